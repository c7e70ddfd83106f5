/**
 * The line one segment is drawn along, in the sense of travel: its link or lane as the canvas draws it, joined to where
 * its two hops stand.
 */
import type { Hop, Segment } from '#sim/report/report.ts';
import type { Point } from '../scene/rect.ts';
import { type Anchor, middleOf } from './hop-anchors.ts';
import type { Part, PathScene } from './path-scene.ts';
import { borderTowards, distance, joined, type Polyline, reversed } from './polyline.ts';

/** A stretch of it. Over a circuit's lane it is drawn upon the capsule, else beneath the cards. */
export interface Stretch {
  readonly line: Polyline;
  readonly onLane: boolean;
}

/** Handles and borders differ by a few units: nothing to bridge. */
const TOUCHING = 3;

export function segmentRoute(segment: Segment, from: Hop, to: Hop, ends: readonly [Anchor, Anchor], scene: PathScene): readonly Stretch[] {
  const drawn = drawnParts(segment, from, to, ends, scene);
  const [start, end] = ends;
  const first = drawn[0]?.line[0];
  const last = drawn.at(-1)?.line.at(-1);
  if (!first || !last) return [{ line: straight(start, end), onLane: false }];
  const head = leaving(start, first);
  const tail = leaving(end, last);
  return [
    ...(distance(head, first) > TOUCHING ? [{ line: [head, first], onLane: false }] : []),
    ...drawn,
    ...(distance(last, tail) > TOUCHING ? [{ line: [last, tail], onLane: false }] : []),
  ];
}

function drawnParts(segment: Segment, from: Hop, to: Hop, ends: readonly [Anchor, Anchor], scene: PathScene): Stretch[] {
  const { over } = segment;
  if (!over) return [];
  const line = over.type === 'link' ? scene.linkRoute(over.link) : null;
  const wire = line ? oriented(line, ends) : null;
  const lane = laneOf(segment, from, to, wire, scene);
  if (!lane) return wire ? [{ line: wire, onLane: false }] : [];
  const { circuit, part, towardsMicrosoft, ends: laneEnds } = lane;
  const outside = scene.approach(towardsMicrosoft ? from.place.node : to.place.node, circuit, part);
  const approach = wire ?? (outside ? scene.linkRoute(outside) : null);
  const laneLine: Stretch = { line: towardsMicrosoft ? laneEnds : reversed(laneEnds), onLane: true };
  if (!approach) return [laneLine];
  // The cable ends where the lane begins, whichever way it was drawn.
  const near = laneEnds[0];
  const towardsLane = distance(approach.at(-1) as Point, near) <= distance(approach[0] as Point, near) ? approach : reversed(approach);
  const cable: Stretch = { line: towardsMicrosoft ? towardsLane : reversed(towardsLane), onLane: false };
  return bridged(towardsMicrosoft ? [cable, laneLine] : [laneLine, cable]);
}

/** The lane that belongs to this segment: it says so itself, or a cable of it ends at the lane's customer end. */
function laneOf(segment: Segment, from: Hop, to: Hop, wire: Polyline | null, scene: PathScene) {
  const { over } = segment;
  const msee = [to, from].find((hop) => hop.place.role === 'msee');
  const circuit = over?.type === 'circuit' ? over.circuit : msee ? scene.circuitOf(msee.place.node) : null;
  const part: Part | null | undefined = over?.type === 'circuit' ? over.part : msee?.place.part;
  const ends = circuit && part ? scene.lane(circuit, part) : null;
  if (!circuit || !part || !ends) return null;
  if (wire && nearestEnd(wire, ends[0]) > nearestEnd(wire, ends[1])) return null;
  return { circuit, part, ends, towardsMicrosoft: to.place.role === 'msee' };
}

const nearestEnd = (line: Polyline, point: Point): number =>
  Math.min(distance(line[0] as Point, point), distance(line.at(-1) as Point, point));

/** A link has no sense of its own: it starts at the end that is nearer to where the packet comes from. */
function oriented(line: Polyline, [start, end]: readonly [Anchor, Anchor]): Polyline {
  const [a, b] = [line[0] as Point, line.at(-1) as Point];
  const asDrawn = distance(a, middleOf(start)) + distance(b, middleOf(end));
  const turned = distance(b, middleOf(start)) + distance(a, middleOf(end));
  return asDrawn <= turned ? line : reversed(line);
}

function bridged([first, second]: readonly [Stretch, Stretch] | Stretch[]): Stretch[] {
  if (!first || !second) return [];
  const gap: Polyline = [first.line.at(-1) as Point, second.line[0] as Point];
  return distance(gap[0] as Point, gap[1] as Point) > TOUCHING ? [first, { line: gap, onLane: false }, second] : [first, second];
}

const leaving = (anchor: Anchor, towards: Point): Point => {
  if (anchor.type === 'point') return anchor.point;
  const { x, y, width, height } = anchor.rect;
  const inside = towards.x > x - TOUCHING && towards.x < x + width + TOUCHING && towards.y > y - TOUCHING && towards.y < y + height + TOUCHING;
  return inside ? towards : borderTowards(anchor.rect, towards);
};

function straight(start: Anchor, end: Anchor): Polyline {
  const line = joined([[leaving(start, middleOf(end)), leaving(end, middleOf(start))]]);
  return line.length > 1 ? line : [line[0] as Point, line[0] as Point];
}
