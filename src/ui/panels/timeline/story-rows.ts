/**
 * One ordered list of all that happens: first the control plane, then the packet of the selected flow. Pure, so that the
 * same position always shows the same picture.
 */

import type { Step, StepAxis } from '#drawing/packets/step-axis.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import type { Timeline, TimelineEvent } from '#sim/report/timeline.ts';

export type StoryRow =
  | { readonly type: 'divide'; readonly key: string; readonly title: string }
  | {
      readonly type: 'event';
      readonly key: string;
      /** Position in the timeline's events. */
      readonly event: number;
      readonly of: TimelineEvent;
    }
  | { readonly type: 'step'; readonly key: string; readonly step: number; readonly of: Step };

/** @param flow - Only what concerns it; null: everything. */
export function storyRows(
  timeline: Timeline | null,
  axis: StepAxis,
  flow: FlowId | null,
): readonly StoryRow[] {
  const events = (timeline?.events ?? []).flatMap((of, event) =>
    flow === null || concerns(of, flow) ? [{ type: 'event' as const, key: `event ${event}`, event, of }] : [],
  );
  const steps = axis.steps.map((of, step) => ({ type: 'step' as const, key: `step ${step}`, step, of }));
  const control =
    timeline?.begins === 'failure' ? 'Control plane, from the failure on' : 'Control plane, from the start';
  return [
    ...(timeline
      ? [{ type: 'divide' as const, key: 'control', title: `${control}: ${events.length} events` }]
      : []),
    ...events,
    ...(steps.length > 0
      ? [{ type: 'divide' as const, key: 'packet', title: `Packet: ${steps.length} steps` }]
      : []),
    ...steps,
  ];
}

/** Sessions and links concern everybody; routes those who use the prefix. */
const concerns = ({ prefix, flows }: TimelineEvent, flow: FlowId): boolean =>
  prefix === null || flows.includes(flow);

/** Positions of the events that one event triggered. */
export function effectsOf(events: readonly TimelineEvent[], cause: number): readonly number[] {
  return events.flatMap((event, index) => (event.causedBy === cause ? [index] : []));
}

export interface Known {
  readonly router: string;
  readonly node: NodeId | null;
  readonly route: string;
  /** By this very event. */
  readonly justNow: boolean;
}

/**
 * What each router has chosen for a prefix once an event has happened: all choices up to it, the last of each router
 * counting. Going back gives exactly what was there before, since nothing is kept.
 */
export function knownAt(events: readonly TimelineEvent[], event: number, prefix: string): readonly Known[] {
  const known = new Map<string, Known>();
  for (let index = 0; index <= event && index < events.length; index += 1) {
    const { type, prefix: of, router, node, text } = events[index] as TimelineEvent;
    if (type !== 'best-changed' || of !== prefix || router === null) continue;
    known.set(router, { router, node, route: routeIn(text), justNow: index === event });
  }
  return [...known.values()];
}

/** `over CE2, AS path 12076` out of the sentence. */
const routeIn = (text: string): string =>
  /has no route/.test(text)
    ? 'no route any more'
    : /originates/.test(text)
      ? 'its own'
      : (text.match(/over .*(?=\.$)/)?.[0] ?? text);
