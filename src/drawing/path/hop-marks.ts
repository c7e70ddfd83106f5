/**
 * What stands at the hops: their numbers, where the ribbon comes in, and a cross where packets die.
 *
 * The start has no ribbon coming in, so its number stands where the ribbon goes out.
 */
import type { FlowReport, Hop, PathGraph } from '#sim/report/report.ts';
import type { Point, Rect } from '../scene/rect.ts';
import type { Direction } from './direction.ts';
import { type Anchors, isVirtual, middleOf, placeKey } from './hop-anchors.ts';
import type { LabelPlaces } from './place-labels.ts';
import { pointAlong, reversed } from './polyline.ts';
import type { Strand } from './strands.ts';
import { dropWords, noRouteWords } from './words.ts';

/** Where the packet stands when it is at this hop. */
export interface HopStop {
  readonly direction: Direction;
  readonly index: number;
  readonly number: number;
  readonly stop: Point;
}

export interface HopMark extends HopStop {
  readonly label: string;
  /** Middle of the number. */
  readonly badge: Point;
  /** The hop has no card: a small ring marks the place. */
  readonly ring: Point | null;
}

export interface DropMark {
  readonly direction: Direction;
  readonly index: number;
  readonly at: Point;
  /** In about five words. */
  readonly words: string;
  readonly sentence: string;
  readonly share: number;
  readonly label: Rect;
}

const BADGE = 18;

interface Standing extends Point {
  readonly dx: number;
  readonly dy: number;
}

export function hopMarks(
  flow: FlowReport,
  strands: readonly Strand[],
  anchors: Anchors,
  places: LabelPlaces,
  lines: readonly Rect[],
  scale: number,
): readonly HopMark[] {
  return eachHop(flow).flatMap(({ direction, hop }) => {
    const stop = stopOf(direction, hop, strands, anchors);
    if (!stop) return [];
    const anchor = anchors.get(placeKey(hop.place));
    return [
      {
        direction,
        index: hop.index,
        number: hop.number,
        label: hop.place.label,
        stop: { x: stop.x, y: stop.y },
        badge: badgeFor(stop, places, lines, scale),
        ring: anchor && (isVirtual(hop.place.role) || anchor.type === 'point') ? middleOf(anchor) : null,
      },
    ];
  });
}

export const hopStops = (
  flow: FlowReport,
  strands: readonly Strand[],
  anchors: Anchors,
): readonly HopStop[] =>
  eachHop(flow).flatMap(({ direction, hop }) => {
    const stop = stopOf(direction, hop, strands, anchors);
    return stop ? [{ direction, index: hop.index, number: hop.number, stop: { x: stop.x, y: stop.y } }] : [];
  });

function eachHop(flow: FlowReport): readonly { direction: Direction; hop: Hop; path: PathGraph }[] {
  const of = (direction: Direction, path: PathGraph | null) =>
    (path?.hops ?? []).map((hop) => ({ direction, hop, path: path as PathGraph }));
  return [...of('forward', flow.forward), ...of('return', flow.return)];
}

/** The end of the widest ribbon that comes in, else the start of the widest that goes out, else the card itself. */
function stopOf(
  direction: Direction,
  hop: Hop,
  strands: readonly Strand[],
  anchors: Anchors,
): Standing | null {
  const mine = strands.filter((strand) => strand.direction === direction);
  const into = widest(mine.filter((strand) => strand.to === hop.index));
  if (into) {
    const end = pointAlong(reversed(into.line), 0);
    return { x: end.x, y: end.y, dx: -end.dx, dy: -end.dy };
  }
  const out = widest(mine.filter((strand) => strand.from === hop.index));
  if (out) return pointAlong(out.line, 0);
  const anchor = anchors.get(placeKey(hop.place));
  return anchor ? { ...middleOf(anchor), dx: 1, dy: 0 } : null;
}

