/**
 * When failures are in force. The clock starts at 0; "in the end" is after everything has struck and been restored, which
 * is the state that a report is about.
 */
import type { TopologyDocument } from './document.ts';
import type { Failure } from './failure.ts';
import type { FailureId } from './ids.ts';

export const IN_THE_END = Number.POSITIVE_INFINITY;

export const beginOf = ({ atMs }: Failure): number => atMs ?? 0;

export function inForce(failure: Failure, ms: number): boolean {
  const { effect, untilMs } = failure;
  const since = ms - beginOf(failure);
  if (since < 0 || (untilMs !== undefined && ms >= untilMs)) return false;
  if (effect?.type !== 'flap') return true;
  const period = effect.downMs + effect.upMs;
  return since < period * effect.times && since % period < effect.downMs;
}

/** When it begins and when it ends, over and over if it flaps. */
export function changesOf(failure: Failure): readonly number[] {
  const { effect, untilMs = IN_THE_END } = failure;
  const begin = beginOf(failure);
  const all =
    effect?.type === 'flap'
      ? Array.from({ length: effect.times }, (_, time) => {
          const down = begin + time * (effect.downMs + effect.upMs);
          return [down, down + effect.downMs];
        }).flat()
      : [begin];
  const before = all.filter((at) => at < untilMs);
  return Number.isFinite(untilMs) && inForce(failure, before.at(-1) ?? begin) ? [...before, untilMs] : before;
}

/** What is in force in the end. */
export const lastingFailures = (document: TopologyDocument): readonly Failure[] =>
  Object.values<Failure>(document.failures).filter((failure) => inForce(failure, IN_THE_END));

/** The design as it stands at a moment: what is in force then, for good. The same document where that is all of it. */
export function documentAt(document: TopologyDocument, ms: number): TopologyDocument {
  const all = Object.values<Failure>(document.failures);
  if (all.every((failure) => isPlain(failure) && inForce(failure, ms))) return document;
  const now = all.filter((failure) => inForce(failure, ms)).map(forGood);
  return { ...document, failures: Object.fromEntries(now.map((failure) => [failure.id, failure])) };
}

const isPlain = ({ effect, atMs, untilMs }: Failure) =>
  effect?.type !== 'flap' && atMs === undefined && untilMs === undefined;

function forGood(failure: Failure): Failure {
  if (isPlain(failure)) return failure;
  const { atMs: _, untilMs: __, effect, ...rest } = failure;
  return effect && effect.type !== 'flap' ? { ...rest, effect } : rest;
}

export interface Moment {
  readonly atMs: number;
  /** What begins then, and what is over. */
  readonly begun: readonly FailureId[];
  readonly over: readonly FailureId[];
}

/** Enough for any story that people follow, and little enough that the engine plays it at once. */
export const MOST_MOMENTS = 60;

/** How often something begins or ends. */
export const momentCount = (document: TopologyDocument): number => timesOf(document).length;

const timesOf = ({ failures }: TopologyDocument): readonly number[] =>
  [...new Set(Object.values<Failure>(failures).flatMap(changesOf))].sort((a, b) => a - b);

/**
 * In order of time, no more than sixty. Nothing has failed: none.
 *
 * @param first - How many are left out before them.
 */
export function momentsOf(document: TopologyDocument, first = 0): readonly Moment[] {
  const failures = Object.values<Failure>(document.failures).sort((a, b) => (a.id < b.id ? -1 : 1));
  const times = timesOf(document).slice(first, first + MOST_MOMENTS);
  return times.map((atMs) => {
    const here = failures.filter((failure) => changesOf(failure).includes(atMs));
    return {
      atMs,
      begun: here.filter((failure) => inForce(failure, atMs)).map(({ id }) => id),
      over: here.filter((failure) => !inForce(failure, atMs)).map(({ id }) => id),
    };
  });
}
