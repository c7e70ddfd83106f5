/** Typing the beginning of a name goes to the thing that has it, as in any list. */
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { focusElement } from '#ui/canvas/focus-element.ts';
import { walkingOrder } from '#ui/canvas/walking-order.ts';
import type { ActionContext } from './user-action.ts';

/** Longer than this between two keys, milliseconds, and a new name begins. */
const PAUSE = 1000;

let typed = '';
let until = 0;

/** Letters that are shortcuts too belong to the name while one is being typed. */
export const isTypingAhead = (now: number): boolean => now < until;

/** The next keys are the beginning of a name, even where they are shortcuts. */
export function beginTypeAhead(now: number): void {
  typed = '';
  until = now + 3 * PAUSE;
}

export function typeAhead({ editor, session }: ActionContext, key: string, now: number): void {
  typed = now < until ? typed + key : key;
  until = now + PAUSE;
  const { document } = editor.getState();
  const order = walkingOrder(document);
  const found = firstCalled(order, (id) => elementName(document, id), typed, session.getState().focused);
  if (found) focusElement(session, found);
  else session.setState({ said: t`Nothing begins with ${typed}.` });
}

/** One letter again and again goes through all that begin with it; more letters may stay where one is. */
export function firstCalled(
  ids: readonly string[],
  nameOf: (id: string) => string,
  text: string,
  from: string | null,
): string | null {
  const same = [...text].every((letter) => letter === text[0]);
  const wanted = (same ? (text[0] ?? '') : text).toLowerCase();
  const at = from === null ? -1 : ids.indexOf(from);
  const start = same ? at + 1 : Math.max(0, at);
  const round = [...ids.slice(start), ...ids.slice(0, start)];
  return round.find((id) => nameOf(id).toLowerCase().startsWith(wanted)) ?? null;
}
