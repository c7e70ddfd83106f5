import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { natForRequestsFromOutside } from './additions.ts';
import { addNode, advertise, changed, circuitB, F3, filter, flow, node, wan } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

const call = (from: string) => flow(`env-eu ${from}`, { by: 'name', name: 'api.contoso.example' });
const registered = changed(r0(), call('198.51.100.24'));

describe('Power Platform calls on-premises (W-19)', () => {
  it('is resolved first, comes over the circuit, and its reply leaves the same way', () => {
    const found = flowOf(run(registered));
    expect(verdictInWords(found)).toBe('delivered');
    expect(found.dns).toMatchObject({ resolver: 'public', address: '192.0.2.82' });
    expect(pathInWords(found.forward)).toBe(
      'ENV-EU → Microsoft network → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E [DNAT 192.0.2.82→10.10.250.10] → Reverse proxy [proxy] → SQL server',
    );
    expect(mediaInWords(found.forward)).toBe('M ms, P pp, C cp');
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'SQL server → Reverse proxy [proxy] → FW-E [un-DNAT 10.10.250.10→192.0.2.82] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(found.assumptions.join()).toContain('registered');
  });

  it('loses the reply when the region of the caller is not in the filter', () => {
    const found = flowOf(run(changed(r0(), filter('filter-eu', ['12076:51002']), call('198.51.100.44'))));
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(found.forward.hops.some((hop) => hop.place.role === 'msee')).toBe(true);
    expect(found.return?.hops.find((hop) => hop.end?.outcome === 'dropped')?.place.label).toBe('FW-I');
  });

  it('comes over the internet to an address of the internet range, and the reply takes the circuit (W-12)', () => {
    const found = flowOf(run(changed(r0(), flow('env-eu 198.51.100.24', '203.0.113.18'))));
    expect(pathInWords(found.forward)).toContain('Internet → ISP → FW-I [DNAT 203.0.113.18→10.10.250.20]');
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(found.return?.hops.find((hop) => hop.end?.outcome === 'dropped')?.place.label).toBe('FW-E');
  });

  it.each([
    ['source NAT at the internet edge (fix a)', natForRequestsFromOutside],
    ['no ExpressRoute routes in the segment (fix b)', node('host', 'rproxy', { learns: 'default-only' })],
  ])('is delivered over the internet with %s', (_, fix) => {
    const found = flowOf(run(changed(r0(), fix, flow('env-eu 198.51.100.24', '203.0.113.18'))));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', true]);
  });

  it('does not resolve a name in private DNS, nor call a private address', () => {
    const hidden = changed(
      registered,
      node('host', 'rproxy', {
        published: [{ name: 'api.contoso.example', address: '10.10.250.10', scope: 'private' }],
      }),
    );
    expect(verdictInWords(flowOf(run(hidden)))).toBe('dropped:dns-private');
    expect(verdictInWords(flowOf(run(changed(r0(), flow('env-eu 198.51.100.24', '10.10.5.20')))))).toBe(
      'dropped:dns-private',
    );
  });

  it('is not reachable over a Standard circuit from an environment in East US', () => {
    const found = flowOf(run(changed(r0(), flow('env-us', { by: 'name', name: 'api.contoso.example' }))));
    expect(found.verdict).toBe('no-route');
  });

  it('is routed for another tenant exactly alike', () => {
    const other = addNode('service', 'env-other', {
      name: 'ENV of another tenant',
      service: 'power-platform',
      region: 'europe',
      prefixes: [{ prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] }],
      endpoints: [{ name: 'Connector egress', address: '198.51.100.25' }],
    });
    const found = flowOf(
      run(changed(r0(), other, flow('env-other', { by: 'name', name: 'api.contoso.example' }))),
    );
    const ours = flowOf(run(registered));
    expect(pathInWords(found.forward).replace('ENV of another tenant', 'ENV-EU')).toBe(
      pathInWords(ours.forward),
    );
  });

  it('has no route once the location is lost (F3)', () => {
    expect(flowOf(run(changed(registered, F3))).verdict).toBe('no-route');
  });

  it('comes in by circuit B and over the WAN, when the prefix is on B too and FW-E2 translates the source (F3)', () => {
    const onBoth = changed(
      registered,
      circuitB,
      wan,
      node('firewall', 'fw-e2', {
        originated: ['192.0.2.80/29'],
        destinationNat: [{ publicAddress: '192.0.2.82', insideAddress: '10.10.250.10' }],
        sourceNat: [
          {
            name: 'Inside',
            pool: '10.30.255.1/32',
            sources: 'public',
            destinations: 'private',
            egress: 'inside',
          },
          { name: 'Pool B', pool: '192.0.2.96/28', egress: 'expressroute' },
        ],
      }),
      advertise('ms-b', ['192.0.2.96/28', '192.0.2.80/29'], ['192.0.2.96/28', '192.0.2.80/29']),
      F3,
    );
    const found = flowOf(run(onBoth));
    expect(verdictInWords(found)).toBe('delivered');
    expect(pathInWords(found.forward)).toContain(
      '{MSEE-B1|MSEE-B2} ⟦H⟧ → P2 → {CE3|CE4} → FW-E2 [DNAT 192.0.2.82→10.10.250.10] [SNAT 198.51.100.24→10.30.255.1]',
    );
    expect(found.crossesInternet).toBe(false);
  });

  it('reads like this', async () => {
    const told = story('W-19  R0, connector 198.51.100.24 → api.contoso.example');
    told.tell('registered, in public DNS', registered);
    told.tell(
      'the region of the caller is not in the filter; caller 198.51.100.44',
      changed(r0(), filter('filter-eu', ['12076:51002']), call('198.51.100.44')),
    );
    told.tell(
      'the target is 203.0.113.18, on the internet only',
      changed(r0(), flow('env-eu 198.51.100.24', '203.0.113.18')),
    );
    told.tell('the target is 10.10.5.20', changed(r0(), flow('env-eu 198.51.100.24', '10.10.5.20')));
    told.tell(
      'the caller is ENV-US, and circuit A Standard',
      changed(r0(), flow('env-us', { by: 'name', name: 'api.contoso.example' })),
    );
    told.tell('the peering location is lost (F3)', changed(registered, F3));
    await expect(told.text()).toMatchFileSnapshot('./w-19-calls-on-premises.golden.txt');
  });
});
