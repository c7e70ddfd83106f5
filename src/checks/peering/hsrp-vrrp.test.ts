import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { peeringHsrpVrrp } from './hsrp-vrrp.ts';

describe('peering/hsrp-vrrp', () => {
  it('speaks of it on an edge of a circuit', () => {
    expect(found(peeringHsrpVrrp, r0With(node('router', 'ce1', { firstHopRedundancy: true })))).toMatchObject(
      [{ about: ['ce1'], fix: { commands: [{ args: { fields: { firstHopRedundancy: false } } }] } }],
    );
  });
  it('is silent: a router elsewhere may use it', () => {
    expect(found(peeringHsrpVrrp, r0With(node('router', 'isp', { firstHopRedundancy: true })))).toEqual([]);
  });
});
