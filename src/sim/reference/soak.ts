/**
 * Holds engine and reference against each other for as long as they are given, and says what it sees. A batch is known by
 * its number and the seed alone, so that a run can go on where another one stopped.
 */
import * as fc from 'fast-check';
import { agreementOn, type Kind, type Tally } from './second-opinion.ts';

export interface SoakOptions {
  readonly cases: number;
  readonly minutes: number;
  readonly seed: number;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  readonly tell: (line: string) => void;
  /** Where another run stopped; null: from the start. */
  readonly goOnFrom?: SoakProgress | null;
  /** Called after each batch. */
  readonly keep?: (progress: SoakProgress) => void;
}

/** Plain data. */
export interface SoakProgress {
  readonly seed: number;
  readonly batches: number;
  readonly done: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
}

const BATCH = 250;
/** Of ten batches: a design takes ten times as long, and networks reach odder corners. */
const ROUND: readonly Kind[] = [
  'networks',
  'networks',
  'designs',
  'networks',
  'networks',
  'networks',
  'documents',
  'networks',
  'networks',
  'networks',
];
/** Shrinking goes on as long as it makes a case smaller, which for a large design may take hours. */
const MOST_MS_OF_A_BATCH = 600_000;

/** @returns Whether nobody disagreed. A disagreement is told with its kind, seed and smallest case, and the rest goes on. */
export function soak({ cases, minutes, seed, now, tell, goOnFrom = null, keep }: SoakOptions): boolean {
  const start = now();
  const before = goOnFrom?.seed === seed ? goOnFrom : null;
  const tally: Tally = new Map(Object.entries(before?.tally ?? {}) as never);
  const failures = [...(before?.failures ?? [])];
  let done = before?.done ?? 0;
  for (let batch = before?.batches ?? 0; done < cases; batch++) {
    if (now() - start >= minutes * 60_000) {
      tell(`Time is up after ${done} of ${cases} cases.`);
      break;
    }
    const kind = ROUND[batch % ROUND.length] as Kind;
    const numRuns = Math.min(BATCH, cases - done);
    const result = fc.check(agreementOn(kind, tally), {
      seed: seed + batch,
      numRuns,
      interruptAfterTimeLimit: MOST_MS_OF_A_BATCH,
    });
    if (result.failed) {
      const failure = `${kind}, seed ${seed + batch}, case ${result.numRuns}: ${String(result.errorInstance)}`;
      failures.push(failure);
      tell(failure);
      tell(fc.defaultReportMessage(result) ?? 'failed');
    }
    done += result.numRuns;
    const counts = [...tally].map(([agreement, count]) => `${agreement} ${count}`).join(', ');
    const took = ((now() - start) / 1000).toFixed(0);
    tell(`${done} of ${cases} cases in ${took} s; ${kind}, seed ${seed + batch}; ${counts}`);
    keep?.({ seed, batches: batch + 1, done, tally: Object.fromEntries(tally), failures });
  }
  tell(`${done} cases, ${failures.length === 0 ? 'no disagreement' : `${failures.length} disagreements`}.`);
  for (const failure of failures) tell(failure);
  return failures.length === 0;
}
