import { describe, expect, it } from 'vitest';
import { circuitA2, circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natPoolSharedBetweenCircuits } from './pool-shared-between-circuits.ts';

describe('nat/pool-shared-between-circuits', () => {
  it('speaks of the pool of HQ in London (W-10)', () => {
    expect(
      found(
        natPoolSharedBetweenCircuits,
        r0With(
          circuitB,
          node('firewall', 'fw-e2', { sourceNat: [{ pool: '192.0.2.64/28', egress: 'expressroute' }] }),
        ),
      ),
    ).toMatchObject([{ about: ['fw-e', 'fw-e2', 'circuit-a', 'circuit-b'] }]);
  });
  it('is silent: one per circuit, also on one firewall (W-05)', () => {
    expect(found(natPoolSharedBetweenCircuits, r0With(circuitA2))).toEqual([]);
  });
});
