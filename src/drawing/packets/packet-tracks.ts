/**
 * From the drawing of a path to the ways its packets go.
 *
 * A packet stands where it came in, crosses the device, and follows the ribbon to the next. Every equal-cost branch has a
 * packet of its own.
 */

import type { FlowReport } from '#sim/report/report.ts';
import { hopAnchors } from '../path/hop-anchors.ts';
import { type HopStop, hopStops } from '../path/hop-marks.ts';
import type { PathScene } from '../path/path-scene.ts';
import { distance, joined } from '../path/polyline.ts';
import { type Strand, strandsOf } from '../path/strands.ts';
import type { Point } from '../scene/rect.ts';
import type { PacketPlan, PacketTrack } from './packet-plan.ts';
import { axisEnd, type StepAxis, stepAxis, stepOfHop } from './step-axis.ts';

/** What packets need of the drawing: ribbons to follow and places to stand. */
export interface PacketWays {
  readonly strands: readonly Strand[];
  readonly hops: readonly HopStop[];
}

/** Of a flow whose path is not drawn: the same ways, without the labels around them. */
export function packetWays(flow: FlowReport, scene: PathScene): PacketWays {
  const anchors = hopAnchors(flow, scene);
  const strands = strandsOf(flow, scene, anchors);
  return { strands, hops: hopStops(flow, strands, anchors) };
}

export function packetPlan(flow: FlowReport, { strands, hops }: PacketWays): PacketPlan {
  const axis = stepAxis(flow);
  return {
    tracks: [
      ...strands.flatMap((strand) => moving(strand, flow, axis, strands)),
      ...hops.flatMap((mark) => standing(mark, flow, axis)),
    ],
    end: axisEnd(axis),
    lingers: axis.steps.flatMap((step, index) => (step.handoff || step.problem ? [index] : [])),
  };
}

function moving(strand: Strand, flow: FlowReport, axis: StepAxis, strands: readonly Strand[]): PacketTrack[] {
  const from = flow[strand.direction]?.hops[strand.from];
  const start = stepOfHop(axis, strand.direction, strand.from);
  const end = stepOfHop(axis, strand.direction, strand.to);
  if (!from || start < 0 || end <= start) return [];
  const entry = entryBefore(strand, strands);
  return [
    {
      reply: strand.direction === 'return',
      segment: strand.segment,
      hop: strand.from,
      number: from.number,
      start,
      end,
      line: joined([entry ? [entry] : [], strand.line]),
      fatal: false,
    },
  ];
}

/** Where a way ends the packet stays for a step: the far end takes its time, or the cross is read. */
function standing(mark: HopStop, flow: FlowReport, axis: StepAxis): PacketTrack[] {
  const end = flow[mark.direction]?.hops[mark.index]?.end;
  const start = stepOfHop(axis, mark.direction, mark.index);
  if (!end || start < 0) return [];
  return [
    {
      reply: mark.direction === 'return',
      segment: null,
      hop: mark.index,
      number: mark.number,
      start,
      end: start + 1,
      line: [mark.stop],
      fatal: end.outcome !== 'delivered',
    },
  ];
}

/** Of the ribbons that come into its first hop, the end of the one that comes in nearest to where this one goes out. */
function entryBefore(strand: Strand, strands: readonly Strand[]): Point | null {
  const out = strand.line[0] as Point;
  let best: Point | null = null;
  for (const other of strands) {
    if (other.direction !== strand.direction || other.to !== strand.from) continue;
    const entry = other.line.at(-1) as Point;
    if (!best || distance(entry, out) < distance(best, out)) best = entry;
  }
  return best;
}
