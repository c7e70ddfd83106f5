import { describe, expect, it } from 'vitest';
import { addLink, circuitB, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { costGlobalReach } from './global-reach.ts';

describe('cost/global-reach', () => {
  it('speaks of it', () => {
    expect(
      found(costGlobalReach, r0With(circuitB, addLink('reach', 'global-reach', 'circuit-a', 'circuit-b'))),
    ).toMatchObject([{ about: ['reach', 'circuit-a', 'circuit-b'] }]);
  });
  it('is silent: two circuits that are not joined', () => {
    expect(found(costGlobalReach, r0With(circuitB))).toEqual([]);
  });
});
