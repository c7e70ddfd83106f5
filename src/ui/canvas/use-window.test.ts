import { describe, expect, it } from 'vitest';
import { nextWindow } from './use-window.ts';

const at = (last: Parameters<typeof nextWindow>[0], count: number, x: number, zoom: number) =>
  nextWindow(last, count, [x, 0, zoom], 1000, 600);

describe('what of a large drawing is on the page', () => {
  it('is everything as long as it is not large', () => {
    expect(at(null, 150, 0, 1).area).toBeNull();
  });

  it('is the view and a margin, which a step of panning does not leave', () => {
    const first = at(null, 5000, -100, 1);
    expect(first.area).toEqual({ x: -150, y: -150, width: 1500, height: 900 });
    expect(at(first, 5000, -300, 1)).toBe(first);
    expect(at(first, 5000, -400, 1)).not.toBe(first);
  });

  it('is no more than that after zooming in, either', () => {
    const wide = at(null, 5000, 0, 0.4);
    expect(at(wide, 5000, -8, 1).area).toEqual(at(null, 5000, -8, 1).area);
  });

  it('is nothing before the drawing has been fitted into the view', () => {
    expect(at(null, 5000, 0, 1).area).toMatchObject({ width: 0, height: 0 });
  });

  it('is one picture from far, drawn anew when it is stretched', () => {
    const far = at(null, 5000, 0, 0.3);
    expect(far.far).toBe(true);
    expect(at(far, 5000, 0, 0.32)).toBe(far);
    expect(at(far, 5000, 0, 0.15)).not.toBe(far);
    expect(at(far, 5000, 0, 0.4).far).toBe(false);
  });
});
