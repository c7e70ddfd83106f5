import { describe, expect, it } from 'vitest';
import { r0With, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitNoPeering } from './no-peering.ts';

describe('circuit/no-peering', () => {
  it('speaks of a circuit without any', () => {
    expect(found(circuitNoPeering, r0With(removeNode('ms-a'), removeNode('priv-a')))).toMatchObject([
      { about: ['circuit-a'] },
    ]);
  });
  it('is silent: one peering is enough', () => {
    expect(found(circuitNoPeering, r0With(removeNode('priv-a')))).toEqual([]);
  });
});
