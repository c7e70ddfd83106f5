import { describe, expect, it } from 'vitest';
import { found } from '#sim/scenarios/found.ts';
import { gadget, liked, notThrough, PREFIX, refused } from '#sim/scenarios/gadget.ts';
import { routingNeverSettles } from './never-settles.ts';

describe('routing/never-settles', () => {
  it('speaks of three sites that each prefer the way over the next one (BAD GADGET)', () => {
    const findings = found(
      routingNeverSettles,
      gadget(3, (place) => [[notThrough(place), liked], [refused]]),
    );
    expect(findings).toMatchObject([
      {
        message: `The way to ${PREFIX} never comes to rest: the choices of x, y and z undo each other for ever.`,
        about: ['x', 'y', 'z'],
      },
    ]);
  });

  it('is content when each prefers its own way', () => {
    expect(
      found(
        routingNeverSettles,
        gadget(3, (place) => [[notThrough(place)], [refused]]),
      ),
    ).toEqual([]);
  });
});
