import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { bothLinksOnCe1, poolPerLink } from './additions.ts';
import { advertise, changed, F1, F2, F3, F4, filter, flow, node } from './designs.ts';
import { flowOf, pathInWords, verdictInWords } from './in-words.ts';
import { run, sessionsInWords, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
const api = flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' });

describe('no route filter on a peering of 2024 (W-02)', () => {
  const bare = changed(r0(), node('peering', 'ms-a', { routeFilter: null }));

  it('has sessions that are up and empty towards the customer', () => {
    const sessions = run(changed(bare, users)).sessions.filter((session) => session.peering === 'ms-a');
    expect(
      sessions.map(({ state, receivedByCustomer, receivedByMicrosoft }) => [
        state,
        receivedByCustomer,
        receivedByMicrosoft,
      ]),
    ).toEqual([
      ['established', 0, 2],
      ['established', 0, 2],
    ]);
  });

  it('sends users over the internet, both ways', () => {
    const found = flowOf(run(changed(bare, users)));
    expect(verdictInWords(found)).toBe('delivered');
    expect(found.crossesInternet).toBe(true);
    expect(pathInWords(found.forward)).toContain('FW-I [SNAT 10.10.1.25→203.0.113.2] → ISP');
    expect(new Set(found.forward.segments.map((segment) => segment.owner))).toEqual(
      new Set(['customer', 'internet', 'microsoft']),
    );
  });

  it('still takes calls over the circuit, and loses the replies at FW-I', () => {
    const found = flowOf(run(changed(bare, api)));
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(pathInWords(found.forward)).toContain(
      '{MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E [DNAT 192.0.2.82→10.10.250.10]',
    );
    expect(found.return?.hops.find((hop) => hop.end?.outcome === 'dropped')?.place.label).toBe('FW-I');
  });

  it('has the Office prefixes and no regional ones on a peering of 2016', () => {
    const legacy = changed(
      bare,
      node('peering', 'ms-a', { configuredOn: '2016-05-01' }),
      node('circuit', 'circuit-a', { sku: 'Premium' }),
    );
    expect(flowOf(run(changed(legacy, flow('hq-lan', '198.51.100.115')))).crossesInternet).toBe(false);
    expect(flowOf(run(changed(legacy, users))).crossesInternet).toBe(true);
  });

  it('reads like this', async () => {
    const told = story('W-02  R0 without a route filter');
    told.tell('a user opens the environment', changed(bare, users), (report) =>
      sessionsInWords(report, 'ms-a'),
    );
    told.tell('the environment calls api.contoso.example', changed(bare, api));
    await expect(told.text()).toMatchFileSnapshot('./w-02-no-route-filter.golden.txt');
  });
});

describe('only one of the two regional values (W-03)', () => {
  const half = changed(r0(), filter('filter-eu', ['12076:51002']));
  const west = changed(half, users);
  const north = changed(half, flow('hq-lan 10.10.1.25', '198.51.100.40'));

  it('carries West Europe over the circuit and North Europe over the internet', () => {
    expect(flowOf(run(west)).crossesInternet).toBe(false);
    const found = flowOf(run(north));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toContain('SNAT 10.10.1.25→203.0.113.2');
  });

  it('loses North Europe when both edges share one pool, as in W-08', () => {
    const shared = changed(
      north,
      node('firewall', 'fw-i', {
        sourceNat: [
          { name: 'Shared pool', pool: '192.0.2.64/28', address: '192.0.2.66', egress: 'internet' },
        ],
        internetAdverts: [{ prefix: '192.0.2.64/28' }],
      }),
    );
    expect(verdictInWords(flowOf(run(shared)))).toBe('dropped:state-miss');
  });

  it('reads like this', async () => {
    const told = story('W-03  R0 with 12076:51002 only');
    told.tell('198.51.100.10, West Europe', west);
    told.tell('198.51.100.40, North Europe', north);
    await expect(told.text()).toMatchFileSnapshot('./w-03-one-regional-value.golden.txt');
  });
});

describe('one link fails (W-04)', () => {
  const baseline = changed(r0(), users);
  const timers = (bfd: boolean, keepaliveSeconds: number, holdSeconds: number, intervalMs = 300) =>
    node('peering', 'ms-a', {
      sessions: (r0().nodes['ms-a' as never] as unknown as { sessions: object[] }).sessions.map(
        (session) => ({
          ...session,
          bfd: { enabled: bfd, intervalMs, multiplier: 3 },
          keepaliveSeconds,
          holdSeconds,
        }),
      ),
    });

  it('moves half of the flows to the other link, with the same source address', () => {
    const found = flowOf(run(changed(baseline, F1)));
    expect(found.verdict).toBe('delivered');
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → CE2 → P1 → MSEE-A2 ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(found.recovery?.affectedShare).toBeCloseTo(0.5);
  });

  it.each([
    ['BFD on both ends at 300 ms', timers(true, 60, 180), 900],
    ['BFD where the edge runs 750 ms', timers(true, 60, 180, 750), 2_250],
    ['no BFD, timers 60/180', timers(false, 60, 180), 180_000],
    ['no BFD, hold 10 and keepalive 3', timers(false, 3, 10), 10_000],
  ])('takes as long to notice as the timers say: %s', (_, change, ms) => {
    expect(flowOf(run(changed(baseline, change, F1))).recovery?.detectionMs).toBe(ms);
  });

  it('reroutes at once on the customer side when CE1 dies, while Microsoft waits for BFD (F2)', () => {
    const found = flowOf(run(changed(baseline, F2)));
    expect(found.verdict).toBe('delivered');
    expect(found.recovery?.sentence).toContain('Your side sees its interface go down at once');
  });

  it('strands the pool of the failed link when each link has its own', () => {
    const perLink = changed(
      baseline,
      poolPerLink,
      advertise('ms-a', [
        { prefix: '192.0.2.64/29', link: 'primary' },
        { prefix: '192.0.2.72/29', link: 'secondary' },
        '192.0.2.80/29',
      ]),
    );
    expect(flowOf(run(perLink)).verdict).toBe('delivered');
    const after = flowOf(run(changed(perLink, F1)));
    expect(after.verdict).toBe('delivered');
    expect(pathInWords(after.forward)).toContain('CE2 [SNAT 10.10.1.25→192.0.2.73]');
    const stranded = changed(perLink, F1, flow('env-eu 198.51.100.24', '192.0.2.65'));
    expect(flowOf(run(stranded)).verdict).toBe('no-route');
  });

  it('loses the whole circuit when both links are on CE1 and it dies', () => {
    const oneEdge = changed(baseline, bothLinksOnCe1);
    expect(flowOf(run(oneEdge)).crossesInternet).toBe(false);
    expect(flowOf(run(changed(oneEdge, F2))).crossesInternet).toBe(true);
  });

  it.each([
    ['F3', F3],
    ['F4', F4],
  ])('falls back to the internet when the whole circuit is lost (%s)', (_, change) => {
    const found = flowOf(run(changed(baseline, change)));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toContain('SNAT 10.10.1.25→203.0.113.2');
  });

  it('reads like this', async () => {
    const told = story('W-04  R0, one link fails');
    told.tell('the primary link fails silently (F1)', changed(baseline, F1), (report) => [
      `       ${flowOf(report).recovery?.sentence}`,
      ...sessionsInWords(report, 'ms-a'),
    ]);
    told.tell('the same without BFD', changed(baseline, timers(false, 60, 180), F1), (report) => [
      `       ${flowOf(report).recovery?.sentence}`,
    ]);
    told.tell('CE1 dies (F2)', changed(baseline, F2), (report) => [
      `       ${flowOf(report).recovery?.sentence}`,
    ]);
    told.tell('the peering location is lost (F3)', changed(baseline, F3));
    await expect(told.text()).toMatchFileSnapshot('./w-04-one-link-fails.golden.txt');
  });
});
