/**
 * Version 2: a failure may begin and end at a chosen time, degrade instead of failing, and strike a region. What version 1
 * has stays as it is: a failure without these is there from the start, for good, and total.
 */
import type { Migration } from './migrate.ts';

export const failuresInTime: Migration = { from: 1, migrate: (document) => document, keepsPlaces: true };
