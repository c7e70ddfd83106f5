/** Lines of the drawing, in canvas units, y downwards. No domain word in here. */
import { centreOf, contains, type Point, type Rect } from '../scene/rect.ts';

/** In order; at least one point. */
export type Polyline = readonly Point[];

export const distance = (a: Point, b: Point): number => Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);

export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

export const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
});

export const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** The point of the box that is nearest; the point itself when it lies inside. */
export const nearestOf = (rect: Rect, { x, y }: Point): Point => ({
  x: Math.min(Math.max(x, rect.x), rect.x + rect.width),
  y: Math.min(Math.max(y, rect.y), rect.y + rect.height),
});

/** Where the line from the centre of the box towards a point leaves the box. */
export function borderTowards(rect: Rect, target: Point): Point {
  const centre = centreOf(rect);
  const dx = target.x - centre.x;
  const dy = target.y - centre.y;
  if (dx === 0 && dy === 0) return centre;
  const scale = Math.min(rect.width / 2 / Math.abs(dx || 1e-9), rect.height / 2 / Math.abs(dy || 1e-9));
  return { x: centre.x + dx * scale, y: centre.y + dy * scale };
}

/** From a point to the nearest point of a line. */
export function distanceTo(line: Polyline, point: Point): number {
  let least = distance(line[0] as Point, point);
  for (const [a, b] of legsOf(line)) {
    const leg = distance(a, b) || 1e-9;
    const share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / (leg * leg);
    least = Math.min(least, distance(between(a, b, Math.min(1, Math.max(0, share))), point));
  }
  return least;
}

export function lengthOf(line: Polyline): number {
  let sum = 0;
  for (let index = 1; index < line.length; index += 1)
    sum += distance(line[index - 1] as Point, line[index] as Point);
  return sum;
}

/** The point that far along the line, and the unit vector of travel there. Plain loops: packets ask on every frame. */
export function pointAlong(
  line: Polyline,
  along: number,
): Point & { readonly dx: number; readonly dy: number } {
  let left = Math.max(0, along);
  for (let index = 1; index < line.length; index += 1) {
    const a = line[index - 1] as Point;
    const b = line[index] as Point;
    const leg = distance(a, b);
    const last = index === line.length - 1;
    if (leg > 0 && (left <= leg || last)) {
      const dx = (b.x - a.x) / leg;
      const dy = (b.y - a.y) / leg;
      const reach = Math.min(left, leg);
      return { x: a.x + dx * reach, y: a.y + dy * reach, dx, dy };
    }
    left -= leg;
  }
  const end = line.at(-1) as Point;
  return { x: end.x, y: end.y, dx: 1, dy: 0 };
}

export const reversed = (line: Polyline): Polyline => [...line].reverse();

/** One line out of several, without the doubled points at the joints. */
export function joined(lines: readonly Polyline[]): Polyline {
  const points: Point[] = [];
  for (const point of lines.flat()) {
    const last = points.at(-1);
    if (!last || distance(last, point) > 0.01) points.push(point);
  }
  return points;
}

/** The same line, `by` to the left of travel. Corners are mitred, sharp ones cut short. */
export function shifted(line: Polyline, by: number): Polyline {
  const clean = joined([line]);
  const normals = [...legsOf(clean)].map(([a, b]) => {
    const leg = distance(a, b);
    return { x: (b.y - a.y) / leg, y: -(b.x - a.x) / leg };
  });
  if (normals.length === 0) return clean;
  return clean.map((point, index) => {
    const before = normals[Math.max(0, index - 1)] as Point;
    const after = normals[Math.min(normals.length - 1, index)] as Point;
    const sum = { x: before.x + after.x, y: before.y + after.y };
    const size = Math.hypot(sum.x, sum.y);
    if (size < 0.2) return { x: point.x + after.x * by, y: point.y + after.y * by };
    // A mitre is 1 / cos(half the turn) long, and size is 2 cos(half the turn). Beyond 1.5 it would spike.
    const reach = Math.min(2 / size, 1.5) * by;
    return { x: point.x + (sum.x / size) * reach, y: point.y + (sum.y / size) * reach };
  });
}

/** Where the line first leaves the box; null if it does not. */
export function exitOf(line: Polyline, rect: Rect): Point | null {
  for (const [a, b] of legsOf(line)) {
    if (!contains(rect, a) || contains(rect, b)) continue;
    const shares = [
      b.x > a.x ? (rect.x + rect.width - a.x) / (b.x - a.x) : b.x < a.x ? (rect.x - a.x) / (b.x - a.x) : 1,
      b.y > a.y ? (rect.y + rect.height - a.y) / (b.y - a.y) : b.y < a.y ? (rect.y - a.y) / (b.y - a.y) : 1,
    ];
    return between(a, b, Math.max(0, Math.min(...shares)));
  }
  return null;
}

/** `M0 0L10 0`, to a tenth of a unit. */
export const svgPath = (line: Polyline): string =>
  line.map((point, index) => `${index === 0 ? 'M' : 'L'}${tenth(point.x)} ${tenth(point.y)}`).join('');

export const tenth = (value: number): number => Math.round(value * 10) / 10;

export function* legsOf(line: Polyline): Generator<readonly [Point, Point]> {
  for (let index = 1; index < line.length; index += 1) yield [line[index - 1] as Point, line[index] as Point];
}
