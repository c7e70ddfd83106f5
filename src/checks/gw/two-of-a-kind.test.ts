import { describe, expect, it } from 'vitest';
import { addNode, r0With, vpn } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwTwoOfAKind } from './two-of-a-kind.ts';

describe('gw/two-of-a-kind', () => {
  it('speaks of a second ExpressRoute gateway', () => {
    expect(found(gwTwoOfAKind, r0With(addNode('gateway', 'gw-b', { vnet: 'vnet-1' })))).toMatchObject([
      { about: ['vnet-1', 'gw-1', 'gw-b'] },
    ]);
  });
  it('is silent: one of each kind', () => {
    expect(found(gwTwoOfAKind, r0With(vpn))).toEqual([]);
  });
});
