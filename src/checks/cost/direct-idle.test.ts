import { describe, expect, it } from 'vitest';
import { addLink, node, r0With, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { costDirectIdle } from './direct-idle.ts';

const direct = node('circuit', 'circuit-a', {
  connectivity: 'direct',
  directPort: { name: 'Pair 1', gbps: 10 },
  links: [{}, {}],
});

describe('cost/direct-idle', () => {
  it('speaks of a pair without a cable', () => {
    expect(found(costDirectIdle, r0With(removeNode('p1'), direct))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: a router is connected to it', () => {
    expect(
      found(
        costDirectIdle,
        r0With(
          removeNode('p1'),
          direct,
          addLink('x1', 'cross-connect', 'ce1', 'circuit-a', { lane: 'primary' }),
        ),
      ),
    ).toEqual([]);
  });
});
