/** Why each route lost: the decision run again, step by step, keeping what each step removed. */
import { t } from '#base/t.ts';
import { comparesInOrder, decisionSteps, newestFirst } from '#sim/bgp/decision/decide.ts';
import type { Field } from '#sim/bgp/decision/field.ts';
import type { BgpOptions } from '#sim/network/network.ts';
import type { DecisionStepId } from '#sim/network/routing-state.ts';

export interface Loss {
  readonly row: number;
  readonly step: DecisionStepId;
  readonly winning: string;
  readonly losing: string;
}

/**
 * @param field - Filled, all rows in the running; narrowed on return.
 * @param best - The row that won, or -1.
 */
export function explainLosses(field: Field, best: number, options: BgpOptions): Loss[] {
  if (!comparesInOrder(field, options)) return lossesAmong(field, options, best);
  // One was compared with the next then, the winner with the one after: each lost to the one it met, which need not be the best.
  const losses: Loss[] = [];
  let ahead = -1;
  for (const row of newestFirst(field)) {
    field.alive[0] = row;
    field.alive[1] = ahead;
    field.count = ahead < 0 ? 1 : 2;
    losses.push(...lossesAmong(field, options, ahead));
    if (field.count > 0) ahead = field.alive[0] as number;
  }
  return losses;
}

function lossesAmong(field: Field, options: BgpOptions, best: number): Loss[] {
  const losses: Loss[] = [];
  for (const step of decisionSteps) {
    if (field.count === 0) break;
    const before = [...field.alive.subarray(0, field.count)];
    step.keep(field, options);
    const left = new Set(field.alive.subarray(0, field.count));
    for (const row of before) {
      if (left.has(row)) continue;
      const winner =
        left.size === 0
          ? -1
          : (step.beatenBy?.(field, row, options) ?? (left.has(best) ? best : (field.alive[0] as number)));
      losses.push({
        row,
        step: step.id,
        winning: winner < 0 ? t`no other route` : step.words(field, winner, options),
        losing: step.words(field, row, options),
      });
    }
  }
  return losses;
}
