import type { Command } from './command.ts';
import { marked } from './mark.ts';

export const unlockElements: Command<{ readonly ids: readonly string[] }> = {
  id: 'element/unlock',
  label: 'unlock',
  run: (document, { ids }) =>
    marked(document, new Map(ids.map((id) => [id, { locked: undefined }] as const))),
};
