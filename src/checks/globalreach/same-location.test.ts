import { describe, expect, it } from 'vitest';
import { addLink, changed, circuitA2, circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { globalreachSameLocation } from './same-location.ts';

const reach = (other: string, id: string) =>
  r0With(other === 'b' ? circuitB : circuitA2, addLink('reach', 'global-reach', 'circuit-a', id));

describe('globalreach/same-location', () => {
  it('speaks of two circuits in Amsterdam', () => {
    expect(
      found(
        globalreachSameLocation,
        changed(
          reach('a2', 'circuit-a2'),
          node('circuit', 'circuit-a2', { locations: ['amsterdam', 'amsterdam'] }),
        ),
      ),
    ).toMatchObject([{ about: ['reach', 'circuit-a', 'circuit-a2'] }]);
  });
  it('is silent: two sites of one city are two locations', () => {
    expect(found(globalreachSameLocation, reach('a2', 'circuit-a2'))).toEqual([]);
  });
});
