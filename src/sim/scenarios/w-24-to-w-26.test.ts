import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { settle } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { poolPerLink } from './additions.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  changed,
  circuitC,
  F1,
  F3,
  filter,
  flow,
  link,
  node,
  removeNode,
} from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { learntIn } from './learnt.ts';
import { run, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');

describe('SKU scope (W-24)', () => {
  const office = (sku: string) => changed(r0(), circuitC, node('circuit', 'circuit-c', { sku }));
  const EUROPE = ['198.51.100.0/27', '198.51.100.32/27'];
  const byInternet = (service: string) =>
    `New York users → FW-NI [SNAT 10.40.1.5→203.0.113.65] → ISP → Internet → Microsoft internet edge → Microsoft network → ${service}`;
  const byC =
    'New York users → FW-N [SNAT 10.40.1.5→192.0.2.145] → {CE5|CE6} → P3 → {MSEE-C1|MSEE-C2} ⟦H⟧ → Microsoft network → ENV-EU';
  const toEu = (address: string): Change => flow('ny-lan 10.40.1.5', address);

  it.each([
    ['Standard', [], true, byInternet('ENV-EU')],
    ['Premium', EUROPE, false, byC],
    ['Local', [], true, byInternet('ENV-EU')],
  ] as const)(
    'leads New York to Europe as a %s circuit in Washington DC allows',
    (sku, offered, crosses, path) => {
      const design = changed(office(sku), toEu('198.51.100.10'));
      const learnt = learntIn(design);
      expect([learnt('ce5', 'ms-c', 'primary'), learnt('ce6', 'ms-c', 'secondary')]).toEqual([
        offered,
        offered,
      ]);
      const found = flowOf(run(design));
      expect([verdictInWords(found), found.crossesInternet, pathInWords(found.forward)]).toEqual([
        'delivered',
        crosses,
        path,
      ]);
    },
  );

  it('hands over in Washington, and Microsoft carries it to Europe', () => {
    const found = flowOf(run(changed(office('Premium'), toEu('198.51.100.40'))));
    expect([mediaInWords(found.forward), found.privacy.sentence]).toEqual([
      'C cp, P pp, M ms',
      "Private to the Microsoft edge at Washington DC; from there in Microsoft's shared network.",
    ]);
    const across = found.forward.segments
      .filter(({ medium }) => medium === 'microsoft-shared')
      .map(({ latencyMs }) => latencyMs);
    // Washington to Ireland is some 5,400 km: at 200 km per ms no way is shorter than 27 ms.
    expect(Math.max(...across)).toBeGreaterThan(27);
  });

  it('offers a Local circuit the regions of its own metro', () => {
    const design = changed(
      office('Local'),
      filter('filter-eu', ['12076:51002', '12076:51003', '12076:51004']),
      toEu('198.51.100.70'),
    );
    expect(learntIn(design)('ce5', 'ms-c', 'primary')).toEqual(['198.51.100.64/27']);
    expect(flowOf(run(design)).crossesInternet).toBe(false);
  });

  it('gives Local in Amsterdam half of the environment, as in W-03', () => {
    const local = changed(r0(), node('circuit', 'circuit-a', { sku: 'Local' }), users);
    expect(learntIn(local)('ce1', 'ms-a', 'primary')).toEqual(['198.51.100.0/27']);
    expect([verdictInWords(flowOf(run(local))), flowOf(run(local)).crossesInternet]).toEqual([
      'delivered',
      false,
    ]);
    const north = flowOf(run(changed(local, flow('hq-lan 10.10.1.25', '198.51.100.40'))));
    expect([verdictInWords(north), north.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(north.forward)).toContain('FW-I [SNAT 10.10.1.25→203.0.113.2]');
  });

  it('is the same in the mirror: ENV-US over circuit A', () => {
    const us = changed(
      r0(),
      filter('filter-eu', ['12076:51002', '12076:51003', '12076:51004']),
      flow('hq-lan 10.10.1.25', '198.51.100.70'),
    );
    expect(flowOf(run(us)).crossesInternet).toBe(true);
    expect(flowOf(run(changed(us, node('circuit', 'circuit-a', { sku: 'Premium' })))).crossesInternet).toBe(
      false,
    );
  });

  it('reads like this', async () => {
    const told = story(
      'W-24  R0 + New York office on circuit C in Washington DC; 10.40.1.5 → ENV-EU 198.51.100.10',
    );
    told.tell('C is Standard', changed(office('Standard'), toEu('198.51.100.10')));
    told.tell('C is Premium', changed(office('Premium'), toEu('198.51.100.10')));
    told.tell('C is Local', changed(office('Local'), toEu('198.51.100.10')));
    await expect(told.text()).toMatchFileSnapshot('./w-24-sku-scope.golden.txt');
  });
});

describe('Microsoft drains a link (W-25)', () => {
  const drained = node('circuit', 'circuit-a', { drained: 'primary' });
  const ignoring: readonly Change[] = [
    node('firewall', 'fw-e', { ignoreAsPath: true }),
    node('router', 'ce1', { ignoreAsPath: true }),
    node('router', 'ce2', { ignoreAsPath: true }),
  ];
  /** A firewall for each link, and neither minds the length of a path. */
  const apart = changed(
    r0(),
    twoFirewalls,
    drained,
    ...ignoring.slice(1),
    node('firewall', 'fw-1', { ignoreAsPath: true }),
    node('firewall', 'fw-2', { ignoreAsPath: true }),
    users,
  );
  const edges = (found: FlowReport, way: 'forward' | 'return') =>
    found[way]?.hops
      .filter((hop) => hop.place.role === 'msee')
      .map((hop) => hop.place.label)
      .sort() ?? [];
  const design = changed(r0(), users);

  it('moves both ways to the other link, without loss', () => {
    const found = flowOf(run(changed(design, drained)));
    expect([verdictInWords(found), found.deliveredShare]).toEqual(['delivered', 1]);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → CE2 → P1 → MSEE-A2 ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(edges(found, 'return')).toEqual(['MSEE-A2']);
    expect(found.assumptions.join()).toContain('drained');
    expect(edges(flowOf(run(design)), 'forward')).toEqual(['MSEE-A1', 'MSEE-A2']);
  });

  it('says which path lost and why', () => {
    const { state } = settle(changed(design, drained), baseCatalogue, failedParts(design));
    const entry = state.bgp('ce1', '198.51.100.0/27' as never);
    expect([entry?.best?.from, entry?.losers.map(({ route, step }) => [route.from, step])]).toEqual([
      'ce2',
      [['ms-a.primary', 'shortest-as-path']],
    ]);
  });

  it('moves private peering too', () => {
    const found = flowOf(run(changed(r0(), drained, flow('hq-lan 10.10.1.25', '10.100.1.4'))));
    expect([verdictInWords(found), edges(found, 'forward'), edges(found, 'return')]).toEqual([
      'delivered',
      ['MSEE-A2'],
      ['MSEE-A2'],
    ]);
  });

  it('comes back another way when the customer ignores path length, until the link is really down', () => {
    const found = flowOf(run(changed(design, drained, ...ignoring)));
    expect([verdictInWords(found), edges(found, 'forward'), edges(found, 'return')]).toEqual([
      'delivered-asymmetric',
      ['MSEE-A1'],
      ['MSEE-A2'],
    ]);
    const down = flowOf(run(changed(design, drained, ...ignoring, F1)));
    expect([verdictInWords(down), edges(down, 'forward')]).toEqual(['delivered', ['MSEE-A2']]);
    expect(down.recovery).toMatchObject({ affectedShare: 1, detectionMs: 900 });
    // Without ignoring it, nothing is on the link when it goes down.
    expect(flowOf(run(changed(design, drained, F1))).recovery?.affectedShare).toBe(0);
  });

  it('loses flows with a firewall for each link', () => {
    const found = flowOf(run(apart));
    expect(found.reason).toBe('state-miss');
    expect(
      found.return?.hops.filter((hop) => hop.end?.outcome === 'dropped').map((hop) => hop.place.label),
    ).toEqual(['FW-2']);
    expect(verdictInWords(flowOf(run(changed(r0(), twoFirewalls, drained, users))))).toBe('delivered');
  });

  it('cannot drain a pool of the link: its flows stay on the link both ways, and break with it', () => {
    const perLink = changed(
      design,
      poolPerLink,
      drained,
      ...ignoring,
      // The flows that were open before stay on the first link.
      link('fw-e-ce2', { cost: 20 }),
    );
    const found = flowOf(run(perLink));
    expect([
      found.verdict,
      edges(found, 'forward'),
      edges(found, 'return'),
      found.forward.hops.at(-1)?.source,
    ]).toEqual(['delivered', ['MSEE-A1'], ['MSEE-A1'], '192.0.2.65']);
    const broken = flowOf(run(changed(perLink, F1)));
    expect(broken.recovery).toMatchObject({ affectedShare: 1, detectionMs: 900 });
    expect(broken.forward.hops.at(-1)?.source).toBe('192.0.2.73');
    expect(flowOf(run(changed(perLink, F1, flow('env-eu 198.51.100.24', '192.0.2.65')))).verdict).toBe(
      'no-route',
    );
  });

  it('reads like this', async () => {
    const told = story('W-25  R0, Microsoft drains MSEE-A1; client → 198.51.100.10');
    told.tell('path length counts', changed(design, drained));
    told.tell('the customer ignores path length', changed(design, drained, ...ignoring));
    told.tell('the same, and MSEE-A1 goes down (F1)', changed(design, drained, ...ignoring, F1), (report) => [
      `       ${flowOf(report).recovery?.sentence}`,
    ]);
    told.tell('a firewall for each link, path length is ignored', apart);
    await expect(told.text()).toMatchFileSnapshot('./w-25-drain-a-link.golden.txt');
  });
});

/** A firewall at each edge instead of one before the split; one pool behind both. Link 1 is preferred both ways. */
function twoFirewalls(document: TopologyDocument): TopologyDocument {
  const firewall = (id: string, name: string) =>
    addNode('firewall', id, {
      name,
      zone: 'hq',
      sourceNat: [{ name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' }],
    });
  return changed(
    document,
    removeNode('fw-e'),
    firewall('fw-1', 'FW-1'),
    firewall('fw-2', 'FW-2'),
    addLink('lan-fw-1', 'lan', 'hq-lan', 'fw-1'),
    addLink('lan-fw-2', 'lan', 'hq-lan', 'fw-2', { cost: 20 }),
    addLink('fw-1-ce1', 'lan', 'fw-1', 'ce1'),
    addLink('fw-2-ce2', 'lan', 'fw-2', 'ce2'),
    advertise('ms-a', [
      { prefix: '192.0.2.64/28', link: 'primary' },
      { prefix: '192.0.2.64/28', link: 'secondary', prepend: [64_496] },
    ]),
  );
}

describe('a longer prefix on the internet (W-26)', () => {
  const announced =
    (onA: readonly string[], outside: string, inside = outside): Change =>
    (document) =>
      changed(
        document,
        advertise('ms-a', [...onA, '192.0.2.80/29'], ['192.0.2.64/28', '192.0.2.80/29']),
        node('firewall', 'fw-e', {
          originated: ['192.0.2.80/29', ...onA.filter((prefix) => prefix !== '192.0.2.64/28')],
        }),
        node('firewall', 'fw-i', {
          originated: ['203.0.113.16/29', ...(inside === '192.0.2.64/28' ? [] : [inside])],
          internetAdverts: [{ prefix: '203.0.113.0/28' }, { prefix: '203.0.113.16/29' }, { prefix: outside }],
        }),
      );
  const from =
    (address: string): Change =>
    (document) => ({
      ...document,
      nodes: {
        ...document.nodes,
        ['fw-e' as never]: {
          ...(document.nodes['fw-e' as never] as object),
          sourceNat: [
            {
              ...(document.nodes['fw-e' as never] as unknown as { sourceNat: readonly object[] })
                .sourceNat[0],
              address,
            },
          ],
        } as never,
      },
    });
  const longerOutside = changed(r0(), announced(['192.0.2.64/28'], '192.0.2.64/29'), users);
  const longerOnA = changed(r0(), announced(['192.0.2.64/29', '192.0.2.72/29'], '192.0.2.64/28'), users);

  it('takes the reply to .65 over the internet, to a firewall without state', () => {
    const found = flowOf(run(changed(longerOutside, from('192.0.2.65'))));
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(pathInWords(found.forward)).toContain('{MSEE-A1|MSEE-A2} ⟦H⟧');
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'ENV-EU → Microsoft network → Microsoft internet edge → Internet → ISP → FW-I ✗',
    );
    expect(found.assumptions.join()).toContain('U-9');
  });

  it('leaves .73 alone, which is outside the longer prefix', () => {
    const found = flowOf(run(changed(longerOutside, from('192.0.2.73'))));
    expect([verdictInWords(found), found.crossesInternet, found.assumptions.join().includes('U-9')]).toEqual([
      'delivered',
      false,
      false,
    ]);
  });

  it('works in the reverse arrangement while A is up, and comes back over the internet once it is lost (F3)', () => {
    const found = flowOf(run(longerOnA));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', false]);
    const back = flowOf(run(changed(longerOnA, flow('env-eu 198.51.100.24', '192.0.2.65'), F3)));
    expect(pathInWords(back.forward)).toContain(
      'Microsoft network → Microsoft internet edge → Internet → ISP → FW-I',
    );
    expect(verdictInWords(flowOf(run(changed(longerOnA, F3))))).toBe('delivered');
  });

  it('reads like this', async () => {
    // Where one of the two ways is gone, both directions share the other.
    const told = story(
      'W-26  R0, 192.0.2.64/28 on circuit A and 192.0.2.64/29 on the internet; client → 198.51.100.10',
      { better: ['F3', 'F4', 'F5'] },
    );
    told.tell('from 192.0.2.65', changed(longerOutside, from('192.0.2.65')));
    told.tell('from 192.0.2.73', changed(longerOutside, from('192.0.2.73')));
    told.tell('the other way round: /28 on the internet, two /29 on A', longerOnA);
    await expect(told.text()).toMatchFileSnapshot('./w-26-longer-prefix-outside.golden.txt');
  });
});
