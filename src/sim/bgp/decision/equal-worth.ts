import type { BgpOptions } from '#sim/network/network.ts';
import { stepsOfWorth } from './decide.ts';
import type { Field } from './field.ts';

/**
 * Whether a route is as good as the best one in all but the tie-break, and so may share its load.
 *
 * The two are compared alone. A route that lost to a sister of the same neighbouring AS by MED is still as good as the best one
 * of another AS, since those do not compare, and routing daemons let it share.
 *
 * @source FRR 8.4.4; the labs `x01` to `x04` among the fixtures
 */
export function equalWorth(field: Field, row: number, best: number, options: BgpOptions): boolean {
  field.alive[0] = row;
  field.alive[1] = best;
  field.count = 2;
  for (const step of stepsOfWorth) {
    step.keep(field, options);
    if (field.count < 2) return false;
  }
  return true;
}
