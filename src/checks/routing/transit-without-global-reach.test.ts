import { describe, expect, it } from 'vitest';
import { addLink, circuitB, flow, r0With, wan } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingTransitWithoutGlobalReach } from './transit-without-global-reach.ts';

const between = flow('hq-lan', { by: 'node', node: 'dc2-lan' });

describe('routing/transit-without-global-reach', () => {
  it('speaks of two sites behind two circuits (W-16)', () => {
    expect(found(routingTransitWithoutGlobalReach, r0With(circuitB, between))).toMatchObject([
      { about: ['f', 'circuit-a', 'circuit-b'] },
    ]);
  });
  it('is silent: Global Reach joins them', () => {
    expect(
      found(
        routingTransitWithoutGlobalReach,
        r0With(circuitB, between, addLink('reach', 'global-reach', 'circuit-a', 'circuit-b')),
      ),
    ).toEqual([]);
  });
  it('is silent: a WAN does', () => {
    expect(found(routingTransitWithoutGlobalReach, r0With(circuitB, between, wan))).toEqual([]);
  });
});
