/**
 * The table of actions for what is on the screen from the first moment: it is fetched, with all that it can do, right after
 * the first picture. Whoever is itself fetched late imports `registry.ts`.
 */
import { use } from 'react';

export type Registry = typeof import('./registry.ts') & typeof import('./run-action.ts');

let fetched: Promise<Registry> | null = null;

export function lateRegistry(): Promise<Registry> {
  fetched ??= Promise.all([import('./registry.ts'), import('./run-action.ts')]).then(([table, run]) => ({
    ...table,
    ...run,
  }));
  return fetched;
}

/** Inside a `Suspense`. */
export const useLateRegistry = (): Registry => use(lateRegistry());
