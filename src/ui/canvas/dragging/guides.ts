/**
 * Lines a thing in the hand snaps to: edges and middles of what stands around, and gaps as wide as those beside it.
 */
import { boundsOf, type Rect } from '#drawing/scene/rect.ts';

export interface Guide {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** `gap`: the free space between two things, of which there is another as wide. */
  readonly type: 'line' | 'gap';
}

export interface Snap {
  /** How far to move it on, to be level. Null: there is nothing to be level with that way. */
  readonly dx: number | null;
  readonly dy: number | null;
  readonly guides: readonly Guide[];
}

/** @param reach - How near it has to be, in canvas units: 6 px at the present zoom. */
export function snapTo(held: Rect, around: readonly Rect[], reach: number): Snap {
  const x = bestOf(held, around, reach, ACROSS);
  const y = bestOf(held, around, reach, DOWN);
  const there = { ...held, x: held.x + (x ?? 0), y: held.y + (y ?? 0) };
  return {
    dx: x,
    dy: y,
    guides: [
      ...(x === null ? [] : guidesOf(there, around, ACROSS)),
      ...(y === null ? [] : guidesOf(there, around, DOWN)),
    ],
  };
}

/** The axis along which things are level, and the one across it. */
interface Axis {
  readonly at: 'x' | 'y';
  readonly size: 'width' | 'height';
  readonly other: 'x' | 'y';
  readonly otherSize: 'width' | 'height';
}

const ACROSS: Axis = { at: 'x', size: 'width', other: 'y', otherSize: 'height' };
const DOWN: Axis = { at: 'y', size: 'height', other: 'x', otherSize: 'width' };

/** Start, middle, end. */
const linesOf = (box: Rect, { at, size }: Axis): readonly [number, number, number] => [
  box[at],
  box[at] + box[size] / 2,
  box[at] + box[size],
];

function bestOf(held: Rect, around: readonly Rect[], reach: number, axis: Axis): number | null {
  let best: number | null = null;
  const offer = (by: number) => {
    if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best))) best = by;
  };
  const mine = linesOf(held, axis);
  for (const box of around) {
    const theirs = linesOf(box, axis);
    for (const line of mine) for (const other of theirs) offer(other - line);
  }
  if (best === null) for (const { start } of gapPlaces(held, around, axis)) offer(start - held[axis.at]);
  return best;
}

interface GapPlace {
  /** Where the thing in the hand would begin. */
  readonly start: number;
  /** The two gaps that would be as wide as each other. */
  readonly gaps: readonly [readonly [number, number], readonly [number, number]];
}

/** In one row (or column) with it: between two, or next to two with the gap they have. */
function gapPlaces(held: Rect, around: readonly Rect[], axis: Axis): readonly GapPlace[] {
  const { at, size, other, otherSize } = axis;
  const row = around
    .filter((box) => box[other] < held[other] + held[otherSize] && held[other] < box[other] + box[otherSize])
    .sort((a, b) => a[at] - b[at]);
  const places: GapPlace[] = [];
  row.slice(1).forEach((right, index) => {
    const left = row[index] as Rect;
    const [end, start] = [left[at] + left[size], right[at]];
    const gap = start - end;
    if (gap <= 0) return;
    const after = right[at] + right[size];
    places.push({
      start: after + gap,
      gaps: [
        [end, start],
        [after, after + gap],
      ],
    });
    places.push({
      start: left[at] - gap - held[size],
      gaps: [
        [left[at] - gap, left[at]],
        [end, start],
      ],
    });
    const room = (gap - held[size]) / 2;
    if (room > 0) {
      places.push({
        start: end + room,
        gaps: [
          [end, end + room],
          [start - room, start],
        ],
      });
    }
  });
  return places;
}

function guidesOf(held: Rect, around: readonly Rect[], axis: Axis): readonly Guide[] {
  const level = (a: number, b: number) => Math.abs(a - b) < 0.5;
  const lines = linesOf(held, axis).flatMap((line) => {
    const on = around.filter((box) => linesOf(box, axis).some((other) => level(other, line)));
    const bounds = on.length > 0 ? boundsOf([held, ...on]) : null;
    return bounds ? [lineAt(line, bounds, axis)] : [];
  });
  if (lines.length > 0) return lines;
  const place = gapPlaces(held, around, axis).find(({ start }) => level(start, held[axis.at]));
  return place ? place.gaps.map((gap) => gapAt(gap, held, axis)) : [];
}

const lineAt = (line: number, bounds: Rect, { at, other, otherSize }: Axis): Guide => {
  const [from, to] = [bounds[other], bounds[other] + bounds[otherSize]];
  return at === 'x'
    ? { type: 'line', x1: line, x2: line, y1: from, y2: to }
    : { type: 'line', x1: from, x2: to, y1: line, y2: line };
};

const gapAt = ([from, to]: readonly [number, number], held: Rect, { at, other, otherSize }: Axis): Guide => {
  const middle = held[other] + held[otherSize] / 2;
  return at === 'x'
    ? { type: 'gap', x1: from, x2: to, y1: middle, y2: middle }
    : { type: 'gap', x1: middle, x2: middle, y1: from, y2: to };
};
