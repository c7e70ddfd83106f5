import type { Curve } from '#drawing/scene/curve.ts';
import type { Point } from '#drawing/scene/rect.ts';

/** The stretch a hand can move without moving an end: the middle one of three or more. */
export function middleStretch({ points }: Curve): readonly [Point, Point] | null {
  if (points.length < 4) return null;
  const index = Math.floor((points.length - 2) / 2);
  return [points[index] as Point, points[index + 1] as Point];
}
