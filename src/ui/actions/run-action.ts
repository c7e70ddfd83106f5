import type { ActionContext, UserAction } from './user-action.ts';

/** Runs it, or says why it cannot be done. */
export function runAction(action: UserAction, context: ActionContext): void {
  const possible = action.isPossible(context);
  if (possible === true) void action.run(context);
  else context.screen.getState().say(possible);
}
