/**
 * A line from one side of a box to one of another, across and down only. Of a handful of ways the one is taken that meets
 * the fewest cards, then the one with the fewest corners, then the shortest.
 */
import type { CardIndex } from './card-index.ts';
import { type Curve, curveThrough } from './curve.ts';
import type { Point, Rect } from './rect.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Anchor extends Point {
  readonly side: Side;
  /** Its place among the links of its side, from the middle: keeps parallel stretches apart. */
  readonly rank: number;
  /** No other link meets that side. */
  readonly alone: boolean;
}

export interface Way {
  readonly from: Anchor;
  readonly to: Anchor;
  /** The boxes at its ends. */
  readonly ends: readonly [Rect, Rect];
  /** Where a hand has put the middle stretch. */
  readonly through: Point | null;
}

/** Before the first corner: room for a hand-off mark, and for the eye to see which side it leaves by. */
const STUB = 20;
/** Parallel links are this far apart. Below 12 two lines look like one on a projector. */
export const PITCH = 14;
/** Around a card. */
const CLEAR = 24;

const OUTWARD: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

export const isUpright = (side: Side): boolean => side === 'left' || side === 'right';

export function orthogonal(way: Way, cards: CardIndex): Curve {
  const { from, to } = way;
  const [a, b] = [stub(from, to), stub(to, from)];
  const line = (middle: readonly Point[]) => tidy([from, a, ...middle, b, to]);
  if (way.through) return curveThrough(tidy([from, ...bentBy(way, way.through), to]));
  const usual = line(usualMiddle(way, a, b));
  if (isSound(usual) && cardsMet(usual, way.ends, cards) === 0) return curveThrough(usual);
  const best = waysRound(way, a, b)
    .map(line)
    .filter(isSound)
    .map((points) => ({
      points,
      cost:
        cardsMet(points, way.ends, cards) * 1_000_000 +
        boxesCrossed(points, way.ends) * 400_000 +
        points.length * 160 +
        lengthOf(points),
    }))
    .reduce<{ points: readonly Point[]; cost: number } | null>(
      (least, one) => (least === null || one.cost < least.cost ? one : least),
      null,
    );
  return curveThrough(best?.points ?? usual);
}

/** Facing ends that are near each other share the room between them. */
function stub(from: Anchor, to: Anchor): Point {
  const out = OUTWARD[from.side];
  const facing = OUTWARD[to.side].x === -out.x && OUTWARD[to.side].y === -out.y;
  const room = (to.x - from.x) * out.x + (to.y - from.y) * out.y;
  const length = facing && room > 0 ? Math.min(STUB, room / 2) : STUB;
  return { x: from.x + out.x * length, y: from.y + out.y * length };
}

/** Half-way for sides that face each other, once around for the same side twice, one corner for the rest. */
function usualMiddle({ from, to }: Way, a: Point, b: Point): readonly Point[] {
  if (isUpright(from.side) !== isUpright(to.side)) {
    return isUpright(from.side) ? [{ x: b.x, y: a.y }] : [{ x: a.x, y: b.y }];
  }
  if (from.side === to.side) return around(from, to, a, b);
  if (isUpright(from.side)) {
    const x = apart((a.x + b.x) / 2, from, to, a.x, b.x, (to.y - from.y) * (to.x - from.x));
    return [
      { x, y: a.y },
      { x, y: b.y },
    ];
  }
  const y = apart((a.y + b.y) / 2, from, to, a.y, b.y, (to.x - from.x) * (to.y - from.y));
  return [
    { x: a.x, y },
    { x: b.x, y },
  ];
}

/** Parallel links turn one after the other, in the order in which they do not cross. */
function apart(middle: number, from: Anchor, to: Anchor, low: number, high: number, turn: number): number {
  const rank = Math.abs(from.rank) >= Math.abs(to.rank) ? from.rank : to.rank;
  const wish = middle - Math.sign(turn) * rank * PITCH;
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  return Math.min(most, Math.max(least, wish));
}

function around(from: Anchor, to: Anchor, a: Point, b: Point): readonly Point[] {
  const out = OUTWARD[from.side];
  const further = Math.abs(Math.max(from.rank, to.rank)) * PITCH;
  if (isUpright(from.side)) {
    const x = (out.x > 0 ? Math.max(a.x, b.x) : Math.min(a.x, b.x)) + out.x * further;
    return [
      { x, y: a.y },
      { x, y: b.y },
    ];
  }
  const y = (out.y > 0 ? Math.max(a.y, b.y) : Math.min(a.y, b.y)) + out.y * further;
  return [
    { x: a.x, y },
    { x: b.x, y },
  ];
}

