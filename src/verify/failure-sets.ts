import type { Failable } from './failable.ts';

export type Depth = 'none' | 'single' | 'double';

/** Nothing fails; then every single failure; then every pair, in the order of the elements. */
export function* failureSets(elements: readonly Failable[], depth: Depth): Generator<readonly Failable[]> {
  yield [];
  if (depth === 'none') return;
  for (const one of elements) yield [one];
  if (depth === 'single') return;
  for (const [at, one] of elements.entries()) {
    for (const other of elements.slice(at + 1)) yield [one, other];
  }
}

export function failureSetCount(elements: number, depth: Depth): number {
  if (depth === 'none') return 1;
  return 1 + elements + (depth === 'double' ? (elements * (elements - 1)) / 2 : 0);
}
