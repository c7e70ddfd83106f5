import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfOverCapacity } from './over-capacity.ts';

const users = (mbps: number) => flow('hq-lan', { by: 'node', node: 'cdn' }, { returnMbps: mbps });

describe('perf/over-capacity', () => {
  it('speaks of 600 Mbps on an internet access of 500', () => {
    expect(found(perfOverCapacity, r0With(users(600)))).toMatchObject([
      { about: ['fw-i-isp'], severity: 'error' },
    ]);
  });
  it('warns from 80 % on', () => {
    expect(found(perfOverCapacity, r0With(users(420)))).toMatchObject([{ severity: 'warning' }]);
  });
  it('is silent: 300 Mbps leave headroom', () => {
    expect(found(perfOverCapacity, r0With(users(300)))).toEqual([]);
  });
});
