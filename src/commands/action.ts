import type { Command } from './command.ts';

/**
 * A command with its arguments, not yet run: what a palette item or a menu entry hands to `dispatch`. The type of the
 * arguments is forgotten here, on purpose, so that actions of all kinds fit one list.
 */
export interface Action {
  readonly command: Command<never>;
  readonly args: never;
}

export const action = <Args>(command: Command<Args>, args: Args): Action =>
  ({ command, args }) as unknown as Action;
