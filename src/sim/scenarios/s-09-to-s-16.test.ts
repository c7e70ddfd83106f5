import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { bandwidthsOffered } from '#catalogue/limits.ts';
import { addNode as add } from '#commands/add-node.ts';
import { circuitKind } from '#model/kinds/circuit.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { settle } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { changed, F1, fails, flow, node } from './designs.ts';
import { flowOf, mediaInWords } from './in-words.ts';
import { learntIn, learntInWords } from './learnt.ts';
import { run, sessionsInWords, story } from './story.ts';

const platform = flow('hq-lan 10.10.1.25', '198.51.100.10');
const machine = flow('hq-lan 10.10.1.25', '10.100.1.4');
const onePath = node('circuit', 'circuit-a', {
  links: [
    { customerEdge: 'ce1', physicalGroup: 'duct' },
    { customerEdge: 'ce2', physicalGroup: 'duct' },
  ],
});
const twoPaths = node('circuit', 'circuit-a', {
  links: [
    { customerEdge: 'ce1', physicalGroup: 'duct' },
    { customerEdge: 'ce2', physicalGroup: 'other duct' },
  ],
});
const ductCut = fails({ type: 'physical-group', group: 'duct' });

describe('bandwidth and peerings (S-09 to S-16)', () => {
  it('S-09 lists the bandwidths of a plan, and gives a new circuit one of them', () => {
    expect(bandwidthsOffered(null)?.mbps).toEqual([50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]); // ER-050
    const added = add.run(r0(), { id: 'second' as never, kind: 'circuit', at: { x: 0, y: 700 } });
    const circuit = added.ok ? added.value.nodes['second' as never] : undefined;
    expect(bandwidthsOffered(null)?.mbps).toContain((circuit as { mbps: number } | undefined)?.mbps);
  });

  it('S-10 maps to one provider and one location, or with Metro to two', () => {
    const accepts = (locations: readonly string[]) =>
      v.is(circuitKind.schema, { ...r0().nodes['circuit-a' as never], locations });
    expect(r0().nodes['circuit-a' as never]).toMatchObject({
      metro: false,
      locations: ['amsterdam', 'amsterdam'],
    });
    expect(accepts(['amsterdam'])).toBe(false);
    expect(accepts(['amsterdam', 'amsterdam2', 'london'])).toBe(false);
    expect(accepts(['amsterdam', 'amsterdam2'])).toBe(true);
    expect(baseCatalogue.metroOf(['amsterdam', 'amsterdam2'])?.city).toBe('Amsterdam');
    expect(baseCatalogue.metroOf(['amsterdam', 'london'])).toBeUndefined();
  });

  it('S-11 shares the bandwidth of a link among its peerings', () => {
    const both = changed(
      { ...r0(), flows: {} },
      flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', forwardMbps: 400 }),
      flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'machine', forwardMbps: 500 }),
      F1,
    );
    const load = run(both).loads.find(
      ({ over, direction }) =>
        over.type === 'circuit' && over.part === 'secondary' && direction === 'towards-microsoft',
    );
    expect(load).toMatchObject({ mbps: 900, capacityMbps: 1_000 });
    expect(load?.flows.map((each) => [each.flow, each.mbps])).toEqual([
      ['machine', 500],
      ['platform', 400],
    ]);
  });

  it('S-12 has two peerings on the circuit, one of each type', () => {
    const types = Object.values(r0().nodes).flatMap((each) =>
      each.kind === 'peering' ? [[each.circuit, each.type]] : [],
    );
    expect(types).toEqual([
      ['circuit-a', 'microsoft'],
      ['circuit-a', 'private'],
    ]);
  });

  it.each([
    [
      'S-13',
      'public services over Microsoft peering, VLAN 300',
      platform,
      '198.51.100.10',
      'ms-a',
      300,
      'C cp, P pp, M ms',
    ],
    [
      'S-14',
      'virtual networks over private peering, VLAN 200',
      machine,
      '10.100.1.4',
      'priv-a',
      200,
      'C cp, P pp, M mp',
    ],
  ])('%s reaches %s', (_, __, asked, address, peering, vlan, media) => {
    const document = changed(r0(), asked);
    expect(mediaInWords(flowOf(run(document)).forward)).toBe(media);
    const { state } = settle(document, baseCatalogue, failedParts(document));
    const over = (router: string) => state.lookup(router, address as never)?.nextHops.map((hop) => hop.over);
    expect([over('ce1'), over('ce2')]).toEqual([[`${peering}.primary.link`], [`${peering}.secondary.link`]]);
    expect(document.nodes[peering as never]).toMatchObject({ sessions: [{ vlan }, { vlan }] });
  });

  it('S-15 has two sessions for each peering, four in all', () => {
    const sessions = run(changed(r0(), platform)).sessions.filter((session) => session.peering !== null);
    expect(sessions.map(({ peering, part, state }) => [peering, part, state])).toEqual([
      ['ms-a', 'primary', 'established'],
      ['ms-a', 'secondary', 'established'],
      ['priv-a', 'primary', 'established'],
      ['priv-a', 'secondary', 'established'],
    ]);
  });

  it.each([
    ['ms-a', 'primary'],
    ['ms-a', 'secondary'],
    ['priv-a', 'primary'],
    ['priv-a', 'secondary'],
  ])('S-15 lets the session of %s, %s, fail alone', (peering, part) => {
    const sessions = run(
      changed(r0(), platform, fails({ type: 'node', node: peering, part })),
    ).sessions.filter((session) => session.peering !== null);
    expect(
      sessions
        .filter((session) => session.state === 'down')
        .map((session) => [session.peering, session.part]),
    ).toEqual([[peering, part]]);
    expect(sessions).toHaveLength(4);
  });

  it('S-16 loses both links, and with them all Microsoft prefixes, when their one path is cut', () => {
    const cut = changed(r0(), platform, onePath, ductCut);
    expect(
      run(cut)
        .sessions.filter((session) => session.peering !== null)
        .map((session) => session.state),
    ).toEqual(['down', 'down', 'down', 'down']);
    const learnt = learntIn(cut);
    expect([learnt('ce1', 'ms-a', 'primary'), learnt('ce2', 'ms-a', 'secondary')]).toEqual([[], []]);
    const { state } = settle(cut, baseCatalogue, failedParts(cut));
    const microsoft = (router: string) =>
      state.fib(router).filter((entry) => entry.prefix.startsWith('198.51.100.'));
    expect([microsoft('ce1'), microsoft('ce2'), microsoft('fw-e')]).toEqual([[], [], []]);
  });

  it('S-16 keeps the other link when the paths differ', () => {
    const cut = changed(r0(), platform, twoPaths, ductCut);
    const states = run(cut)
      .sessions.filter((session) => session.peering !== null)
      .map((session) => [session.part, session.state]);
    expect(states).toEqual([
      ['primary', 'down'],
      ['secondary', 'established'],
      ['primary', 'down'],
      ['secondary', 'established'],
    ]);
    const learnt = learntIn(cut);
    expect([learnt('ce1', 'ms-a', 'primary'), learnt('ce2', 'ms-a', 'secondary')]).toEqual([
      [],
      ['198.51.100.0/27', '198.51.100.32/27'],
    ]);
    expect(flowOf(run(cut))).toMatchObject({ verdict: 'delivered', crossesInternet: false });
  });

  it('reads like this', async () => {
    const told = story('S-09 to S-16  Bandwidth and peerings');
    const both = (document: ReturnType<typeof r0>) => (report: ReturnType<typeof run>) => [
      ...sessionsInWords(report, 'ms-a'),
      ...sessionsInWords(report, 'priv-a'),
      ...learntInWords(document, 'ms-a'),
    ];
    const tell = (when: string, document: ReturnType<typeof r0>) => told.tell(when, document, both(document));
    tell('R0, to ENV-EU 198.51.100.10 (S-13, S-15)', changed(r0(), platform));
    tell('R0, to the virtual machine 10.100.1.4 (S-14)', changed(r0(), machine));
    tell(
      'the primary session of Microsoft peering fails alone (S-15)',
      changed(r0(), platform, fails({ type: 'node', node: 'ms-a', part: 'primary' })),
    );
    tell('both links share one duct, and it is cut (S-16)', changed(r0(), platform, onePath, ductCut));
    tell(
      'each link has a duct of its own, and one is cut (S-16)',
      changed(r0(), platform, twoPaths, ductCut),
    );
    await expect(told.text()).toMatchFileSnapshot('./s-09-to-s-16.golden.txt');
  });
});
