/**
 * A story of failures, chapter by chapter: at each moment something begins or is over, and from there the network is
 * another. What a flow loses is the sum of what each chapter costs it.
 *
 * A link that comes back before anybody has noticed that it was gone costs no more than the time it was gone. One that
 * comes back later is used again once its sessions have opened: at once, in this model.
 *
 * Assumption: routers try to reopen a session as soon as the link is back, and traffic that returns to it loses nothing.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { documentAt, IN_THE_END, type Moment } from '#model/failure-times.ts';
import type { FailureId } from '#model/ids.ts';
import { type FailedParts, failedParts } from '#sim/compile/failed-parts.ts';
import { arrives, recovered } from '#sim/conclude.ts';
import { openingTime } from '#sim/control-plane/clock.ts';
import type { Traced } from '#sim/report/flow-report.ts';
import type { LostStretch, Recovery } from '#sim/report/report.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { lostSessions } from './recovery.ts';

export interface Chapter {
  readonly moment: Moment;
  readonly document: TopologyDocument;
  readonly failed: FailedParts;
  readonly situation: Situation;
  readonly traced: readonly Traced[];
}

type Settled = Pick<Chapter, 'situation' | 'traced'>;

/** @param end - The last chapter, which has been worked out already. */
export function chaptersOf(
  document: TopologyDocument,
  end: Settled & { readonly moments: readonly Moment[]; readonly failed: FailedParts },
  settle: (document: TopologyDocument, failed: FailedParts) => Settled,
): readonly Chapter[] {
  const known = new Map<string, Settled>([[keyOf(documentAt(document, IN_THE_END)), end]]);
  return end.moments.map((moment) => {
    const then = documentAt(document, moment.atMs);
    const key = keyOf(then);
    const failed = failedParts(then);
    const settled = known.get(key) ?? settle(then, failed);
    known.set(key, settled);
    return { moment, document: then, failed, situation: settled.situation, traced: settled.traced };
  });
}

const keyOf = ({ failures }: TopologyDocument) => JSON.stringify(Object.values(failures));

/** What all chapters together cost the flow at this position. */
export function recoveryThrough(
  chapters: readonly Chapter[],
  before: Settled,
  flow: number,
): Recovery | null {
  const stretches: LostStretch[] = [];
  const parts = chapters.map((chapter, number): Recovery => {
    const then = (number === 0 ? before : chapters[number - 1]) as Settled;
    return costOf(chapter, then, flow);
  });
  for (const [number, part] of parts.entries())
    for (const stretch of part.stretches) stretches.push(ended(stretch, part, chapters, number, flow));
  if (parts.every(({ failures, stretches: lost }) => failures.length === 0 && lost.length === 0)) return null;
  return together(parts, stretches);
}

/** Only what fails now costs anything now: what had failed before has been paid for. */
function costOf(chapter: Chapter, then: Settled, flow: number): Recovery {
  const { moment, document, failed, situation, traced } = chapter;
  const begun = new Set<FailureId>(moment.begun);
  const failures = Object.fromEntries(
    Object.entries(document.failures).filter(([id]) => begun.has(id as FailureId)),
  );
  const anew =
    Object.keys(failures).length === failed.ids.length ? failed : failedParts({ ...document, failures });
  const gone = lostSessions(then.situation, situation.state);
  const [before, now] = [then.traced[flow] as Traced, traced[flow] as Traced];
  return recovered(document, anew, gone, before, now, moment.atMs);
}

/** A stretch lasts until the flow has found another way, or what took it is back, whichever is sooner. */
function ended(
  stretch: LostStretch,
  part: Recovery,
  chapters: readonly Chapter[],
  number: number,
  flow: number,
): LostStretch {
  const {
    failed,
    moment: { begun },
  } = chapters[number] as Chapter;
  const never = stretch.toMs === null;
  for (const [offset, { moment, document, traced, situation }] of chapters.slice(number + 1).entries()) {
    if (stretch.toMs !== null && moment.atMs >= stretch.toMs) break;
    if (!arrives((traced[flow] as Traced).report)) continue;
    const isBack = begun.every((id) => !(id in document.failures));
    if (!isBack && !never) continue;
    // An interface that goes down ends the session at once, however soon it is back.
    const silent = [...failed.silent.values()].every(Boolean);
    const unnoticed = silent && moment.atMs - stretch.fromMs < part.detectionMs;
    const before = chapters[number + offset] as Chapter;
    const toMs = moment.atMs + (unnoticed ? 0 : reopeningMs(before.situation, situation));
    return stretch.toMs !== null && stretch.toMs <= toMs ? stretch : { ...stretch, toMs };
  }
  return stretch;
}

/** Until the last of the sessions that come up is open. */
function reopeningMs(before: Situation, now: Situation): number {
  const down = new Set(before.state.sessions.filter(({ state }) => state === 'down').map(({ name }) => name));
  const delays = new Map(now.compiled.network.links.map(({ name, delayMs }) => [name, delayMs]));
  const opened = now.compiled.network.sessions.filter(({ name }) => down.has(name));
  const times = opened.map(({ over }) =>
    openingTime(over.type === 'link' ? (delays.get(over.link) ?? 0) * 1_000 : 0),
  );
  return Math.max(0, ...times) / 1_000;
}

function together(parts: readonly Recovery[], stretches: readonly LostStretch[]): Recovery {
  const hit = parts.filter(({ affectedShare }) => affectedShare > 0);
  const longest = hit.reduce<Recovery | undefined>(
    (worst, part) => (!worst || lasts(part) > lasts(worst) ? part : worst),
    undefined,
  );
  const lostMs = stretches.some(({ toMs }) => toMs === null) ? null : unionOf(stretches);
  return {
    failures: [...new Set(parts.flatMap(({ failures }) => failures))].sort(),
    affectedShare: Math.max(0, ...hit.map(({ affectedShare }) => affectedShare)),
    detectionMs: longest?.detectionMs ?? 0,
    convergenceMs: longest?.convergenceMs ?? 0,
    stretches,
    lostMs,
    sentence: sentence(parts, hit),
  };
}

const lasts = ({ lostMs }: Recovery) => lostMs ?? Number.POSITIVE_INFINITY;

/** Where two stretches lie over each other, the time counts once. */
function unionOf(stretches: readonly LostStretch[]): number {
  let total = 0;
  let until = 0;
  for (const { fromMs, toMs } of [...stretches].sort((a, b) => a.fromMs - b.fromMs)) {
    const end = toMs ?? fromMs;
    total += Math.max(0, end - Math.max(fromMs, until));
    until = Math.max(until, end);
  }
  return total;
}

function sentence(parts: readonly Recovery[], hit: readonly Recovery[]): string {
  const [first] = hit;
  if (!first) return parts[0]?.sentence ?? '';
  if (hit.length === 1) return first.sentence;
  return t`It is hit ${hit.length} times. The first time: ${first.sentence}`;
}
