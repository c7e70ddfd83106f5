import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { Action } from '#commands/action.ts';
import type { Command } from '#commands/command.ts';

/** Several commands as one: one step to undo, and none of them if one is refused. */
export const oneStep: Command<{ readonly actions: readonly Action[] }> = {
  id: 'panels/one-step',
  label: t`change several things`,
  run(document, { actions }) {
    let next = document;
    for (const { command, args } of actions) {
      const outcome = command.run(next, args);
      if (!outcome.ok) return outcome;
      next = outcome.value;
    }
    return ok(next);
  },
};
