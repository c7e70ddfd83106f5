import { describe, expect, it } from 'vitest';
import { addLink, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingSharedEdge } from './shared-edge.ts';

describe('routing/shared-edge', () => {
  it('speaks of a firewall with both', () => {
    expect(found(routingSharedEdge, r0With(addLink('fw-e-isp', 'internet', 'fw-e', 'isp')))).toMatchObject([
      { about: ['fw-e'] },
    ]);
  });
  it('is silent: separate edges', () => {
    expect(found(routingSharedEdge, r0With())).toEqual([]);
  });
});
