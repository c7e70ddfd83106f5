import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { nameSchema } from '#model/text.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';

export const renameDocument: Command<{ readonly name: string }> = {
  id: 'document/rename',
  label: t`rename design`,
  run(document, { name }) {
    const accepted = accept(nameSchema, name, '');
    return accepted.ok ? ok({ ...document, name: accepted.value }) : accepted;
  },
};
