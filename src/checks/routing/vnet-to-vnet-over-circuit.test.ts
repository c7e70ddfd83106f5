import { describe, expect, it } from 'vitest';
import { flow, node, r0With, vnet2 } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingVnetToVnetOverCircuit } from './vnet-to-vnet-over-circuit.ts';

const machines = flow('vm-1', { by: 'node', node: 'vm-2' });

describe('routing/vnet-to-vnet-over-circuit', () => {
  it('speaks of two networks on one circuit', () => {
    expect(found(routingVnetToVnetOverCircuit, r0With(vnet2, machines))).toMatchObject([
      { about: ['f', 'circuit-a', 'vnet-1', 'vnet-2'] },
    ]);
  });
  it('is silent: peered networks do not need it', () => {
    expect(
      found(
        routingVnetToVnetOverCircuit,
        r0With(
          vnet2,
          machines,
          node('vnet', 'vnet-1', { peers: [{ vnet: 'vnet-2' }] }),
          node('vnet', 'vnet-2', { peers: [{ vnet: 'vnet-1' }] }),
        ),
      ),
    ).toEqual([]);
  });
});
