/** The line of playback as a list, and what hangs together in it. */

import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import type { Chosen } from '#sim/network/routing-state.ts';
import type { Timeline, TimelineEvent } from '#sim/report/timeline.ts';
import type { Line, Stop } from '../playback/line.ts';

export type StoryRow =
  | { readonly type: 'divide'; readonly key: string; readonly title: string }
  | (Stop & { readonly key: string });

/** The line as a list, with a title over each of its parts. */
export function storyRows(line: Line, timeline: Timeline | null): readonly StoryRow[] {
  const control =
    timeline?.begins === 'failure' ? t`Control plane, from the failure on` : t`Control plane, from the start`;
  const rows = line.stops.map((stop): StoryRow => ({ ...stop, key: `${stop.type} ${stop.time}` }));
  const { steps } = line.axis;
  return [
    ...(timeline ? [divide('control', t`${control}: ${line.events} events`)] : []),
    ...rows.slice(0, line.events),
    ...(steps.length > 0
      ? [divide('packet', t`Packet: ${plural(steps.length, { one: '# step', other: '# steps' })}`)]
      : []),
    ...rows.slice(line.events),
  ];
}

const divide = (key: string, title: string): StoryRow => ({ type: 'divide', key, title });

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
    const { chosen, prefix: of, router, node } = events[index] as TimelineEvent;
    if (chosen === null || of !== prefix || router === null) continue;
    known.set(router, { router, node, route: routeWords(chosen), justNow: index === event });
  }
  return [...known.values()];
}

function routeWords(chosen: Chosen): string {
  if (chosen.type === 'none') return t`no route any more`;
  return chosen.type === 'own' ? t`its own` : t`over ${chosen.over}, AS path ${chosen.asPath}`;
}
