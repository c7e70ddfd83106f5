import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { addNode as add } from '#commands/add-node.ts';
import { connect } from '#commands/connect.ts';
import type { TopologyDocument } from '#model/document.ts';
import { checkReferences } from '#model/format/check-references.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { r0 } from '#templates/r0.ts';
import { addLink, type Change, changed, circuitB, filter, flow, node, removeNode } from './designs.ts';
import { flowOf, mediaInWords, pathInWords } from './in-words.ts';
import { run, sessionsInWords, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
const baseline = changed(r0(), users);

/** ExpressRoute Direct: the customer's routers stand on the circuit, and there is no provider (ER-015). */
const direct: Change = (document) =>
  changed(
    document,
    removeNode('p1'),
    node('circuit', 'circuit-a', { connectivity: 'direct', directPort: { name: 'Port pair', gbps: 10 } }),
    addLink('ce1-a', 'cross-connect', 'ce1', 'circuit-a', { lane: 'primary' }),
    addLink('ce2-a', 'cross-connect', 'ce2', 'circuit-a', { lane: 'secondary' }),
  );

/** A managed provider: its edge is the BGP neighbour of both MSEEs (ER-007). */
const ipvpn: Change = (document) =>
  changed(
    document,
    node('provider', 'p1', { layer: 3, asn: 64_508 }),
    node('circuit', 'circuit-a', { connectivity: 'ipvpn', links: [{}, {}] }),
    node('peering', 'ms-a', { managedBy: 'provider', peerAsn: 64_508 }),
    node('peering', 'priv-a', { managedBy: 'provider', peerAsn: 64_508 }),
  );

const providersOf = (document: TopologyDocument, circuit: string) =>
  new Set(
    Object.values(document.links)
      .filter((link) => link.kind === 'cross-connect' && (link.ends as readonly string[]).includes(circuit))
      .flatMap((link) => link.ends.filter((end) => document.nodes[end]?.kind === 'provider')),
  );

/** Segments with the place at their far end. */
const segments = (found: FlowReport) =>
  found.forward.segments.map((segment) => ({
    ...segment,
    reaches: found.forward.hops[segment.to]?.place.label,
  }));

describe('circuits and providers (S-01 to S-08)', () => {
  it('S-01 has one circuit that spans CE, PE and MSEE, with two links under it', () => {
    const circuits = Object.values(baseline.nodes).filter((each) => each.kind === 'circuit');
    expect(circuits.map((circuit) => circuit.links.map((link) => link.customerEdge))).toEqual([
      ['ce1', 'ce2'],
    ]);
    expect(Object.values(baseline.links).filter((link) => (link.kind as string) === 'circuit')).toEqual([]);
    const over = segments(flowOf(run(baseline))).flatMap((segment) =>
      segment.over?.type === 'circuit' ? [[segment.over.circuit, segment.over.part, segment.reaches]] : [],
    );
    expect(over).toEqual([
      ['circuit-a', 'primary', 'MSEE-A1'],
      ['circuit-a', 'secondary', 'MSEE-A2'],
    ]);
  });

  it('S-01 has no provider segment with ExpressRoute Direct', () => {
    const found = flowOf(run(changed(baseline, direct)));
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(found.forward.segments.map((segment) => segment.owner)).not.toContain('provider');
    expect(found.verdict).toBe('delivered');
  });

  it('S-02 takes a second circuit', () => {
    const two = changed(baseline, circuitB);
    expect(checkReferences(two)).toEqual([]);
    const report = run(two);
    expect(report.notices).toEqual([]);
    const established = report.sessions.filter(
      (session) => session.peering && session.state === 'established',
    );
    expect(established.map((session) => session.peering).sort()).toEqual([
      'ms-a',
      'ms-a',
      'ms-b',
      'ms-b',
      'priv-a',
      'priv-a',
      'priv-b',
      'priv-b',
    ]);
  });

  it.each([
    ['the same location', 'amsterdam'],
    ['another region', 'london'],
  ])('S-03 takes a second circuit in %s', (_, location) => {
    const added = add.run(baseline, {
      id: 'second' as never,
      kind: 'circuit',
      at: { x: 700, y: 700 },
      fields: { locations: [location, location] },
    });
    expect(added.ok && added.value.nodes['second' as never]).toMatchObject({
      kind: 'circuit',
      locations: [location, location],
    });
  });

  it('S-04 lets each circuit have a provider of its own', () => {
    const two = changed(baseline, circuitB);
    expect([providersOf(two, 'circuit-a'), providersOf(two, 'circuit-b')]).toEqual([
      new Set(['p1']),
      new Set(['p2']),
    ]);
  });

  it('S-04 refuses a second provider on a circuit', () => {
    const drawn = connect.run(changed(baseline, circuitB), {
      id: 'second' as never,
      from: 'p2' as never,
      to: 'circuit-a' as never,
    });
    expect(drawn).toMatchObject({
      ok: false,
      error: { id: 'link/second-provider', about: ['circuit-a', 'p1'] },
    });
  });

  it('S-05 knows which providers are at a location, and that it differs', () => {
    const at = (location: string) =>
      new Set(baseCatalogue.providersAt(location).map((provider) => provider.name));
    const [amsterdam, dubai] = [at('amsterdam'), at('dubai')];
    expect(amsterdam.size).toBeGreaterThan(0);
    expect(dubai.size).toBeGreaterThan(0);
    expect([...amsterdam].some((name) => !dubai.has(name))).toBe(true);
    expect([...dubai].some((name) => !amsterdam.has(name))).toBe(true);
  });

  it('S-06 runs over a dedicated path of the provider up to the edge, past no internet provider', () => {
    const upToEdge = segments(flowOf(run(baseline))).filter((segment) =>
      ['P1', 'MSEE-A1', 'MSEE-A2'].includes(segment.reaches ?? ''),
    );
    expect(upToEdge.map(({ reaches, owner, medium }) => [reaches, owner, medium]).sort()).toEqual([
      ['MSEE-A1', 'provider', 'provider-private'],
      ['MSEE-A2', 'provider', 'provider-private'],
      ['P1', 'provider', 'provider-private'],
      ['P1', 'provider', 'provider-private'],
    ]);
    expect(flowOf(run(baseline)).forward.hops.filter((hop) => hop.owner === 'internet')).toEqual([]);
  });

  it('S-06 S-07 crosses several internet providers without a community in the filter, and says nothing of being worse', () => {
    const found = flowOf(run(changed(baseline, filter('filter-eu', []))));
    expect(
      found.forward.hops.filter((hop) => hop.owner === 'internet').map((hop) => hop.place.label),
    ).toEqual(['ISP', 'Internet']);
    expect(
      segments(found)
        .filter((segment) => segment.owner === 'internet')
        .map((segment) => segment.medium),
    ).toEqual(['public-internet', 'public-internet', 'public-internet']);
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
    expect(JSON.stringify(found)).not.toMatch(/worse|slow|suboptimal|inferior|unreliable/i);
  });

  it('S-08 is owned by the provider up to the edge, and by Microsoft from there', () => {
    expect(mediaInWords(flowOf(run(baseline)).forward)).toBe('C cp, P pp, M ms');
  });

  it('S-08 has the sessions of an IPVPN with the provider, too', () => {
    const report = run(changed(baseline, ipvpn));
    const sessions = report.sessions.filter((session) => session.peering === 'ms-a');
    expect(sessions.map(({ ends, state }) => [ends, state])).toEqual([
      [['p1', 'circuit-a'], 'established'],
      [['p1', 'circuit-a'], 'established'],
    ]);
    const found = flowOf(report);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(found.forward.hops.find((hop) => hop.place.label === 'P1')?.owner).toBe('provider');
    expect(mediaInWords(found.forward)).toBe('C cp, P pp, M ms');
    expect(found.verdict).toBe('delivered');
  });

  it('reads like this', async () => {
    const told = story('S-01 to S-08  Circuits and providers; client 10.10.1.25 → ENV-EU 198.51.100.10:443');
    told.tell('R0, layer-2 provider (S-01, S-06, S-08)', baseline, (report) =>
      sessionsInWords(report, 'ms-a'),
    );
    told.tell('ExpressRoute Direct (S-01)', changed(baseline, direct), (report) =>
      sessionsInWords(report, 'ms-a'),
    );
    told.tell('R0 + B (S-02, S-04)', changed(baseline, circuitB), (report) => [
      ...sessionsInWords(report, 'ms-a'),
      ...sessionsInWords(report, 'ms-b'),
    ]);
    told.tell('the route filter is empty (S-07)', changed(baseline, filter('filter-eu', [])), (report) =>
      sessionsInWords(report, 'ms-a'),
    );
    told.tell('the provider is an IPVPN (S-08)', changed(baseline, ipvpn), (report) =>
      sessionsInWords(report, 'ms-a'),
    );
    await expect(told.text()).toMatchFileSnapshot('./s-01-to-s-08.golden.txt');
  });
});
