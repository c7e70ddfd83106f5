import { describe, expect, it } from 'vitest';
import { freePlace } from './placing.ts';

describe('adding from the keyboard', () => {
  it('takes the middle when it is free, and else the nearest place where no card is covered', () => {
    const wish = { x: 0, y: 0 };
    expect(freePlace([], wish)).toEqual(wish);
    const size = { width: 136, height: 56 };
    const taken = { x: -68, y: -28, ...size };
    const spot = freePlace([taken], wish, size);
    const apart = Math.abs(spot.x) >= size.width || Math.abs(spot.y) >= size.height;
    expect(apart).toBe(true);
    expect(Math.abs(spot.x)).toBeLessThanOrEqual(size.width + 16);
  });
});
