import type { ActionContext, UserAction } from './user-action.ts';

/** Runs it, or says why it cannot be done: to those who see, beside the canvas; to those who listen, in the live region. */
export function runAction(action: UserAction, context: ActionContext): void {
  const possible = action.isPossible(context);
  if (possible === true) void action.run(context);
  else context.session.setState({ said: possible });
}
