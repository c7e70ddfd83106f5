import { describe, expect, it } from 'vitest';
import { node, r0With, vnet2 } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingIsolationExpected } from './isolation-expected.ts';

describe('routing/isolation-expected', () => {
  it('speaks of an isolated network beside another', () => {
    expect(
      found(routingIsolationExpected, r0With(vnet2, node('vnet', 'vnet-1', { isolated: true }))),
    ).toMatchObject([{ about: ['circuit-a', 'vnet-1', 'vnet-2'] }]);
  });
  it('is silent: it has the circuit to itself', () => {
    expect(found(routingIsolationExpected, r0With(node('vnet', 'vnet-1', { isolated: true })))).toEqual([]);
  });
});
