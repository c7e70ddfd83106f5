import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { addLink, type Change, changed, circuitB, circuitC, F1, F3, flow, node, wan } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

const toDc2 = flow('hq-lan 10.10.1.25', '10.30.1.5');
const apart = changed(r0(), circuitB, toDc2);
const reach = (id: string, one: string, other: string): Change => addLink(id, 'global-reach', one, other);
const joined = changed(apart, reach('gr-ab', 'circuit-a', 'circuit-b'));
const premium =
  (...circuits: readonly string[]): Change =>
  (document) =>
    changed(document, ...circuits.map((id) => node('circuit', id, { sku: 'Premium' })));
const notices = (document: TopologyDocument) =>
  run(document)
    .notices.filter(({ message }) => message.includes('Global Reach'))
    .map(({ message }) => message);

describe('Global Reach (W-16)', () => {
  it('does not exist by itself: circuits do not transit', () => {
    expect(verdictInWords(flowOf(run(apart)))).toBe('no-route');
    const found = flowOf(run(changed(apart, wan)));
    expect(verdictInWords(found)).toBe('delivered');
    expect(pathInWords(found.forward)).toBe('HQ users → DC2 servers');
    expect(mediaInWords(found.forward)).toBe('C cp');
  });

  it('carries HQ to DC2 over both edges and the backbone between them, untranslated', () => {
    const found = flowOf(run(joined));
    expect([verdictInWords(found), found.crossesInternet, found.privacy.extent]).toEqual([
      'delivered',
      false,
      'endpoint',
    ]);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → {MSEE-B1|MSEE-B2} ⟦H⟧ → P2 → {CE3|CE4} → FW-E2 → DC2 servers',
    );
    expect(mediaInWords(found.forward)).toBe('C cp, P pp, M mp, P pp, C cp');
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'DC2 servers → FW-E2 → {CE3|CE4} → P2 → {MSEE-B1|MSEE-B2} ⟦H⟧ → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E → HQ users',
    );
    expect(notices(joined)).toEqual([]);
  });

  it('is capped by the smaller circuit, which it shares with the traffic of Azure', () => {
    const wanted = changed(joined, flow('hq-lan 10.10.1.25', '10.30.1.5', { forwardMbps: 1_500 }));
    expect(flowOf(run(wanted))).toMatchObject({
      verdict: 'degraded',
      reason: 'rate-limited',
      throughput: { forwardMbps: 1_000 },
    });
    const smaller = changed(wanted, node('circuit', 'circuit-b', { mbps: 500 }));
    expect(flowOf(run(smaller)).throughput.forwardMbps).toBe(500);
    const shared = changed(
      joined,
      flow('hq-lan 10.10.1.25', '10.30.1.5', { forwardMbps: 800 }),
      flow('hq-lan 10.10.1.25', '10.100.1.4', { id: 'vm', forwardMbps: 400 }),
      F1,
    );
    const { loads } = run(shared);
    const lane = loads.find(
      ({ over, direction }) =>
        over.type === 'circuit' &&
        over.circuit === 'circuit-a' &&
        over.part === 'secondary' &&
        direction === 'towards-microsoft',
    );
    expect(lane).toMatchObject({ mbps: 1_200, capacityMbps: 1_000 });
    expect(lane?.flows).toHaveLength(2);
  });

  it('leaves Power Platform alone', () => {
    const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
    const found = flowOf(run(changed(joined, users)));
    expect(verdictInWords(found)).toBe('delivered');
    expect(found.assumptions.join()).toContain('Global Reach');
    expect(flowOf(run(changed(apart, users))).assumptions.join()).not.toContain('Global Reach');
  });

  it('needs Premium on both circuits between Amsterdam and Washington DC', () => {
    const far = changed(
      r0(),
      circuitC,
      reach('gr-ac', 'circuit-a', 'circuit-c'),
      flow('hq-lan 10.10.1.25', '10.40.1.5'),
    );
    expect(notices(far).join()).toMatch(/Europe.*North America.*Circuit A and Circuit C are not Premium/);
    expect(verdictInWords(flowOf(run(far)))).toBe('no-route');
    expect(notices(changed(far, premium('circuit-a'))).join()).toContain('Circuit C is not Premium');
    const both = changed(far, premium('circuit-a', 'circuit-c'));
    expect([verdictInWords(flowOf(run(both))), notices(both)]).toEqual(['delivered', []]);
  });

  it('does not chain: A to B and B to C are not A to C', () => {
    const chainOf = changed(
      r0(),
      circuitB,
      circuitC,
      premium('circuit-a', 'circuit-b', 'circuit-c'),
      reach('gr-ab', 'circuit-a', 'circuit-b'),
      reach('gr-bc', 'circuit-b', 'circuit-c'),
    );
    const from = { hq: 'hq-lan 10.10.1.25', dc2: 'dc2-lan 10.30.1.5' };
    expect(verdictInWords(flowOf(run(changed(chainOf, flow(from.hq, '10.30.1.5')))))).toBe('delivered');
    expect(verdictInWords(flowOf(run(changed(chainOf, flow(from.dc2, '10.40.1.5')))))).toBe('delivered');
    expect(verdictInWords(flowOf(run(changed(chainOf, flow(from.hq, '10.40.1.5')))))).toBe('no-route');
  });

  it.each([
    [
      'both circuits land in one location',
      node('circuit', 'circuit-b', { locations: ['amsterdam', 'amsterdam'] }),
      'same peering location',
    ],
    ['one circuit is Local', node('circuit', 'circuit-b', { sku: 'Local' }), 'Circuit B is Local'],
  ])('does not come up when %s', (_, change, because) => {
    const refused = changed(joined, change);
    expect(verdictInWords(flowOf(run(refused)))).toBe('no-route');
    expect(notices(refused).join()).toContain(because);
  });

  it('comes up between two locations of one metro', () => {
    expect(
      verdictInWords(
        flowOf(
          run(changed(joined, node('circuit', 'circuit-b', { locations: ['amsterdam2', 'amsterdam2'] }))),
        ),
      ),
    ).toBe('delivered');
  });

  it('is lost with A (F3), unless there is a WAN', () => {
    expect(verdictInWords(flowOf(run(changed(joined, F3))))).toBe('no-route');
    const found = flowOf(run(changed(joined, wan, F3)));
    expect([verdictInWords(found), pathInWords(found.forward)]).toEqual([
      'delivered',
      'HQ users → DC2 servers',
    ]);
  });

  it('reads like this', async () => {
    const told = story('W-16  R0 + B; HQ 10.10.1.25 → DC2 10.30.1.5');
    told.tell('no WAN and no Global Reach', apart);
    told.tell('Global Reach between A and B', joined);
    told.tell('the same, and A is lost (F3)', changed(joined, F3));
    told.tell(
      'both land in Amsterdam',
      changed(joined, node('circuit', 'circuit-b', { locations: ['amsterdam', 'amsterdam'] })),
      (report) => report.notices.map(({ message }) => `       ${message}`),
    );
    await expect(told.text()).toMatchFileSnapshot('./w-16-global-reach.golden.txt');
  });
});
