import type { SaidCell } from './cell-words.ts';

interface Tried {
  readonly cells: readonly SaidCell[];
  readonly overloads: readonly unknown[];
}

/** A failure that nobody notices but flows that begin or end there: nothing moves, is lost or is overloaded. */
export const isQuiet = ({ cells, overloads }: Tried): boolean =>
  overloads.length === 0 &&
  cells.every(
    ({ outcome, recoveryMs }) =>
      outcome === 'own-end' || outcome === 'lost-before' || (outcome === 'as-before' && !recoveryMs),
  );
