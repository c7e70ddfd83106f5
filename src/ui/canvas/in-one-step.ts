import { ok } from '#base/result.ts';
import type { Action } from '#commands/action.ts';
import type { Command } from '#commands/command.ts';
import type { TopologyDocument } from '#model/document.ts';

/** One thing to do, made when its turn comes: ids of new things depend on what was made before. */
export type Step = (document: TopologyDocument) => Action;

/** Several commands as one step of undo. The first that is refused refuses all. */
export const inOneStep = (id: string, label: string): Command<readonly Step[]> => ({
  id,
  label,
  run(document, steps) {
    let next = document;
    for (const step of steps) {
      const { command, args } = step(next);
      const outcome = command.run(next, args);
      if (!outcome.ok) return outcome;
      next = outcome.value;
    }
    return ok(next);
  },
});
