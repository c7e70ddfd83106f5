import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { bothLinksOnCe1 } from './additions.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  changed,
  circuitB,
  F1,
  F2,
  F3,
  F4,
  filter,
  flow,
  node,
  wan,
} from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { learntIn, learntInWords } from './learnt.ts';
import { run, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
const BY_A =
  'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU';

describe('wrong cloud (W-30)', () => {
  const GOV = ['12076:51108', '12076:51105'];
  const gccHigh = node('service', 'env-eu', {
    name: 'ENV-GOV',
    cloud: 'usgov',
    prefixes: [
      { prefix: '198.51.100.0/27', region: 'usgovtexas', communities: ['12076:51108'] },
      { prefix: '198.51.100.32/27', region: 'usgovvirginia', communities: ['12076:51105'] },
    ],
  });
  const commercial = changed(
    r0(),
    gccHigh,
    filter('filter-eu', GOV),
    node('circuit', 'circuit-a', { sku: 'Premium' }),
    users,
  );
  const inGov: Change = (document) => ({ ...document, settings: { ...document.settings, cloud: 'usgov' } });
  const government = changed(
    commercial,
    inGov,
    node('circuit', 'circuit-a', {
      sku: 'Standard',
      cloud: 'usgov',
      locations: ['usgov-washington-dc', 'usgov-washington-dc'],
    }),
  );

  it('offers nothing on a commercial circuit, even a Premium one, and routes nothing over it', () => {
    const learnt = learntIn(commercial);
    expect([learnt('ce1', 'ms-a', 'primary'), learnt('ce2', 'ms-a', 'secondary')]).toEqual([[], []]);
    const found = flowOf(run(commercial));
    expect([
      verdictInWords(found),
      found.crossesInternet,
      found.forward.hops.some((hop) => hop.place.role === 'msee'),
    ]).toEqual(['delivered', true, false]);
  });

  it('does not offer a service of another cloud either, which has no region', () => {
    const office = changed(
      commercial,
      node('service', 'm365', {
        cloud: 'usgov',
        prefixes: [{ prefix: '198.51.100.112/28', communities: ['12076:5120'] }],
      }),
      filter('filter-eu', ['12076:5120'], true),
      flow('hq-lan 10.10.1.25', '198.51.100.115'),
    );
    expect(learntIn(office)('ce1', 'ms-a', 'primary')).toEqual([]);
    expect(flowOf(run(office)).crossesInternet).toBe(true);
  });

  it('keeps the sessions of a commercial circuit down in a government design', () => {
    const report = run(changed(commercial, inGov));
    expect(
      report.sessions
        .filter(({ peering }) => peering === 'ms-a')
        .map(({ state, because }) => [state, because?.includes('commercial circuit')]),
    ).toEqual([
      ['down', true],
      ['down', true],
    ]);
  });

  it('is W-01 again over an Azure Government circuit', () => {
    const found = flowOf(run(government));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', false]);
    expect([pathInWords(found.forward), mediaInWords(found.forward)]).toEqual([
      BY_A.replace('ENV-EU', 'ENV-GOV'),
      'C cp, P pp, M ms',
    ]);
    expect(learntIn(government)('ce1', 'ms-a', 'primary')).toEqual(['198.51.100.0/27', '198.51.100.32/27']);
  });

  it('reads like this', async () => {
    const told = story('W-30  R0, the environment is in GCC High; filter 12076:51108 and 12076:51105');
    told.tell('circuit A is commercial', commercial, () => learntInWords(commercial, 'ms-a'));
    told.tell('circuit A is of Azure Government', government, () => learntInWords(government, 'ms-a'));
    await expect(told.text()).toMatchFileSnapshot('./w-30-wrong-cloud.golden.txt');
  });
});

describe('Metro circuit (W-31)', () => {
  const metro = changed(
    r0(),
    node('circuit', 'circuit-a', { metro: true, locations: ['amsterdam', 'amsterdam2'] }),
    users,
  );

  it('is routed as R0', () => {
    const found = flowOf(run(metro));
    expect([verdictInWords(found), pathInWords(found.forward), mediaInWords(found.forward)]).toEqual([
      'delivered',
      BY_A,
      'C cp, P pp, M ms',
    ]);
  });

  it('loses half of the flows with one building, for the time of F1, and moves them', () => {
    const found = flowOf(run(changed(metro, F3)));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.forward)).toBe(pathInWords(flowOf(run(changed(metro, F1))).forward));
    expect(found.recovery).toMatchObject({ affectedShare: 0.5, detectionMs: 900 });
  });

  it('loses the circuit to the same event when it is no Metro', () => {
    const found = flowOf(run(changed(r0(), users, F3)));
    expect([found.crossesInternet, found.recovery?.affectedShare]).toEqual([true, 1]);
  });

  it('loses both links with the provider (F4)', () => {
    expect(flowOf(run(changed(metro, F4))).crossesInternet).toBe(true);
  });

  it('loses both links with the edge, when both end on it (F2)', () => {
    const oneEdge = changed(metro, bothLinksOnCe1);
    expect(flowOf(run(oneEdge)).crossesInternet).toBe(false);
    expect(flowOf(run(changed(oneEdge, F2))).crossesInternet).toBe(true);
  });

  it('reads like this', async () => {
    const told = story('W-31  R0, circuit A as Metro of Amsterdam and Amsterdam2');
    told.tell('all is in order', metro);
    told.tell('the building Amsterdam is lost (F3)', changed(metro, F3), (report) => [
      `       ${flowOf(report).recovery?.sentence}`,
    ]);
    told.tell('P1 is lost (F4)', changed(metro, F4));
    await expect(told.text()).toMatchFileSnapshot('./w-31-metro.golden.txt');
  });
});

