/** What the library says when it cannot do what it is asked. */

import type { Refusal } from '#base/refusal.ts';
import { err, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { sayTrouble, troubleOf } from './storage-trouble.ts';

export const refuse = (id: string, message: string, fix: string): Result<never, Refusal> =>
  err({ id, message, fix, about: [] });

export const notThere = () =>
  refuse(
    'storage/not-there',
    t`This design is no longer in this browser.`,
    t`Choose another, or open a file.`,
  );

export const noPoint = () =>
  refuse('storage/no-point', t`This restore point can no longer be read.`, t`Choose another.`);

export const newer = (name: string) =>
  refuse(
    'storage/newer-version',
    t`"${name}" was saved by a newer version of Handoff.`,
    t`Reload the page to get the newest version.`,
  );

export const noAnswer = (error: unknown) =>
  refuse('storage/no-answer', sayTrouble(troubleOf(error)), t`Nothing was changed.`);
