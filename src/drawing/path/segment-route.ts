/**
 * The line one segment is drawn along, in the sense of travel: its cables and its lane as the canvas draws them, joined
 * to where its two hops stand. Without any (inside Microsoft) it is a straight line.
 */
import type { Hop, Segment } from '#sim/report/report.ts';
import type { Point } from '../scene/rect.ts';
import { type Anchor, middleOf, nearestOn } from './hop-anchors.ts';
import type { PathScene } from './path-scene.ts';
import { borderTowards, distance, joined, type Polyline, reversed } from './polyline.ts';

/** A stretch of it. Over a circuit's lane it is drawn upon the capsule, else beneath the cards. */
export interface Stretch {
  readonly line: Polyline;
  readonly onLane: boolean;
}

/** Ports and borders differ by a few units: nothing to bridge. */
const TOUCHING = 3;

export function segmentRoute(
  segment: Segment,
  to: Hop,
  [start, end]: readonly [Anchor, Anchor],
  scene: PathScene,
): readonly Stretch[] {
  const drawn = inOrderOfTravel(partsOf(segment, to, scene), start, end);
  const first = drawn[0]?.line[0];
  const last = drawn.at(-1)?.line.at(-1);
  if (!first || !last) return [{ line: straight(start, end), onLane: false }];
  const bridges: Stretch[] = [];
  let at = leaving(start, first);
  for (const stretch of drawn) {
    const head = stretch.line[0] as Point;
    if (distance(at, head) > TOUCHING) bridges.push({ line: [at, head], onLane: false });
    bridges.push(stretch);
    at = stretch.line.at(-1) as Point;
  }
  const arrival = leaving(end, at);
  return distance(at, arrival) > TOUCHING ? [...bridges, { line: [at, arrival], onLane: false }] : bridges;
}

/** Cables come in order of travel; the lane lies at the Microsoft side of them. */
function partsOf({ over, cables }: Segment, to: Hop, scene: PathScene): Stretch[] {
  const wires = cables.flatMap((link): Stretch[] => {
    const line = scene.linkRoute(link);
    return line ? [{ line, onLane: false }] : [];
  });
  const lane = over?.type === 'circuit' ? scene.lane(over.circuit, over.part) : null;
  if (lane) {
    const stretch: Stretch = { line: lane, onLane: true };
    return to.place.role === 'msee' ? [...wires, stretch] : [stretch, ...wires];
  }
  if (wires.length > 0 || over?.type !== 'link') return wires;
  const line = scene.linkRoute(over.link);
  return line ? [{ line, onLane: false }] : [];
}

/** A link has no sense of its own: each is turned so that the way through all of them is the shortest. */
function inOrderOfTravel(parts: readonly Stretch[], start: Anchor, end: Anchor): Stretch[] {
  let at = middleOf(start);
  return parts.map((part, index) => {
    const next = parts[index + 1]?.line;
    const ahead = next ? (next[Math.floor(next.length / 2)] as Point) : middleOf(end);
    const [head, tail] = [part.line[0] as Point, part.line.at(-1) as Point];
    const turned = distance(at, tail) + distance(head, ahead) < distance(at, head) + distance(tail, ahead);
    at = turned ? head : tail;
    return turned ? { ...part, line: reversed(part.line) } : part;
  });
}

function leaving(anchor: Anchor, towards: Point): Point {
  if (distance(nearestOn(anchor, towards), towards) <= TOUCHING) return towards;
  return anchor.type === 'card' ? borderTowards(anchor.rect, towards) : anchor.point;
}

const straight = (start: Anchor, end: Anchor): Polyline =>
  joined([[leaving(start, middleOf(end)), leaving(end, middleOf(start))]]);
