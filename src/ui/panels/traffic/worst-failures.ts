/** What single failures make of each link's load, out of the last sweep of the design as it is. */
import type { SweepState } from '#editor/editor-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LoadReport } from '#sim/report/report.ts';
import { isOutOfDate } from '../sweep/is-out-of-date.ts';

export interface WorstFailure {
  /** What fails, in the user's names. */
  readonly failed: string;
  /** What would want to go over it. */
  readonly mbps: number;
  readonly capacityMbps: number;
}

export type WorstFailures =
  | { readonly state: 'unknown' | 'working' }
  | { readonly state: 'known'; readonly of: ReadonlyMap<string, WorstFailure> };

export const loadKey = ({ over, direction }: Pick<LoadReport, 'over' | 'direction'>): string =>
  `${JSON.stringify(over)} ${direction}`;

export function worstFailures(sweep: SweepState | null, now: TopologyDocument): WorstFailures {
  if (!sweep || isOutOfDate(sweep.of, now)) return { state: 'unknown' };
  if (sweep.state === 'working') return { state: 'working' };
  if (sweep.state !== 'done') return { state: 'unknown' };
  const names = new Map(sweep.elements.map(({ key, name }) => [key, name]));
  const worst = new Map<string, WorstFailure>();
  for (const { failed, overloads } of sweep.scenarios) {
    if (failed.length !== 1) continue;
    for (const overload of overloads) {
      const key = loadKey(overload);
      const known = worst.get(key);
      if (known && known.mbps >= overload.mbps) continue;
      const { mbps, capacityMbps } = overload;
      worst.set(key, { failed: names.get(failed[0] ?? '') ?? '', mbps, capacityMbps });
    }
  }
  return { state: 'known', of: worst };
}
