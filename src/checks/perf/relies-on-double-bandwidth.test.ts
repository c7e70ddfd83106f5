import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfReliesOnDoubleBandwidth } from './relies-on-double-bandwidth.ts';

const users = (mbps: number) => r0With(flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: mbps }));

describe('perf/relies-on-double-bandwidth', () => {
  it('speaks of 1.1 Gbps on both links (W-15)', () => {
    expect(found(perfReliesOnDoubleBandwidth, users(1100))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: 900 Mbps fit on one', () => {
    expect(found(perfReliesOnDoubleBandwidth, users(900))).toEqual([]);
  });
});
