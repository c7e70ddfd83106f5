/** The options of a customer's router that change what it makes of the same routes: each off, and each on. */
import { describe, expect, it } from 'vitest';
import type { Routing } from '#model/routing.ts';
import { addLink, addNode, type Change, changed, flow, node } from '#sim/scenarios/designs.ts';
import { flowOf } from '#sim/scenarios/in-words.ts';
import { run } from '#sim/scenarios/story.ts';
import { r0 } from '#templates/r0.ts';

/** A further internet provider of FW-I, which sends all it has, with a MED that FW-I puts on it. */
const provider =
  (id: string, asn: number, med: number | null = null): Change =>
  (document) =>
    changed(
      document,
      addNode('router', id, { zone: 'internet-zone', asn }),
      addLink(`fw-i-${id}`, 'internet', 'fw-i', id, {
        feed: 'full-table',
        importRules: [[{ setMed: med }], []],
      }),
    );
const transit = (id: string): Change =>
  addLink(`${id}-internet`, 'internet', id, 'internet', { feed: 'full-table' });

/** R0 without its one provider. What leaves for the CDN leaves by FW-I. */
const bare: Change = (document) => {
  const { isp: _, ...nodes } = document.nodes as Record<string, never>;
  const { 'fw-i-isp': __, 'isp-internet': ___, ...links } = document.links as Record<string, never>;
  return { ...document, nodes, links };
};
const toCdn = flow('hq-lan', { by: 'node', node: 'cdn' });
const at = (options: Partial<Routing>) => node('firewall', 'fw-i', options);

/** The internet providers that the flow leaves by. */
function leavesBy(...changes: readonly Change[]): readonly string[] {
  const { forward } = flowOf(run(changed(r0(), bare, ...changes, toCdn)));
  return forward.hops.filter((hop) => hop.place.label.startsWith('exit')).map((hop) => hop.place.label);
}

describe('options of a customer router', () => {
  // Router ids follow the names: exit-1 has the lowest.
  const two = [
    provider('exit-1', 64_508, 20),
    transit('exit-1'),
    provider('exit-2', 64_509, 10),
    transit('exit-2'),
  ];

  it('bestpath as-path multipath-relax: uses two providers of the same path length at once', () => {
    expect(leavesBy(...two)).toEqual(['exit-1']);
    expect(leavesBy(...two, at({ multipathRelax: true }))).toEqual(['exit-1', 'exit-2']);
  });

  it('always-compare-med: the MED of another AS counts too', () => {
    // MED 20 of AS 64508 and MED 10 of AS 64509 do not compare, and the lower router id wins.
    expect(leavesBy(...two)).toEqual(['exit-1']);
    expect(leavesBy(...two, at({ alwaysCompareMed: true }))).toEqual(['exit-2']);
  });

  it('deterministic-med: off, the order in which routes came decides', () => {
    // exit-3 beats exit-1 by MED within AS 64508, and exit-2 beats exit-3 by router id. Taken newest first, exit-3 loses
    // to exit-2 before it has met exit-1, and exit-1 then beats exit-2 by router id.
    const three = [
      provider('exit-1', 64_508, 20),
      transit('exit-1'),
      provider('exit-2', 64_509),
      transit('exit-2'),
      provider('exit-3', 64_508, 10),
      transit('exit-3'),
    ];
    expect(leavesBy(...three, at({ multipath: 1 }))).toEqual(['exit-2']);
    expect(leavesBy(...three, at({ multipath: 1, deterministicMed: false }))).toEqual(['exit-1']);
  });

  it('bestpath compare-routerid: off, the route that came first stays', () => {
    // What exit-1 has, it has from a second router of its AS, so that its route comes one step later.
    const late = [
      provider('exit-1', 64_508),
      addNode('router', 'behind-1', { zone: 'internet-zone', asn: 64_508 }),
      addLink('behind-1-exit-1', 'lan', 'behind-1', 'exit-1'),
      transit('behind-1'),
      provider('exit-2', 64_509),
      transit('exit-2'),
    ];
    expect(leavesBy(...late)).toEqual(['exit-1']);
    expect(leavesBy(...late, at({ compareRouterId: false }))).toEqual(['exit-2']);
  });
});
