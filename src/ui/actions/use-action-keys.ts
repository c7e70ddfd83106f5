/** The one listener for keys. Never while somebody types, nor in a menu or dialog, which have keys of their own. */
import { useEffect } from 'react';
import { pressedAction } from './pressed-action.ts';
import { runAction } from './run-action.ts';
import type { ActionContext } from './user-action.ts';

export function useActionKeys(context: () => ActionContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || hasKeysOfItsOwn(event.target)) return;
      const now = context();
      const { singleKeys } = now.editor.getState().settings;
      const action = pressedAction(event, isCanvas(event.target) ? 'canvas' : 'elsewhere', singleKeys);
      if (!action) return;
      event.preventDefault();
      runAction(action, now);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

const isCanvas = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.canvas') !== null;

const hasKeysOfItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="menu"], [role="dialog"]',
  ) !== null;
