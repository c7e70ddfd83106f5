import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natOnPrivatePeering } from './on-private-peering.ts';

const translates = (destinations: string) =>
  r0With(
    flow('hq-lan', { by: 'node', node: 'vm-1' }),
    node('firewall', 'fw-e', {
      sourceNat: [{ pool: '192.0.2.64/28', egress: 'expressroute', destinations }],
    }),
  );

describe('nat/on-private-peering', () => {
  it('speaks of a rule for every destination', () => {
    expect(found(natOnPrivatePeering, translates('any'))).toMatchObject([{ about: ['fw-e', 'f'] }]);
  });
  it('is silent: a rule for public destinations leaves private ones alone', () => {
    expect(found(natOnPrivatePeering, translates('public'))).toEqual([]);
  });
});
