import { describe, expect, it } from 'vitest';
import { circuitA2, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haSameLocation } from './same-location.ts';

const users = flow('hq-lan', { by: 'node', node: 'env-eu' });

describe('ha/same-location', () => {
  it('speaks of two in Amsterdam (S-03)', () => {
    expect(
      found(
        haSameLocation,
        r0With(circuitA2, users, node('circuit', 'circuit-a2', { locations: ['amsterdam', 'amsterdam'] })),
      ),
    ).toMatchObject([{ about: ['circuit-a', 'circuit-a2'] }]);
  });
  it('is silent: Amsterdam and Amsterdam2 are two buildings', () => {
    expect(found(haSameLocation, r0With(circuitA2, users))).toEqual([]);
  });
});