const widest = (strands: readonly Strand[]): Strand | null =>
  strands.reduce<Strand | null>((best, strand) => (best && best.share >= strand.share ? best : strand), null);

/** Beside the ribbon, on the side away from the other direction; elsewhere around the stop when that is taken. */
function badgeFor(
  { x, y, dx, dy }: Standing,
  places: LabelPlaces,
  lines: readonly Rect[],
  scale: number,
): Point {
  const reach = (BADGE / 2 + 3) * scale + 2;
  const size = BADGE * scale;
  const outward = Math.atan2(-dx, dy);
  const candidates = RINGS.flatMap((far) =>
    [0, 0.6, -0.6, 1.2, -1.2, 2, -2, Math.PI].map((turn) => ({
      x: x + Math.cos(outward + turn) * reach * far,
      y: y + Math.sin(outward + turn) * reach * far,
    })),
  );
  const rects = candidates.map((point) => ({
    x: point.x - size / 2,
    y: point.y - size / 2,
    width: size,
    height: size,
  }));
  const chosen = places.take(
    rects,
    // Further out it is only a matter of not covering a name.
    candidates.map((_, index) => Math.min(index, 16) * 40 + Math.max(0, index - 16) * 12),
    lines,
  );
  return candidates[chosen] ?? { x, y };
}

/** In reaches; the outer ones leave the card of a collapsed zone, where many hops stand. */
const RINGS = [1, 1.8, 2.6, 3.4, 4.4] as const;

const CROSS = 20;

export function dropMarks(
  flow: FlowReport,
  strands: readonly Strand[],
  anchors: Anchors,
  places: LabelPlaces,
  lines: readonly Rect[],
  scale: number,
  within: Rect | null,
): readonly DropMark[] {
  return eachHop(flow).flatMap(({ direction, hop }) => {
    const { end } = hop;
    const at = stopOf(direction, hop, strands, anchors);
    if (!end || end.outcome === 'delivered' || !at) return [];
    const words = end.reason ? dropWords[end.reason] : noRouteWords;
    const cross = CROSS * scale;
    places.block({ x: at.x - cross / 2, y: at.y - cross / 2, width: cross, height: cross });
    return [
      {
        direction,
        index: hop.index,
        at: { x: at.x, y: at.y },
        words,
        sentence: end.sentence,
        share: hop.share,
        label: besideStop(
          at,
          { width: (words.length * 6.2 + (hop.share < 0.995 ? 100 : 62)) * scale, height: 24 * scale },
          cross,
          places,
          lines,
          within,
        ),
      },
    ];
  });
}

/** Around a cross or a stop of that size, as near as the cards allow. */
export function besideStop(
  at: Point,
  size: { width: number; height: number },
  cross: number,
  places: LabelPlaces,
  lines: readonly Rect[],
  within: Rect | null = null,
): Rect {
  const candidates: Rect[] = [];
  const costs: number[] = [];
  for (const step of [0, 1, 2, 3, 4, 5, 6]) {
    const away = cross / 2 + 4 + step * 16;
    for (const shift of [0.5, 0.1, 0.9, 0, 1]) {
      for (const y of [at.y - away - size.height, at.y + away]) {
        candidates.push({ x: at.x - size.width * shift, y, ...size });
        costs.push(step * 16 * 4 + Math.abs(shift - 0.5) * 60);
      }
    }
    for (const x of [at.x + away, at.x - away - size.width]) {
      candidates.push({ x, y: at.y - size.height / 2, ...size });
      costs.push(step * 16 * 4 + 20);
    }
  }
  const all = costs.map((cost, index) => cost + (within ? sticksOut(candidates[index] as Rect, within) : 0));
  return candidates[places.take(candidates, all, lines)] as Rect;
}

/** Beyond the drawing a label may be cut off at the edge of the window. */
const sticksOut = ({ x, width }: Rect, within: Rect): number =>
  Math.max(0, within.x - x, x + width - within.x - within.width) * 2;
