import type { Refusal } from '#base/refusal.ts';
import { err } from '#base/result.ts';

/** A change of something that is gone: deleted in the meantime, or undone. */
export const missing = (id: string): { readonly ok: false; readonly error: Refusal } =>
  err({
    id: 'element/gone',
    message: `There is no ${id} in this design any more.`,
    fix: 'Undo its removal, or choose something else.',
    about: [],
  });