/** Every way worth a look: over the middle, and past each edge of the two boxes. */
function waysRound(way: Way, a: Point, b: Point): readonly (readonly Point[])[] {
  const [one, other] = way.ends;
  const xs = [
    (a.x + b.x) / 2,
    Math.min(one.x, other.x) - CLEAR,
    Math.max(one.x + one.width, other.x + other.width) + CLEAR,
    (one.x + one.width + other.x) / 2,
    (other.x + other.width + one.x) / 2,
  ];
  const ys = [
    (a.y + b.y) / 2,
    Math.min(one.y, other.y) - CLEAR,
    Math.max(one.y + one.height, other.y + other.height) + CLEAR,
    (one.y + one.height + other.y) / 2,
    (other.y + other.height + one.y) / 2,
  ];
  return [
    usualMiddle(way, a, b),
    [{ x: b.x, y: a.y }],
    [{ x: a.x, y: b.y }],
    ...xs.map((x) => [
      { x, y: a.y },
      { x, y: b.y },
    ]),
    ...ys.map((y) => [
      { x: a.x, y },
      { x: b.x, y },
    ]),
  ];
}

/** A hand may lead it anywhere: it leaves each end straight for there. */
function bentBy({ from, to }: Way, through: Point): readonly Point[] {
  if (isUpright(from.side) && isUpright(to.side)) {
    return [
      { x: through.x, y: from.y },
      { x: through.x, y: to.y },
    ];
  }
  if (!isUpright(from.side) && !isUpright(to.side)) {
    return [
      { x: from.x, y: through.y },
      { x: to.x, y: through.y },
    ];
  }
  return isUpright(from.side)
    ? [
        { x: through.x, y: from.y },
        { x: through.x, y: through.y },
        { x: to.x, y: through.y },
      ]
    : [
        { x: from.x, y: through.y },
        { x: through.x, y: through.y },
        { x: through.x, y: to.y },
      ];
}

/** Without points that lie on the way between their neighbours, and steps too small to be meant. */
function tidy(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const { x, y } of points) {
    const last = kept.at(-1);
    if (last && Math.abs(last.x - x) < 0.5 && Math.abs(last.y - y) < 0.5) continue;
    const before = kept.at(-2);
    if (last && before && isBetween(before, last, { x, y })) kept.pop();
    kept.push({ x, y });
  }
  return kept.length > 1 ? kept : [points[0] as Point, points.at(-1) as Point];
}

const isBetween = (a: Point, b: Point, c: Point): boolean =>
  (Math.abs(a.x - b.x) < 0.5 && Math.abs(b.x - c.x) < 0.5 && (b.y - a.y) * (c.y - b.y) >= 0) ||
  (Math.abs(a.y - b.y) < 0.5 && Math.abs(b.y - c.y) < 0.5 && (b.x - a.x) * (c.x - b.x) >= 0);

/** It never turns back on itself. */
const isSound = (points: readonly Point[]): boolean =>
  points.every((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const dot = (point.x - before.x) * (after.x - point.x) + (point.y - before.y) * (after.y - point.y);
    return dot >= -0.5;
  });

function cardsMet(points: readonly Point[], ends: readonly [Rect, Rect], cards: CardIndex): number {
  const met = new Set<Rect>();
  for (const stretch of stretches(points)) {
    for (const card of cards.near(stretch)) if (!ends.includes(card)) met.add(card);
  }
  return met.size;
}

/** Its own boxes: touched at the ends, crossed nowhere. */
function boxesCrossed(points: readonly Point[], ends: readonly [Rect, Rect]): number {
  const inner = ends.map(({ x, y, width, height }) => ({
    x: x + 2,
    y: y + 2,
    width: width - 4,
    height: height - 4,
  }));
  return [...stretches(points)].filter((stretch) => inner.some((box) => touch(box, stretch))).length;
}

function* stretches(points: readonly Point[]): Generator<Rect> {
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    yield {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(b.x - a.x),
      height: Math.abs(b.y - a.y),
    };
  }
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before ? sum + Math.abs(x - before.x) + Math.abs(y - before.y) : 0;
  }, 0);