describe('distributed sites, each its own way (W-32)', () => {
  const breakout: Change = (document) =>
    changed(
      document,
      node('host', 'branch-lan', { learns: 'default-only' }),
      addNode('firewall', 'fw-br', {
        name: 'FW-BR',
        zone: 'branch',
        learns: 'default-only',
        sourceNat: [{ name: 'Branch pool', pool: '203.0.113.32/28', egress: 'internet' }],
        internetAdverts: [{ prefix: '203.0.113.32/28' }],
      }),
      addLink('branch-fw', 'lan', 'branch-lan', 'fw-br'),
      addLink('fw-br-isp', 'internet', 'fw-br', 'isp'),
    );
  const sites = changed(r0(), circuitB, wan, breakout);
  const from = { hq: 'hq-lan 10.10.1.25', dc2: 'dc2-lan 10.30.1.5', branch: 'branch-lan 10.20.1.25' };
  const to = (origin: string): Change => flow(origin, '198.51.100.10');

  it.each([
    ['HQ', from.hq, BY_A, 'C cp, P pp, M ms', false],
    [
      'DC2',
      from.dc2,
      'DC2 servers → FW-E2 [SNAT 10.30.1.5→192.0.2.97] → {CE3|CE4} → P2 → {MSEE-B1|MSEE-B2} ⟦H⟧ → Microsoft network → ENV-EU',
      'C cp, P pp, M ms',
      false,
    ],
    [
      'the branch',
      from.branch,
      'Branch users → FW-BR [SNAT 10.20.1.25→203.0.113.33] → ISP → Internet → Microsoft internet edge → Microsoft network → ENV-EU',
      'C cp, I in, M ms',
      true,
    ],
  ])('leads %s its own way, there and back', (_, origin, path, media, crosses) => {
    const found = flowOf(run(changed(sites, to(origin))));
    expect([
      verdictInWords(found),
      found.crossesInternet,
      pathInWords(found.forward),
      mediaInWords(found.forward),
    ]).toEqual(['delivered', crosses, path, media]);
    const devices = (way: 'forward' | 'return') =>
      new Set(found[way]?.hops.filter((hop) => hop.owner === 'customer').map((hop) => hop.place.label));
    expect(devices('return')).toEqual(devices('forward'));
  });

  it('leads the branch over the WAN and A without breakout', () => {
    const found = flowOf(run(changed(r0(), circuitB, wan, to(from.branch))));
    expect([verdictInWords(found), pathInWords(found.forward)]).toEqual([
      'delivered',
      `Branch users → ${BY_A.replace('10.10.1.25', '10.20.1.25')}`,
    ]);
    expect(found.forward.segments[0]).toMatchObject({
      owner: 'customer',
      medium: 'customer-private',
      over: { link: 'wan-branch' },
    });
  });

  it('loads the WAN with it', () => {
    const { loads } = run(
      changed(r0(), flow(from.branch, '198.51.100.10', { forwardMbps: 50, returnMbps: 450 })),
    );
    expect(
      loads
        .filter(({ over }) => over.type === 'link' && over.link === 'wan-branch')
        .map(({ mbps, capacityMbps }) => [mbps, capacityMbps]),
    ).toEqual([
      [50, 500],
      [450, 500],
    ]);
  });

  it('loses the reply when the pool of the breakout is on A too', () => {
    const shared = changed(
      sites,
      advertise(
        'ms-a',
        ['192.0.2.64/28', '192.0.2.80/29', '203.0.113.32/28'],
        ['192.0.2.64/28', '192.0.2.80/29', '203.0.113.32/28'],
      ),
      to(from.branch),
    );
    const found = flowOf(run(shared));
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(found.return?.hops.some((hop) => hop.place.role === 'msee')).toBe(true);
    expect(
      found.return?.hops.filter((hop) => hop.end?.outcome === 'dropped').map((hop) => hop.place.label),
    ).toEqual(['FW-E']);
  });

  it('fails each site by itself (F3, F4 reach HQ only)', () => {
    const verdicts = (document: TopologyDocument) =>
      Object.values(from).map((origin) => [
        flowOf(run(changed(document, to(origin)))).recovery?.affectedShare,
      ]);
    expect(verdicts(changed(sites, F3))).toEqual([[1], [0], [0]]);
    expect(verdicts(changed(sites, F4))).toEqual([[1], [0], [0]]);
  });

  it('reads like this', async () => {
    const told = story('W-32  R0 + B and a WAN, branch with local breakout; → ENV-EU 198.51.100.10');
    told.tell('from HQ', changed(sites, to(from.hq)));
    told.tell('from DC2', changed(sites, to(from.dc2)));
    told.tell('from the branch', changed(sites, to(from.branch)));
    told.tell('from the branch, without breakout', changed(r0(), circuitB, wan, to(from.branch)));
    await expect(told.text()).toMatchFileSnapshot('./w-32-distributed-sites.golden.txt');
  });
});
