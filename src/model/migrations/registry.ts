/**
 * Every step from one version of the format to the next.
 *
 * To change the format: raise `VERSION` in `document.ts`, write `<n>-<what>.ts` beside this file, add a line here, and
 * keep a design of the old version in `golden/`. A migration is frozen once released and imports nothing that can change.
 */
import { failuresInTime } from './1-failures-in-time.ts';
import type { Migration } from './migrate.ts';

/** In order: the first leads from version 1 to 2. */
export const migrations: readonly Migration[] = [failuresInTime];
