/**
 * What there is to see at a position of the line: `frame = f(report, t)`. Nothing is kept from one position to the next,
 * so going back shows exactly what was there before, in the drawing and in every table.
 */
import { type Envelope, envelopesAt } from '#drawing/packets/packet-frame.ts';
import type { PacketPlan } from '#drawing/packets/packet-plan.ts';
import type { TopologyDocument } from '#model/document.ts';
import { documentAt, IN_THE_END } from '#model/failure-times.ts';
import type { Timeline } from '#sim/report/timeline.ts';
import { type Known, knownAt } from '../timeline/story-rows.ts';
import { type Line, type Stop, stopAt } from './line.ts';

export interface Now {
  readonly stop: Stop | null;
  /** Stretches of the story that go on at this moment: `Detection`. */
  readonly phases: readonly string[];
  /** What each router has chosen by now for the prefix the event is about. */
  readonly known: readonly Known[];
  /** What has failed or is degraded by now. */
  readonly failures: readonly string[];
  /** Packets, once they are on their way. */
  readonly envelopes: readonly Envelope[];
}

export function nowAt(
  line: Line,
  timeline: Timeline | null,
  document: TopologyDocument,
  plan: PacketPlan,
  time: number,
): Now {
  const stop = line.stops[stopAt(line, time)] ?? null;
  const event = stop?.type === 'event' && timeline ? stop : null;
  const ms = event ? event.of.atMs : IN_THE_END;
  return {
    stop,
    phases: event && timeline ? phasesAt(timeline, event.of.atMs) : [],
    known: event?.of.prefix && timeline ? knownAt(timeline.events, event.event, event.of.prefix) : [],
    failures: Object.keys(documentAt(document, ms).failures).sort(),
    envelopes: event ? [] : envelopesAt(plan, time),
  };
}

/** By their names, the one that began last at the end. */
export const phasesAt = ({ phases }: Timeline, ms: number): readonly string[] =>
  phases.filter(({ fromMs, toMs }) => fromMs <= ms && ms <= toMs).map(({ label }) => label);
