import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfWanBottleneck } from './wan-bottleneck.ts';

const branch = (mbps: number) =>
  r0With(flow('branch-lan', { by: 'node', node: 'env-eu' }, { returnMbps: mbps }));

describe('perf/wan-bottleneck', () => {
  it('speaks of 450 of 500 Mbps (W-32)', () => {
    expect(found(perfWanBottleneck, branch(450))).toMatchObject([{ about: ['wan-branch', 'f'] }]);
  });
  it('is silent: 100 Mbps are no bottleneck', () => {
    expect(found(perfWanBottleneck, branch(100))).toEqual([]);
  });
});
