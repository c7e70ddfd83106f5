import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haSameCe } from './same-ce.ts';

describe('ha/same-ce', () => {
  it('speaks of one router for both (W-04)', () => {
    expect(
      found(
        haSameCe,
        r0With(node('circuit', 'circuit-a', { links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce1' }] })),
      ),
    ).toMatchObject([{ about: ['ce1', 'circuit-a'] }]);
  });
  it('is silent: two routers', () => {
    expect(found(haSameCe, r0With())).toEqual([]);
  });
});
