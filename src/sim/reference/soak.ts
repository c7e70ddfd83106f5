/** Holds engine and reference against each other for as long as they are given, and says what it sees. */
import * as fc from 'fast-check';
import { agreementOn, type Kind, type Tally } from './second-opinion.ts';

export interface SoakOptions {
  readonly cases: number;
  readonly minutes: number;
  readonly seed: number;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  readonly tell: (line: string) => void;
}

const BATCH = 250;
/** Of ten batches: a design takes twenty times as long, and networks reach odder corners. */
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

/** @returns Whether nobody disagreed. A batch can be run again by its kind and seed. */
export function soak({ cases, minutes, seed, now, tell }: SoakOptions): boolean {
  const start = now();
  const tally: Tally = new Map();
  let done = 0;
  for (let batch = 0; done < cases; batch++) {
    if (now() - start >= minutes * 60_000) {
      tell(`Time is up after ${done} of ${cases} cases.`);
      break;
    }
    const kind = ROUND[batch % ROUND.length] as Kind;
    const numRuns = Math.min(BATCH, cases - done);
    const result = fc.check(agreementOn(kind, tally), { seed: seed + batch, numRuns });
    if (result.failed) {
      tell(`${kind}, seed ${seed + batch}:`);
      tell(fc.defaultReportMessage(result) ?? 'failed');
      tell(String(result.errorInstance));
      return false;
    }
    done += numRuns;
    const counts = [...tally].map(([agreement, count]) => `${agreement} ${count}`).join(', ');
    tell(
      `${done} cases in ${((now() - start) / 1000).toFixed(0)} s; ${kind}, seed ${seed + batch}; ${counts}`,
    );
  }
  tell(`${done} cases, no disagreement.`);
  return true;
}
