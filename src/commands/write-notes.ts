import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { notesSchema } from '#model/text.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';

/** The notes on the design as a whole. */
export const writeNotes: Command<{ readonly notes: string }> = {
  id: 'document/notes',
  label: t`write notes`,
  run(document, { notes }) {
    const accepted = accept(notesSchema, notes, '');
    return accepted.ok ? ok({ ...document, notes: accepted.value }) : accepted;
  },
};
