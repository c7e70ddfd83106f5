/**
 * Arrows move what a pointer has selected, as in any drawing program. Where the keyboard has walked to, they walk on: moving
 * begins with M there. Arrows that follow each other within a moment are one step of undo.
 */
import { lockedAmong } from '#commands/locked-among.ts';
import { keepMoved, movable } from './move-actions.ts';
import type { ActionContext } from './user-action.ts';

/** Milliseconds after the last arrow. */
const BURST = 600;

let timer = 0;

/**
 * To be told of each key on the drawing before it is looked up.
 *
 * @returns Why the arrow moves nothing, or null.
 */
export function nudge(context: ActionContext, event: KeyboardEvent): string | null {
  const { editor, session } = context;
  const { moving, byHand } = session.getState();
  if (!isArrow(event)) {
    if (moving?.burst && event.key !== 'Escape') keepMoved(context);
    return null;
  }
  if (!moving) {
    const { document, writable, selection } = editor.getState();
    const ids = byHand && selection.length > 0 ? movable(context) : [];
    if (ids.length === 0 || !writable) return null;
    const locked = lockedAmong(document, ids);
    if (locked) return locked.message;
    session.setState({ moving: { ids, by: { x: 0, y: 0 }, burst: true } });
  }
  if (session.getState().moving?.burst) {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => keepMoved(context), BURST);
  }
  return null;
}

const isArrow = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^Arrow(Left|Right|Up|Down)$/.test(key) && !ctrlKey && !metaKey && !altKey;
