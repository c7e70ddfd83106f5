import { describe, expect, it } from 'vitest';
import { circuitB, node, r0With, wan } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingMultiCircuitNoPolicy } from './multi-circuit-no-policy.ts';

describe('routing/multi-circuit-no-policy', () => {
  it('speaks of two cities joined by a WAN (W-07)', () => {
    expect(found(routingMultiCircuitNoPolicy, r0With(circuitB, wan))).toMatchObject([
      { about: ['ms-a', 'ms-b'] },
    ]);
  });
  it('is silent: a policy at one of them', () => {
    expect(
      found(
        routingMultiCircuitNoPolicy,
        r0With(
          circuitB,
          wan,
          node('peering', 'ms-a', {
            importRules: [{ communities: ['12076:51002'], setLocalPreference: 200 }],
          }),
        ),
      ),
    ).toEqual([]);
  });
  it('is silent: sites that are not joined cannot take the other', () => {
    expect(found(routingMultiCircuitNoPolicy, r0With(circuitB))).toEqual([]);
  });
});
