import { describe, expect, it } from 'vitest';
import { shiftFor } from './use-keep-in-view.ts';

const room = { width: 800, height: 600 };
const view = { x: 0, y: 0, zoom: 1 };

describe('bringing a thing into view', () => {
  it('moves nothing when it is there, clear of the edges', () => {
    expect(shiftFor({ x: 300, y: 200, width: 160, height: 56 }, view, room)).toEqual({ x: 0, y: 0 });
  });

  it('moves just as far as 64 pixels from the edge', () => {
    // its right edge would be at 960 of 800: 64 clear of it is 736
    expect(shiftFor({ x: 800, y: 200, width: 160, height: 56 }, view, room)).toEqual({ x: -224, y: 0 });
    expect(shiftFor({ x: -100, y: 10, width: 160, height: 56 }, view, room)).toEqual({ x: 164, y: 54 });
  });

  it('counts with the zoom', () => {
    expect(shiftFor({ x: 500, y: 100, width: 100, height: 50 }, { x: 0, y: 0, zoom: 2 }, room)).toEqual({
      x: -464,
      y: 0,
    });
  });

  it('shows the upper left of what is larger than the view', () => {
    expect(shiftFor({ x: 0, y: 0, width: 2000, height: 100 }, { x: -500, y: 100, zoom: 1 }, room).x).toBe(
      500,
    );
  });
});
