import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { addLink, advertise, changed, circuitB, F3, flow, node, wan } from './designs.ts';
import { flowOf, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

const weight =
  (link: string, value: number) =>
  (document: TopologyDocument): TopologyDocument => ({
    ...document,
    links: {
      ...document.links,
      [link]: { ...(document.links[link as never] as object), weight: value },
    } as never,
  });
/** VNet-1 on both circuits, one WAN behind them, 10.10.0.0/16 announced on both. */
const both = changed(
  r0(),
  circuitB,
  wan,
  addLink('gw-1-b', 'connection', 'gw-1', 'circuit-b'),
  advertise('priv-a', ['10.10.0.0/16']),
  advertise('priv-b', ['10.10.0.0/16']),
  // No stateful device is in the way of private peering here (ER-248).
  node('firewall', 'fw-e', { stateful: false }),
  node('firewall', 'fw-e2', { stateful: false }),
  flow('vm-1', '10.10.1.25'),
);
const circuits = (document: TopologyDocument) => {
  const edges = flowOf(run(document))
    .forward.hops.filter((hop) => hop.place.role === 'msee')
    .map((hop) => hop.place.label);
  return [...new Set(edges.map((label) => label.slice(5, 6)))].sort().join('');
};
const prepended = (peering: string, prefix: string) =>
  advertise(peering, [{ prefix, prepend: [64_496, 64_496] }]);

describe('geo-redundant private peering (W-29)', () => {
  it('spreads over both circuits when they are equal', () => {
    expect(circuits(both)).toBe('AB');
  });

  it.each([
    ['weight 100 on the connection of A', weight('gw-1-a', 100)],
    ['longer prefixes on A', advertise('priv-a', ['10.10.0.0/17', '10.10.128.0/17'])],
    ['a prepended path on B', prepended('priv-b', '10.10.0.0/16')],
  ])('uses A only with %s', (name, change) => {
    const halves = name.startsWith('longer')
      ? [
          node('router', 'ce1', { originated: ['10.10.0.0/17', '10.10.128.0/17'] }),
          node('router', 'ce2', { originated: ['10.10.0.0/17', '10.10.128.0/17'] }),
        ]
      : [];
    const found = changed(both, ...halves, change);
    const edges = flowOf(run(found))
      .forward.hops.filter((hop) => hop.place.role === 'msee')
      .map((hop) => hop.place.label);
    expect(new Set(edges)).toEqual(new Set(['MSEE-A1', 'MSEE-A2']));
  });

  it('lets weight win over path length: weight on B beats the prepend on B', () => {
    expect(circuits(changed(both, weight('gw-1-b', 100), prepended('priv-b', '10.10.0.0/16')))).toBe('B');
  });

  it('lets longest match win over weight: halves on A beat weight on B', () => {
    const halves = ['10.10.0.0/17', '10.10.128.0/17'];
    const design = changed(
      both,
      weight('gw-1-b', 100),
      node('router', 'ce1', { originated: halves }),
      node('router', 'ce2', { originated: halves }),
      advertise('priv-a', halves),
    );
    expect(circuits(design)).toBe('A');
  });

  it('comes back another way when on-premises does not prefer A, and is delivered', () => {
    const found = flowOf(
      run(changed(both, weight('gw-1-a', 100), node('peering', 'priv-b', { localPreference: 200 }))),
    );
    expect(verdictInWords(found)).toBe('delivered-asymmetric');
  });

  it('moves to B when A is lost (F3)', () => {
    const after = changed(both, weight('gw-1-a', 100), F3);
    expect(circuits(after)).toBe('B');
    const found = flowOf(run(after));
    expect(found.verdict).toBe('delivered');
    expect(found.recovery).toMatchObject({ affectedShare: 1, detectionMs: 900, convergenceMs: 60_000 });
  });

  it('says which path lost and why', () => {
    const decision = flowOf(run(changed(both, weight('gw-1-a', 100)))).forward.hops.find(
      (hop) => hop.place.role === 'gateway',
    )?.decision;
    expect(decision?.sentence).toContain('weight 100');
  });

  it('reads like this', async () => {
    // One circuit alone is symmetric.
    const told = story('W-29  R0 + B, VNet-1 on both circuits; VM 10.100.1.4 → 10.10.1.25', {
      better: ['F3', 'F4'],
    });
    told.tell('all equal', both);
    told.tell('weight 100 on A', changed(both, weight('gw-1-a', 100)));
    told.tell(
      'weight 100 on B, B prepended',
      changed(both, weight('gw-1-b', 100), prepended('priv-b', '10.10.0.0/16')),
    );
    told.tell('weight 100 on A, and A is lost (F3)', changed(both, weight('gw-1-a', 100), F3));
    await expect(told.text()).toMatchFileSnapshot('./w-29-geo-redundant.golden.txt');
  });
});
