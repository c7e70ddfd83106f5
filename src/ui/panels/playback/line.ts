/**
 * All that happens, on one line: the events of the control plane, then the steps of the packet. Positions are the store's
 * `time`: events lie below zero, steps from zero on. Pure: the same position is always the same stop.
 */
import { t } from '#base/t.ts';
import { type Step, type StepAxis, type StopKind, stepText } from '#drawing/packets/step-axis.ts';
import type { FlowId } from '#model/ids.ts';
import type { Timeline, TimelineEvent } from '#sim/report/timeline.ts';
import { shownTime } from '../fields/quantities.ts';

export type Stop =
  | { readonly type: 'event'; readonly time: number; readonly event: number; readonly of: TimelineEvent }
  | { readonly type: 'step'; readonly time: number; readonly step: number; readonly of: Step };

export interface Line {
  /** In order of position. */
  readonly stops: readonly Stop[];
  readonly events: number;
  readonly axis: StepAxis;
}

/** @param flow - Only what concerns it; null: everything. */
export function lineOf(timeline: Timeline | null, axis: StepAxis, flow: FlowId | null): Line {
  const all = timeline?.events ?? [];
  const events = all.flatMap((of, event): Stop[] =>
    flow === null || concerns(of, flow) ? [{ type: 'event', time: event - all.length, event, of }] : [],
  );
  const steps = axis.steps.map((of, step): Stop => ({ type: 'step', time: step, step, of }));
  return { stops: [...events, ...steps], events: events.length, axis };
}

/** Sessions and links concern everybody; routes those who use the prefix. */
const concerns = ({ prefix, flows }: TimelineEvent, flow: FlowId): boolean =>
  prefix === null || flows.includes(flow);

export const lineStart = ({ stops }: Line): number => stops[0]?.time ?? 0;
export const lineEnd = ({ stops }: Line): number => stops.at(-1)?.time ?? 0;

/** The stop that was reached last; -1 on an empty line. */
export function stopAt({ stops }: Line, time: number): number {
  const found = stops.findLastIndex((stop) => stop.time <= time + 1e-6);
  return found < 0 && stops.length > 0 ? 0 : found;
}

/** The stop one on, or one back, or the same at either end. */
export function stopBeside({ stops }: Line, time: number, sense: 1 | -1): number {
  const next =
    sense === 1
      ? stops.find((stop) => stop.time > time + 1e-6)
      : stops.findLast((stop) => stop.time < time - 1e-6);
  return next?.time ?? time;
}

/** The nearest stop of its kind, or the end of the line. Problems stop everybody. */
export function nextOnLine(line: Line, time: number, sense: 1 | -1, kind: StopKind): number {
  const wanted = line.stops.filter((stop) => stopsAt(stop, kind));
  const ahead =
    sense === 1
      ? wanted.find((stop) => stop.time > time + 1e-6)
      : wanted.findLast((stop) => stop.time < time - 1e-6);
  return ahead?.time ?? (sense === 1 ? lineEnd(line) : lineStart(line));
}

const TROUBLE: ReadonlySet<TimelineEvent['type']> = new Set([
  'begins',
  'session-down',
  'link-down',
  'limit-exceeded',
]);

function stopsAt({ type, of }: Stop, kind: StopKind): boolean {
  if (type === 'event')
    return (
      of.type === 'begins' ||
      (kind === 'problem' ? TROUBLE.has(of.type) : kind === 'decision' && of.type === 'best-changed')
    );
  return of.problem || (kind === 'hand-off' && of.handoff) || (kind === 'decision' && of.decision);
}

/** `Event 3 of 40, 900 ms, CE1 withdraws …`, `Step 5 of 14, MSEE-A1, hand-off`. */
export function stopText(line: Line, index: number): string {
  const stop = line.stops[index];
  if (!stop) return t`No path to step through`;
  if (stop.type === 'step') return stepText(line.axis, stop.step);
  return t`Event ${index + 1} of ${line.events}, ${shownTime(stop.of.atMs)}, ${stop.of.text}`;
}

/**
 * Where a stop stands on a scrubber of a given length, in steps. However many events there are, they take no more than
 * half of it, so that the packet's steps stay apart.
 */
export function placeOn(line: Line, time: number): number {
  if (time >= 0) return line.events * eventWidth(line) + time;
  return Math.max(0, stopAt(line, time)) * eventWidth(line);
}

/** The stop that is nearest to a place on the scrubber. */
export function timeAtPlace(line: Line, place: number): number {
  const width = eventWidth(line);
  const packet = place - line.events * width;
  const index =
    packet < -width / 2 ? Math.round(place / width) : line.events + Math.max(0, Math.round(packet));
  return line.stops[Math.min(index, line.stops.length - 1)]?.time ?? 0;
}

const eventWidth = ({ axis, events }: Line): number =>
  events === 0 ? 0 : Math.min(1, Math.max(1, axis.steps.length) / events);
