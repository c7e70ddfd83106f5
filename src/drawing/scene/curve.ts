/**
 * What a link is drawn along, and what ribbons and packets follow: straight stretches across and down, with rounded
 * corners.
 */
import type { Point } from './rect.ts';

export interface Curve {
  /** Ends and corners, two at least. */
  readonly points: readonly Point[];
  readonly from: Point;
  readonly to: Point;
}

const RADIUS = 8;

export const curveThrough = (points: readonly Point[]): Curve => ({
  points,
  from: points[0] as Point,
  to: points.at(-1) as Point,
});

export function svgPath({ points, from, to }: Curve): string {
  let path = `M${tenth(from.x)},${tenth(from.y)}`;
  for (const { enter, corner, leave } of cornersOf(points)) {
    path += `L${tenth(enter.x)},${tenth(enter.y)}Q${tenth(corner.x)},${tenth(corner.y)} ${tenth(leave.x)},${tenth(leave.y)}`;
  }
  return `${path}L${tenth(to.x)},${tenth(to.y)}`;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

interface Corner {
  readonly enter: Point;
  readonly corner: Point;
  readonly leave: Point;
}

function cornersOf(points: readonly Point[]): readonly Corner[] {
  return points.slice(1, -1).map((corner, index) => {
    const [before, after] = [points[index] as Point, points[index + 2] as Point];
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    return { enter: towards(corner, before, radius), corner, leave: towards(corner, after, radius) };
  });
}

/** Its points with corners rounded off, as many as it takes to stay within a tenth of a unit. */
export function samplesOf(curve: Curve): readonly Point[] {
  const inner = cornersOf(curve.points).flatMap(({ enter, corner, leave }) => [
    enter,
    ...[0.25, 0.5, 0.75].map((t) => ({
      x: bent(enter.x, corner.x, leave.x, t),
      y: bent(enter.y, corner.y, leave.y, t),
    })),
    leave,
  ]);
  return [curve.from, ...inner, curve.to];
}

const bent = (a: number, b: number, c: number, t: number): number =>
  (1 - t) * (1 - t) * a + 2 * (1 - t) * t * b + t * t * c;

/** The point at a share of its length, 0 to 1. */
export function pointAt({ points, from, to }: Curve, share: number): Point {
  let left = lengthOf({ points, from, to }) * share;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const length = distance(a, b);
    if (left <= length && length > 0) return towards(a, b, left);
    left -= length;
  }
  return to;
}

export const lengthOf = ({ points }: Curve): number =>
  points.reduce((sum, point, index) => {
    const before = points[index - 1];
    return before ? sum + distance(before, point) : 0;
  }, 0);

/** The longest of its straight stretches: where a label has most room. */
export function longestStretch({ points }: Curve): readonly [Point, Point] {
  let best: readonly [Point, Point] = [points[0] as Point, points[1] as Point];
  for (let index = 2; index < points.length; index += 1) {
    const stretch = [points[index - 1] as Point, points[index] as Point] as const;
    if (distance(...stretch) > distance(...best) + 0.5) best = stretch;
  }
  return best;
}

/** How near a point comes to it. */
export function distanceTo({ points }: Curve, point: Point): number {
  let nearest = Infinity;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const square = dx * dx + dy * dy;
    const t = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
    const share = Math.max(0, Math.min(1, t));
    nearest = Math.min(nearest, Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy));
  }
  return nearest;
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  const share = by / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
