import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwBottleneck } from './bottleneck.ts';

const two = node('circuit', 'circuit-a', { mbps: 2000 });
const small = node('gateway', 'gw-1', { sku: 'ErGw1Az' });

describe('gw/bottleneck', () => {
  it('warns of 1 Gbps behind 2', () => {
    expect(found(gwBottleneck, r0With(two, small))).toMatchObject([{ about: ['gw-1'], severity: 'warning' }]);
  });
  it('is an error where flows ask for more', () => {
    expect(
      found(
        gwBottleneck,
        r0With(two, small, flow('hq-lan', { by: 'node', node: 'vm-1' }, { returnMbps: 1200 })),
      ),
    ).toMatchObject([{ severity: 'error' }]);
  });
  it('is silent: ErGw2Az carries 2 Gbps', () => {
    expect(found(gwBottleneck, r0With(two))).toEqual([]);
  });
});
