/** Why each route lost: the decision run again, step by step, keeping what each step removed. */
import { decisionSteps } from '#sim/bgp/decision/decide.ts';
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
  const inOrder = !options.deterministicMed && !options.alwaysCompareMed && field.size > 2;
  if (!inOrder) return lossesAmong(field, options, best);
  // Pairs were compared then, so pairs are explained.
  return Array.from({ length: field.size }, (_, row) => row).flatMap((row) => {
    if (row === best) return [];
    field.count = best < 0 ? 1 : 2;
    field.alive[0] = row;
    field.alive[1] = best;
    return lossesAmong(field, options, best).filter((loss) => loss.row === row);
  });
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
        winning: winner < 0 ? 'no other route' : step.words(field, winner, options),
        losing: step.words(field, row, options),
      });
    }
  }
  return losses;
}
