import { describe, expect, it } from 'vitest';
import { circuitA2, flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haStandbyCapacity } from './standby-capacity.ts';

const users = (mbps: number) => flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: mbps });

describe('ha/standby-capacity', () => {
  it('speaks of 1.2 Gbps over two circuits of 1 Gbps (W-05)', () => {
    expect(found(haStandbyCapacity, r0With(circuitA2, users(1200)))).toMatchObject([
      { about: ['circuit-a2'] },
      { about: ['circuit-a'] },
    ]);
  });
  it('is silent: 800 Mbps fit on either', () => {
    expect(found(haStandbyCapacity, r0With(circuitA2, users(800)))).toEqual([]);
  });
});
