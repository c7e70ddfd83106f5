import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitPublicPeeringRetired } from './public-peering-retired.ts';

describe('circuit/public-peering-retired', () => {
  it('speaks of a public peering', () => {
    expect(
      found(circuitPublicPeeringRetired, r0With(node('peering', 'ms-a', { type: 'public' }))),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: Microsoft peering is its successor', () => {
    expect(found(circuitPublicPeeringRetired, r0With())).toEqual([]);
  });
});
