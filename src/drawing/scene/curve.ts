/** A gentle cubic curve: what a link is drawn along, and what ribbons and packets follow. */
import type { Point } from './rect.ts';

export interface Curve {
  readonly from: Point;
  readonly leave: Point;
  readonly arrive: Point;
  readonly to: Point;
}

export const svgPath = ({ from, leave, arrive, to }: Curve): string =>
  `M${from.x},${from.y}C${leave.x},${leave.y} ${arrive.x},${arrive.y} ${to.x},${to.y}`;

/** The point at `t`, 0 to 1. */
export function pointAt({ from, leave, arrive, to }: Curve, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return {
    x: a * from.x + b * leave.x + c * arrive.x + d * to.x,
    y: a * from.y + b * leave.y + c * arrive.y + d * to.y,
  };
}

/** Evenly spaced in `t`, both ends included. */
export const samplesOf = (curve: Curve, count: number): readonly Point[] =>
  Array.from({ length: count }, (_, index) => pointAt(curve, index / (count - 1)));

/** Length by 16 chords: a pixel or two short on the longest curves. */
export function lengthOf(curve: Curve): number {
  const points = samplesOf(curve, 17);
  return points.reduce((sum, point, index) => {
    const before = points[index - 1];
    return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : 0;
  }, 0);
}
