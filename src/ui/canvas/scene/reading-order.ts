/** Rows from top to bottom, each from left to right: the order in which people read a drawing. */
import { centreOf, type Rect } from '#drawing/scene/rect.ts';

/** Boxes whose centres are less than this apart in height are in one row. */
const ROW = 40;

export function inReadingOrder(ids: readonly string[], boxes: ReadonlyMap<string, Rect>): readonly string[] {
  const row = (box: Rect) => Math.round(centreOf(box).y / ROW);
  return [...ids].sort((a, b) => {
    const [x, y] = [boxes.get(a), boxes.get(b)];
    if (!x || !y) return x ? -1 : y ? 1 : 0;
    return row(x) - row(y) || centreOf(x).x - centreOf(y).x || (a < b ? -1 : 1);
  });
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest box in a direction: sideways distance counts double, and what lies behind not at all. */
export function nearestIn(
  direction: Direction,
  from: Rect,
  candidates: Iterable<readonly [id: string, box: Rect]>,
): string | null {
  const [dx, dy] = AHEAD[direction];
  const start = centreOf(from);
  let best: { id: string; cost: number } | null = null;
  for (const [id, box] of candidates) {
    const { x, y } = centreOf(box);
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
