import { describe, expect, it } from 'vitest';
import { link, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitLastMileSlower } from './last-mile-slower.ts';

describe('circuit/last-mile-slower', () => {
  it('speaks of 500 Mbps in front of 1 Gbps', () => {
    expect(found(circuitLastMileSlower, r0With(link('ce1-p1', { mbps: 500 })))).toMatchObject([
      { about: ['ce1-p1', 'circuit-a'] },
    ]);
  });
  it('is silent: the same rate on both', () => {
    expect(found(circuitLastMileSlower, r0With())).toEqual([]);
  });
});
