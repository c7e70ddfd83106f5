import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwMtu } from './mtu.ts';

const packets = (packetBytes: number) =>
  r0With(flow('hq-lan', { by: 'node', node: 'vm-1' }, { packetBytes }));

describe('gw/mtu', () => {
  it('speaks of 1,500 bytes', () => {
    expect(found(gwMtu, packets(1500))).toMatchObject([{ about: ['f', 'gw-1'] }]);
  });
  it('is silent: 1,400 pass', () => {
    expect(found(gwMtu, packets(1400))).toEqual([]);
  });
});
