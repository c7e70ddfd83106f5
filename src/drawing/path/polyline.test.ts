import { describe, expect, it } from 'vitest';
import { borderTowards, distanceTo, exitOf, lengthOf, pointAlong, shifted, svgPath } from './polyline.ts';

const right = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];

describe('a line moved to the left of travel', () => {
  it('lies above when it goes right, for y points down', () => {
    expect(shifted(right, 3)).toEqual([
      { x: 0, y: -3 },
      { x: 100, y: -3 },
    ]);
  });

  it('keeps its distance round a corner', () => {
    const corner = [...right, { x: 100, y: 50 }];
    expect(shifted(corner, 3)[1]?.x).toBeCloseTo(103, 9);
    expect(shifted(corner, 3)[1]?.y).toBeCloseTo(-3, 9);
  });

  it('does not spike where a line turns back', () => {
    const back = [...right, { x: 0, y: 0.001 }];
    for (const point of shifted(back, 3)) expect(Math.hypot(point.x - 100, point.y)).toBeLessThan(101);
  });
});

it('measures along the line and says which way it goes there', () => {
  const line = [...right, { x: 100, y: 50 }];
  expect(lengthOf(line)).toBe(150);
  expect(pointAlong(line, 120)).toEqual({ x: 100, y: 20, dx: 0, dy: 1 });
  expect(pointAlong(line, 999)).toMatchObject({ x: 100, y: 50 });
});

it('finds where a line leaves a box', () => {
  const box = { x: -10, y: -10, width: 50, height: 20 };
  expect(exitOf(right, box)).toEqual({ x: 40, y: 0 });
  expect(exitOf(right, { ...box, width: 200 })).toBeNull();
});

it('meets the border of a box on the way to its centre', () => {
  expect(borderTowards({ x: 0, y: 0, width: 100, height: 50 }, { x: 500, y: 25 })).toEqual({ x: 100, y: 25 });
});

it('measures how far a point is from a line, not from its endless extension', () => {
  expect(distanceTo(right, { x: 50, y: 7 })).toBe(7);
  expect(distanceTo(right, { x: 103, y: 4 })).toBe(5);
});

it('writes tenths of a unit', () => {
  expect(
    svgPath([
      { x: 0.04, y: 1 },
      { x: 10.26, y: 1 },
    ]),
  ).toBe('M0 1L10.3 1');
});
