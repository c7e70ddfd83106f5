/**
 * What would have made a losing route win: the one attribute, as late in the decision process as possible, with the
 * least change of it. A later attribute disturbs less, since everything decided before it stays as it is.
 */
import type { BgpOptions } from '#sim/network/network.ts';
import type { RouteChangeToWin } from '#sim/network/routing-state.ts';
import { decide } from './decide.ts';
import type { Field } from './field.ts';

type Column = 'med' | 'origin' | 'asPathLength' | 'localPreference' | 'weight' | 'valid';

interface Attempt {
  readonly attribute: RouteChangeToWin['attribute'];
  readonly column: Column;
  /** Values worth trying, nearest to the present one first. */
  values(field: Field, row: number): readonly number[];
}

const rivals = (field: Field, column: ArrayLike<number>): readonly number[] =>
  Array.from({ length: field.size }, (_, row) => column[row] as number);

/** One more than the most, or as much as the most, in the order tried. */
const raise = (column: 'localPreference' | 'weight') => (field: Field) => {
  const most = Math.max(...rivals(field, field[column]));
  return [most, most + 1].filter((value) => value <= 4_294_967_295);
};

/** Down to each value that a rival has, and one below it. */
const lower = (column: 'med' | 'asPathLength' | 'origin', least: number) => (field: Field, row: number) => {
  const now = Math.max(field[column][row] as number, 0);
  const targets = rivals(field, field[column]).flatMap((value) => [
    Math.max(value, 0),
    Math.max(value, 0) - 1,
  ]);
  return [...new Set(targets)].filter((value) => value >= least && value < now).sort((a, b) => b - a);
};

const attempts: readonly Attempt[] = [
  { attribute: 'med', column: 'med', values: lower('med', 0) },
  { attribute: 'origin', column: 'origin', values: lower('origin', 0) },
  { attribute: 'as-path-length', column: 'asPathLength', values: lower('asPathLength', 1) },
  { attribute: 'local-preference', column: 'localPreference', values: raise('localPreference') },
  { attribute: 'weight', column: 'weight', values: raise('weight') },
  { attribute: 'next-hop', column: 'valid', values: () => [1] },
];

/**
 * Every answer has been tried: the change is made, the decision run again, and the change taken back.
 *
 * @param field - Filled. All rows are in the running again on return.
 * @returns Null when no change of one attribute makes this route win, e.g. an unreachable next hop on a worse route.
 */
export function smallestChange(field: Field, row: number, options: BgpOptions): RouteChangeToWin | null {
  for (const { attribute, column, values } of attempts) {
    const before = field[column][row] as number;
    for (const value of values(field, row)) {
      if (value === before) continue;
      field[column][row] = value;
      field.fill(field.size);
      const wins = decide(field, options) === row;
      field[column][row] = before;
      field.fill(field.size);
      if (wins) return { attribute, from: before, to: value };
    }
  }
  return null;
}
