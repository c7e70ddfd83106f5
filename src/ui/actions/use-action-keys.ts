/** The one listener for keys. Never while somebody types, nor in a menu or dialog, which have keys of their own. */

import { useEffect } from 'react';
import { nudge } from './nudge.ts';
import { type KeyPlace, pressedAction } from './pressed-action.ts';
import { runAction } from './run-action.ts';
import { isTypingAhead, typeAhead } from './type-ahead.ts';
import type { ActionContext } from './user-action.ts';

export function useActionKeys(context: () => ActionContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const now = context();
      if (hasKeysOfItsOwn(event.target)) {
        const action = pressed(event, 'elsewhere', now);
        if (!action?.keysWhileTyping) return;
        event.preventDefault();
        return runAction(action, now);
      }
      const refused = isCanvas(event.target) ? nudge(now, event) : null;
      if (refused !== null) {
        event.preventDefault();
        return now.screen.getState().say(refused);
      }
      const place = placeOf(event.target, now);
      const letter = (place === 'canvas' || place === 'outline') && isLetter(event);
      const action = letter && isTypingAhead(event.timeStamp) ? null : asked(event, place, now);
      if (!action && !letter) return;
      event.preventDefault();
      if (action) runAction(action, now);
      else typeAhead(now, event.key, event.timeStamp);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

const pressed = (event: KeyboardEvent, place: KeyPlace, { editor }: ActionContext) =>
  pressedAction(event, place, editor.getState().settings.singleKeys);

/** While presenting some keys step through the path, whatever else they do; a remote control sends no others. */
const asked = (event: KeyboardEvent, place: KeyPlace, now: ActionContext) =>
  (now.screen.getState().presenting && place !== 'moving' && pressed(event, 'presenting', now)) ||
  pressed(event, place, now);

/** The drawing itself: buttons over it keep their Enter and Space. */
function placeOf(target: EventTarget | null, { session }: ActionContext): KeyPlace {
  if (session.getState().moving) return 'moving';
  if (!(target instanceof Element)) return 'elsewhere';
  if (isCanvas(target)) return 'canvas';
  return target.matches('[role="treegrid"] [data-row]') ? 'outline' : 'elsewhere';
}

const isCanvas = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('.canvas .react-flow');

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^[\p{L}\p{N}]$/u.test(key) && !ctrlKey && !metaKey && !altKey;

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key);

const hasKeysOfItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="menu"], [role="dialog"], dialog',
  ) !== null;
