import type { Refusal } from '#base/refusal.ts';
import { err } from '#base/result.ts';
import { t } from '#base/t.ts';

/** A change of something that is gone: deleted in the meantime, or undone. */
export const missing = (id: string): { readonly ok: false; readonly error: Refusal } =>
  err({
    id: 'element/gone',
    message: t`There is no ${id} in this design any more.`,
    fix: t`Undo its removal, or choose something else.`,
    about: [],
  });
