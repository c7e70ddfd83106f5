import { t } from '#base/t.ts';
import type { Command } from './command.ts';
import { marked } from './mark.ts';

interface Args {
  /** Nodes and zones. */
  readonly ids: readonly string[];
}

/** What is locked keeps its place until it is unlocked: hands, layout and delete leave it alone. */
export const lockElements: Command<Args> = {
  id: 'element/lock',
  label: t`lock`,
  run: (document, { ids }) =>
    marked(document, new Map(ids.map((id) => [id, { locked: true as const }] as const))),
};
