import { t } from '#base/t.ts';
import type { BgpOptions } from '#sim/network/network.ts';
import type { DecisionStep, Field } from './field.ts';

const WORST = 4_294_967_295;

/**
 * Drops a route when the same neighbouring AS offered one with a lower MED. No MED counts as 0.
 *
 * A comparator would be wrong here: routes from different neighbours do not compare, "better than" is then not
 * transitive, and the winner of a sort would depend on the order of arrival. Narrowing the whole field at once is what
 * `deterministic-med` does by grouping the routes by neighbouring AS first.
 *
 * @source RFC 4271 §9.1.2.2 (c)
 */
export const lowestMed: DecisionStep = {
  id: 'lowest-med',
  lostBecause: t`the same neighbour offered a route with a lower MED`,
  keep(field, options) {
    if (!differs(field)) return;
    const rows = field.alive.slice(0, field.count);
    let kept = 0;
    for (const row of rows) {
      if (!rows.some((rival) => beats(field, rival, row, options))) field.alive[kept++] = row;
    }
    field.count = kept;
  },
  words(field, row, options) {
    const med = field.med[row] as number;
    if (med >= 0) return `MED ${med}`;
    return options.medMissingAsWorst ? t`no MED, which counts as the highest` : t`no MED, which counts as 0`;
  },
  beatenBy(field, loser, options) {
    const rows = field.alive.subarray(0, field.count);
    return rows.find((row) => beats(field, row, loser, options)) ?? (rows[0] as number);
  },
};

/** Most often nobody sends a MED: then there is nothing to compare. */
function differs(field: Field): boolean {
  const first = field.med[field.alive[0] as number];
  for (let i = 1; i < field.count; i++) if (field.med[field.alive[i] as number] !== first) return true;
  return false;
}

const beats = (field: Field, rival: number, row: number, options: BgpOptions) =>
  compare(field, rival, row, options) && value(field, rival, options) < value(field, row, options);

/** Two routes of this AS itself have no neighbouring AS, and compare; a path that begins with an AS_SET never does. */
const compare = (field: Field, a: number, b: number, options: BgpOptions) =>
  options.alwaysCompareMed ||
  (field.neighbourAs[a] === field.neighbourAs[b] && (field.neighbourAs[a] as number) >= 0);

const value = (field: Field, row: number, options: BgpOptions) => medOf(field.med[row] as number, options);

/** @param med - -1: none. */
export function medOf(med: number, options: BgpOptions): number {
  if (med >= 0) return med;
  return options.medMissingAsWorst ? WORST : 0;
}
