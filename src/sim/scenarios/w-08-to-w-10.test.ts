import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { advertise, changed, circuitB, F3, flow, node, wan } from './designs.ts';
import { flowOf, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');

describe('one NAT pool for internet and ExpressRoute (W-08)', () => {
  const shared = changed(
    r0(),
    node('firewall', 'fw-i', {
      sourceNat: [{ name: 'Shared pool', pool: '192.0.2.64/28', address: '192.0.2.66', egress: 'internet' }],
      internetAdverts: [{ prefix: '192.0.2.64/28' }, { prefix: '203.0.113.16/29' }],
    }),
  );
  const sharepoint = changed(shared, flow('hq-lan 10.10.1.25', '198.51.100.115'));

  it('goes out by the internet and comes back over the circuit, to a firewall without state', () => {
    const found = flowOf(run(sharepoint));
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(pathInWords(found.forward)).toContain('FW-I [SNAT 10.10.1.25→192.0.2.66] → ISP');
    expect(found.return?.hops.some((hop) => hop.place.role === 'msee')).toBe(true);
    const drops = found.return?.hops.filter((hop) => hop.end?.outcome === 'dropped') ?? [];
    expect(new Set(drops.map((hop) => `${hop.place.label} ${hop.owner}`))).toEqual(
      new Set(['FW-E customer']),
    );
  });

  it('leaves the flow of W-01 working, which makes it hard to find', () => {
    expect(flowOf(run(changed(shared, users))).verdict).toBe('delivered');
  });

  it('works again with a pool of its own at FW-I', () => {
    expect(flowOf(run(changed(r0(), flow('hq-lan 10.10.1.25', '198.51.100.115')))).verdict).toBe('delivered');
  });

  it('works once the circuit is down, since only the internet route is left (F3)', () => {
    expect(flowOf(run(changed(sharepoint, F3))).verdict).toBe('delivered');
  });

  it('reads like this', async () => {
    // Without the circuit only the internet route is left.
    const told = story('W-08  R0, FW-I and FW-E share 192.0.2.64/28; client → SharePoint 198.51.100.115', {
      better: ['F3', 'F4'],
    });
    told.tell('the circuit is up', sharepoint);
    told.tell('the peering location is lost (F3)', changed(sharepoint, F3));
    await expect(told.text()).toMatchFileSnapshot('./w-08-one-pool-for-both.golden.txt');
  });
});

describe('a private source is not translated (W-09)', () => {
  const untranslated = changed(r0(), node('firewall', 'fw-e', { sourceNat: [] }), users);

  it('stops at the Microsoft edge', () => {
    const found = flowOf(run(untranslated));
    expect(verdictInWords(found)).toBe('dropped:source-not-admitted');
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E → {CE1|CE2} → P1 → {MSEE-A1 ⟦H⟧ ✗|MSEE-A2 ⟦H⟧ ✗}',
    );
    expect(found.assumptions.join()).toContain('U-4');
  });

  it('loses the branch only, when only the branch is missed by the rule', () => {
    const missed = changed(
      r0(),
      node('firewall', 'fw-e', {
        sourceNat: [
          { name: 'Pool A', pool: '192.0.2.64/28', sources: ['10.10.0.0/16'], egress: 'expressroute' },
        ],
      }),
    );
    expect(flowOf(run(changed(missed, users))).verdict).toBe('delivered');
    expect(verdictInWords(flowOf(run(changed(missed, flow('branch-lan', '198.51.100.10')))))).toBe(
      'dropped:source-not-admitted',
    );
  });

  it('reaches the virtual machine untranslated, as intended', () => {
    const found = flowOf(run(changed(untranslated, flow('hq-lan', '10.100.1.4'))));
    expect([found.verdict, found.return?.hops[0]?.destination]).toEqual(['delivered', '10.10.1.25']);
  });

  it('reads like this', async () => {
    // The internet edge translates.
    const told = story('W-09  R0 without SNAT on FW-E', { better: ['F3', 'F4'] });
    told.tell('a user opens the environment', untranslated);
    told.tell('a user opens the virtual machine', changed(untranslated, flow('hq-lan', '10.100.1.4')));
    await expect(told.text()).toMatchFileSnapshot('./w-09-private-source.golden.txt');
  });
});

describe('one NAT pool on two circuits with a firewall at each site (W-10)', () => {
  const pool = { name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' };
  const shared = changed(
    r0(),
    circuitB,
    node('firewall', 'fw-e2', { sourceNat: [pool] }),
    advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28']),
    users,
  );

  it('loses about half of the flows, at the firewall of the other site', () => {
    const found = flowOf(run(shared));
    expect(verdictInWords(found)).toBe('dropped:state-miss (50 % delivered)');
    const drops = found.return?.hops.filter((hop) => hop.end?.outcome === 'dropped') ?? [];
    expect(drops.map((hop) => hop.place.label)).toEqual(['FW-E2']);
  });

  it('is whole again with a pool of its own at FW-E2', () => {
    expect(flowOf(run(changed(r0(), circuitB, users))).verdict).toBe('delivered');
  });

  it('is delivered, back another way, when the firewalls share state and the sites a WAN', () => {
    const cluster = changed(
      shared,
      wan,
      node('firewall', 'fw-e', { stateGroup: 'one' }),
      node('firewall', 'fw-e2', { stateGroup: 'one' }),
    );
    expect(verdictInWords(flowOf(run(cluster)))).toBe('delivered-asymmetric');
  });

  it('is delivered when B is prepended and left', () => {
    const prepended = changed(
      shared,
      advertise('ms-b', [{ prefix: '192.0.2.64/28', prepend: [64_496, 64_496] }], ['192.0.2.64/28']),
    );
    expect(flowOf(run(prepended)).verdict).toBe('delivered');
  });

  it('reads like this', async () => {
    // One circuit alone has one firewall.
    const told = story('W-10  R0 + B, pool 192.0.2.64/28 on FW-E and FW-E2; client at HQ → 198.51.100.10', {
      better: ['F3', 'F4'],
    });
    told.tell('no state is shared', shared);
    await expect(told.text()).toMatchFileSnapshot('./w-10-one-pool-on-two-circuits.golden.txt');
  });
});
