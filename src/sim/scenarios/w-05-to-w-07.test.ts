import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { r0 } from '#templates/r0.ts';
import {
  advertise,
  type Change,
  changed,
  circuitA2,
  circuitB,
  F3,
  F4,
  fails,
  flow,
  node,
  wan,
} from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
const api = flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' });
const drops = (found: FlowReport) =>
  (found.return ?? found.forward).hops
    .filter((hop) => hop.end?.outcome === 'dropped')
    .map((hop) => hop.place.label);

describe('two providers in one metro, one fails (W-05)', () => {
  const both = changed(r0(), circuitA2);
  const baseline = changed(both, users);
  const onBoth = advertise('ms-a2', ['192.0.2.96/28', '192.0.2.80/29'], ['192.0.2.96/28', '192.0.2.80/29']);

  it('uses both circuits, each with a pool of its own', () => {
    const found = flowOf(run(baseline));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → {FW-E [SNAT 10.10.1.25→192.0.2.65]|FW-E [SNAT 10.10.1.25→192.0.2.97]} → {CE1|CE2|CE3|CE4} → {P1|P2} → {MSEE-A1|MSEE-A2|MSEE-A21|MSEE-A22} ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(mediaInWords(found.forward)).toBe('C cp, P pp, M ms');
  });

  it('carries all over A2 once P1 is lost (F4), from the other address', () => {
    const found = flowOf(run(changed(baseline, F4)));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.97] → {CE3|CE4} → P2 → {MSEE-A21|MSEE-A22} ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(mediaInWords(found.forward)).toBe('C cp, P pp, M ms');
    expect(found.recovery).toMatchObject({ affectedShare: 0.5, detectionMs: 900 });
  });

  it('keeps its address, and so its sessions, with pool A on A2 too, one public AS longer', () => {
    const survives = changed(
      baseline,
      node('firewall', 'fw-e', {
        sourceNat: [{ name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' }],
      }),
      advertise('ms-a2', [{ prefix: '192.0.2.64/28', prepend: [64_496] }], ['192.0.2.64/28']),
    );
    for (const document of [survives, changed(survives, F4)]) {
      const found = flowOf(run(document));
      expect(found.verdict.startsWith('delivered')).toBe(true);
      expect(found.forward.hops.at(-1)?.source).toBe('192.0.2.65');
    }
  });

  it('puts the sum of both on A2', () => {
    const load = (document: TopologyDocument) =>
      run(document)
        .loads.filter(
          ({ over, direction }) =>
            over.type === 'circuit' && over.circuit === 'circuit-a2' && direction === 'towards-customer',
        )
        .reduce((sum, { mbps }) => sum + mbps, 0);
    const busy = changed(both, flow('hq-lan 10.10.1.25', '198.51.100.10', { returnMbps: 800 }));
    expect(load(busy)).toBeCloseTo(400);
    expect(load(changed(busy, F4))).toBeCloseTo(800);
  });

  it('reaches the API after F4 only if its prefix is on A2 too', () => {
    expect(flowOf(run(changed(both, api, F4))).verdict).toBe('no-route');
    const found = flowOf(run(changed(both, onBoth, api, F4)));
    expect(found.verdict).toBe('delivered');
    expect(pathInWords(found.forward)).toContain(
      '{MSEE-A21|MSEE-A22} ⟦H⟧ → P2 → {CE3|CE4} → FW-E [DNAT 192.0.2.82→10.10.250.10]',
    );
  });

  it('loses everything to F4 when both circuits have one provider', () => {
    const oneProvider = changed(
      r0(),
      circuitA2,
      (document) => {
        const { p2: _, ...nodes } = document.nodes as Record<string, never>;
        const links = Object.fromEntries(
          Object.entries(document.links).map(([id, link]) => [
            id,
            { ...link, ends: link.ends.map((end) => (end === ('p2' as never) ? 'p1' : end)) },
          ]),
        );
        return { ...document, nodes, links } as never;
      },
      users,
    );
    expect(flowOf(run(oneProvider)).crossesInternet).toBe(false);
    const found = flowOf(run(changed(oneProvider, F4)));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toContain('FW-I [SNAT 10.10.1.25→203.0.113.2]');
  });

  it('loses both circuits with the metro', () => {
    const found = flowOf(run(changed(baseline, F3, fails({ type: 'location', location: 'amsterdam2' }))));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
  });

  it('reads like this', async () => {
    const told = story(
      'W-05  R0 + circuit A2 in Amsterdam2 of P2, CE3 and CE4 at HQ; client → 198.51.100.10',
    );
    told.tell('all is in order', baseline);
    told.tell('P1 is lost (F4)', changed(baseline, F4), (report) => [
      `       ${flowOf(report).recovery?.sentence}`,
    ]);
    told.tell('the environment calls api.contoso.example, P1 is lost (F4)', changed(both, api, F4));
    told.tell('the same with 192.0.2.80/29 on A2 too', changed(both, onBoth, api, F4));
    await expect(told.text()).toMatchFileSnapshot('./w-05-two-providers.golden.txt');
  });
});

describe('two regions, Microsoft to customer (W-06)', () => {
  /** 192.0.2.80/29 on A and B, the server at HQ. */
  const published = (onA: Change, prependOnB: readonly number[] = []) =>
    changed(
      r0(),
      circuitB,
      wan,
      node('firewall', 'fw-e2', {
        originated: ['192.0.2.80/29'],
        destinationNat: [{ publicAddress: '192.0.2.82', insideAddress: '10.10.250.10' }],
      }),
      advertise(
        'ms-b',
        ['192.0.2.96/28', { prefix: '192.0.2.80/29', prepend: prependOnB }],
        ['192.0.2.96/28', '192.0.2.80/29'],
      ),
      onA,
      api,
    );
  const same: Change = (document) => document;
  const halves = changed(
    published(same),
    node('firewall', 'fw-e', { originated: ['192.0.2.80/29', '192.0.2.80/30', '192.0.2.84/30'] }),
    advertise('ms-a', ['192.0.2.64/28', '192.0.2.80/30', '192.0.2.84/30']),
  );
  const weighted: Change = (document) => ({
    ...document,
    links: {
      ...document.links,
      ['gw-1-a' as never]: { ...(document.links['gw-1-a' as never] as object), weight: 100 } as never,
    },
  });
  const edges = (found: FlowReport) =>
    [...new Set(found.forward.hops.filter((hop) => hop.place.role === 'msee').map((hop) => hop.place.label))]
      .sort()
      .join(' ');

  it.each([
    ['equal on A and B', published(same)],
    ['B prepended with a private AS, which Microsoft strips', published(same, [65_010, 65_010])],
    ['weight on the connection of A, which means nothing to Microsoft peering', published(weighted)],
  ])('loses the replies of half of the calls at FW-E: %s', (_, document) => {
    const found = flowOf(run(document));
    expect(verdictInWords(found)).toBe('dropped:state-miss (50 % delivered)');
    expect(edges(found)).toBe('MSEE-A1 MSEE-A2 MSEE-B1 MSEE-B2');
    expect(drops(found)).toEqual(['FW-E']);
    expect(found.assumptions.join()).toContain('ER-402');
  });

  it.each([
    ['B is prepended with a public AS', published(same, [64_496, 64_496])],
    ['A has longer prefixes', halves],
  ])('comes and goes by A when %s, and by B once A is lost (F3)', (_, document) => {
    const found = flowOf(run(document));
    expect([verdictInWords(found), edges(found)]).toEqual(['delivered', 'MSEE-A1 MSEE-A2']);
    expect(pathInWords(found.forward)).toBe(
      'ENV-EU → Microsoft network → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E [DNAT 192.0.2.82→10.10.250.10] → Reverse proxy [proxy] → SQL server',
    );
    expect(mediaInWords(found.forward)).toBe('M ms, P pp, C cp');
    const after = flowOf(run(changed(document, F3)));
    expect([verdictInWords(after), edges(after), after.crossesInternet]).toEqual([
      'delivered',
      'MSEE-B1 MSEE-B2',
      false,
    ]);
    expect(pathInWords(after.return ?? after.forward)).toContain(
      'FW-E2 [un-DNAT 10.10.250.10→192.0.2.82] → {CE3|CE4} → P2 → {MSEE-B1|MSEE-B2} ⟦H⟧',
    );
  });

  it('reads like this', async () => {
    // One circuit alone cannot be left by one way and come back by the other.
    const told = story(
      'W-06  R0 + B, 192.0.2.80/29 on both, server at HQ; connector 198.51.100.24 → api.contoso.example',
      { better: ['F3', 'F4'] },
    );
    told.tell('equal on A and B', published(same));
    told.tell('B prepended: 64496 64496 64496', published(same, [64_496, 64_496]));
    told.tell('B prepended, and A is lost (F3)', changed(published(same, [64_496, 64_496]), F3));
    told.tell('B prepended with the private AS 65010', published(same, [65_010, 65_010]));
    told.tell('A as 192.0.2.80/30 and .84/30', halves);
    await expect(told.text()).toMatchFileSnapshot('./w-06-two-regions-inbound.golden.txt');
  });
});

describe('two regions, customer to Microsoft (W-07)', () => {
  const prefer = (own: string, other: string) => [
    { communities: [own], setLocalPreference: 200 },
    { communities: [other], setLocalPreference: 150 },
  ];
  const joined = changed(r0(), circuitB, wan);
  const policy = changed(
    joined,
    node('peering', 'ms-a', { importRules: prefer('12076:51002', '12076:51003') }),
    node('peering', 'ms-b', { importRules: prefer('12076:51003', '12076:51002') }),
  );
  const from = { hq: 'hq-lan 10.10.1.25', dc2: 'dc2-lan 10.30.1.5' } as const;
  const over = {
    hqByA:
      'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU',
    hqByB:
      'HQ users → DC2 servers → FW-E2 [SNAT 10.10.1.25→192.0.2.97] → {CE3|CE4} → P2 → {MSEE-B1|MSEE-B2} ⟦H⟧ → Microsoft network → ENV-EU',
    dc2ByA:
      'DC2 servers → HQ users → FW-E [SNAT 10.30.1.5→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU',
    dc2ByB:
      'DC2 servers → FW-E2 [SNAT 10.30.1.5→192.0.2.97] → {CE3|CE4} → P2 → {MSEE-B1|MSEE-B2} ⟦H⟧ → Microsoft network → ENV-EU',
  };

  it.each([
    ['HQ to West Europe by A', from.hq, '198.51.100.10', over.hqByA],
    ['HQ to North Europe over the WAN and B', from.hq, '198.51.100.40', over.hqByB],
    ['DC2 to North Europe by B', from.dc2, '198.51.100.40', over.dc2ByB],
    ['DC2 to West Europe over the WAN and A', from.dc2, '198.51.100.10', over.dc2ByA],
  ])('leads by local preference: %s', (_, origin, target, path) => {
    const found = flowOf(run(changed(policy, flow(origin, target))));
    expect([
      verdictInWords(found),
      found.crossesInternet,
      pathInWords(found.forward),
      mediaInWords(found.forward),
    ]).toEqual(['delivered', false, path, 'C cp, P pp, M ms']);
  });

  it.each([
    ['HQ', from.hq, '198.51.100.40', over.hqByA],
    ['DC2', from.dc2, '198.51.100.10', over.dc2ByB],
  ])('leaves by the nearest exit without policy: %s', (_, origin, target, path) => {
    expect(pathInWords(flowOf(run(changed(joined, flow(origin, target)))).forward)).toBe(path);
  });

  it('leaves by B, possibly, where that is nearer to HQ inside', () => {
    const near = changed(joined, (document) => ({
      ...document,
      links: {
        ...document.links,
        ['wan-dc2' as never]: { ...(document.links['wan-dc2' as never] as object), cost: 1 } as never,
        ['lan-fw-e' as never]: { ...(document.links['lan-fw-e' as never] as object), cost: 40 } as never,
        ['dmz-fw-e' as never]: { ...(document.links['dmz-fw-e' as never] as object), cost: 40 } as never,
      },
    }));
    expect(pathInWords(flowOf(run(changed(near, flow(from.hq, '198.51.100.10')))).forward)).toBe(over.hqByB);
  });

  it('carries all over B once A is lost (F3), and more over the WAN', () => {
    const wanLoad = (document: TopologyDocument) =>
      run(document)
        .loads.filter(({ over: at }) => at.type === 'link' && at.link === 'wan-dc2')
        .reduce((sum, { mbps }) => sum + mbps, 0);
    const busy = changed(policy, flow(from.hq, '198.51.100.10', { forwardMbps: 40, returnMbps: 100 }));
    const found = flowOf(run(changed(busy, F3)));
    expect([verdictInWords(found), found.crossesInternet, pathInWords(found.forward)]).toEqual([
      'delivered',
      false,
      over.hqByB,
    ]);
    expect([wanLoad(busy), wanLoad(changed(busy, F3))]).toEqual([0, 140]);
  });

  it('is not moved by communities of the customer, which Microsoft ignores', () => {
    const tagged = changed(
      policy,
      advertise('ms-a', [{ prefix: '192.0.2.64/28', communities: ['12076:51003'] }, '192.0.2.80/29']),
      flow(from.hq, '198.51.100.10'),
    );
    expect(pathInWords(flowOf(run(tagged)).return ?? flowOf(run(tagged)).forward)).toContain(
      '{MSEE-A1|MSEE-A2} ⟦H⟧ → P1',
    );
  });

  it('reads like this', async () => {
    const told = story(
      'W-07  R0 + B and a WAN; local preference 200 for the nearer region, 150 for the other',
    );
    told.tell('HQ → 198.51.100.10', changed(policy, flow(from.hq, '198.51.100.10')));
    told.tell('HQ → 198.51.100.40', changed(policy, flow(from.hq, '198.51.100.40')));
    told.tell('DC2 → 198.51.100.40', changed(policy, flow(from.dc2, '198.51.100.40')));
    told.tell('HQ → 198.51.100.10, and A is lost (F3)', changed(policy, flow(from.hq, '198.51.100.10'), F3));
    await expect(told.text()).toMatchFileSnapshot('./w-07-two-regions-outbound.golden.txt');
  });
});
