/**
 * The ribbons of a flow: one strand per segment and direction. Request and reply run side by side, each to the left of
 * its own sense of travel; a strand is as wide as its share of the packets.
 */
import type { FlowReport, Medium, PathGraph } from '#sim/report/report.ts';
import type { Direction } from './direction.ts';
import { type Anchors, placeKey } from './hop-anchors.ts';
import type { PathScene } from './path-scene.ts';
import { joined, lengthOf, type Polyline, pointAlong, shifted } from './polyline.ts';
import { segmentRoute } from './segment-route.ts';

/** Between the middles of the two ribbons. */
export const RIBBON_GAP = 6;
const RIBBON_WIDTH = 4;
/** A branch with 1 % of the packets can still be seen. */
const THINNEST = 1.5;

export interface Strand {
  readonly direction: Direction;
  readonly segment: number;
  /** Hop indices. */
  readonly from: number;
  readonly to: number;
  readonly medium: Medium;
  readonly share: number;
  readonly width: number;
  /** Middle of the pair of ribbons: where letters stand. */
  readonly centre: Polyline;
  /** Middle of this ribbon: what is drawn, and what packets follow. */
  readonly line: Polyline;
  /** The part of it that lies upon a circuit's capsule, to be drawn above the card. */
  readonly onLane: readonly Polyline[];
}

export function strandsOf(flow: FlowReport, scene: PathScene, anchors: Anchors): readonly Strand[] {
  const back = flow.return ? strandsOfPath('return', flow.return, scene, anchors) : [];
  return [...strandsOfPath('forward', flow.forward, scene, anchors), ...back];
}

function strandsOfPath(direction: Direction, path: PathGraph, scene: PathScene, anchors: Anchors): Strand[] {
  return path.segments.flatMap((segment, index) => {
    const from = path.hops[segment.from];
    const to = path.hops[segment.to];
    const start = from && anchors.get(placeKey(from.place));
    const end = to && anchors.get(placeKey(to.place));
    if (!from || !to || !start || !end || segment.share <= 0) return [];
    const route = segmentRoute(segment, to, [start, end], scene);
    const centre = joined(route.map((stretch) => stretch.line));
    if (lengthOf(centre) < 1) return [];
    const lanes = route
      .filter((stretch) => stretch.onLane)
      .map((stretch) => shifted(stretch.line, RIBBON_GAP / 2));
    return [
      {
        direction,
        segment: index,
        from: segment.from,
        to: segment.to,
        medium: segment.medium,
        share: segment.share,
        width: Math.max(THINNEST, RIBBON_WIDTH * Math.min(1, segment.share)),
        centre,
        line: shifted(centre, RIBBON_GAP / 2),
        onLane: lanes,
      },
    ];
  });
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Of travel, degrees clockwise from the right. */
  readonly angle: number;
}

const ARROW_SPACING = 120;

/** Arrowheads along a ribbon, evenly spaced about every 120 units; a short ribbon has one in its middle. */
export function arrowsOn(line: Polyline): readonly Mark[] {
  const length = lengthOf(line);
  const count = Math.max(1, Math.round(length / ARROW_SPACING));
  return Array.from({ length: count }, (_, index) => {
    const { x, y, dx, dy } = pointAlong(line, (length * (index + 0.5)) / count);
    return { x, y, angle: (Math.atan2(dy, dx) * 180) / Math.PI };
  });
}
