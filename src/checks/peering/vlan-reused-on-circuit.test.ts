import { describe, expect, it } from 'vitest';
import { circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringVlanReusedOnCircuit } from './vlan-reused-on-circuit.ts';

describe('peering/vlan-reused-on-circuit', () => {
  it('speaks of 300 on both', () => {
    expect(
      found(
        peeringVlanReusedOnCircuit,
        r0With(
          node('peering', 'priv-a', {
            sessions: [session4('172.16.0.0/30', 300), session4('172.16.0.4/30', 300)],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['ms-a', 'priv-a'] }]);
  });
  it('is silent: the other circuit may use it again', () => {
    expect(
      found(
        peeringVlanReusedOnCircuit,
        r0With(
          circuitB,
          node('peering', 'ms-b', {
            sessions: [session4('192.0.2.8/30', 300), session4('192.0.2.12/30', 300)],
          }),
        ),
      ),
    ).toEqual([]);
  });
});
