import { t } from '#base/t.ts';
import type { Command } from './command.ts';
import { marked } from './mark.ts';

export const unlockElements: Command<{ readonly ids: readonly string[] }> = {
  id: 'element/unlock',
  label: t`unlock`,
  run: (document, { ids }) =>
    marked(document, new Map(ids.map((id) => [id, { locked: undefined }] as const))),
};
