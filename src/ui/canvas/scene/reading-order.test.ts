import { describe, expect, it } from 'vitest';
import { inReadingOrder, nearestIn } from './reading-order.ts';

const at = (x: number, y: number) => ({ x, y, width: 100, height: 40 });

describe('walking the drawing by keyboard', () => {
  it('reads rows from the top, each from the left, and forgives a card that stands a little low', () => {
    const boxes = new Map([
      ['below', at(0, 200)],
      ['right', at(300, 4)],
      ['left', at(0, 0)],
    ]);
    expect(inReadingOrder(['below', 'right', 'left'], boxes)).toEqual(['left', 'right', 'below']);
  });

  it('goes to the nearest card that way, straight before slanting, and stays where nothing lies ahead', () => {
    const cards = [
      ['straight', at(300, 0)],
      ['slanting', at(200, 150)],
      ['behind', at(-200, 0)],
    ] as const;
    expect(nearestIn('right', at(0, 0), cards)).toBe('straight');
    expect(nearestIn('left', at(0, 0), cards)).toBe('behind');
    expect(nearestIn('up', at(0, 0), cards)).toBeNull();
  });
});
