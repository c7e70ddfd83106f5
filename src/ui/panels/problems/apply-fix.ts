/** Runs the commands of a fix: one step to undo, and none of them if one is refused. */
import { t } from '#base/t.ts';
import type { Fix } from '#checks/check.ts';
import type { Action } from '#commands/action.ts';
import { commands } from '#commands/registry.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { oneStep } from '../one-step.ts';

/** @returns Null, or why not. */
export function applyFix(store: EditorStore, fix: Fix): string | null {
  const actions = fix.commands.flatMap(({ command: id, args }): readonly Action[] => {
    const command = commands.find((each) => each.id === id);
    return command ? [{ command, args: args as never }] : [];
  });
  // A fix names commands as data, so only running it shows that each of them is one.
  if (actions.length < fix.commands.length) return t`This fix belongs to another version of the editor.`;
  const label = `${fix.label.charAt(0).toLowerCase()}${fix.label.slice(1)}`;
  const outcome = store.getState().dispatch({ ...oneStep, label }, { actions });
  if (outcome.ok) return null;
  store.getState().dismissRefusal();
  return `${outcome.error.message} ${outcome.error.fix}`;
}
