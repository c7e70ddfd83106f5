import { useEffect } from 'react';
import type { Hands } from './actions.ts';

/** Escape gives back what is in the hand, then puts the tool down, then lets go of the selection. */
export function useEscape({ editor, session }: Hands, cancelDrag: () => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isField(event.target) || cancelDrag()) return;
      const { tool, selection, setTool, select } = editor.getState();
      if (tool.type !== 'select') setTool({ type: 'select' });
      else if (selection.length > 0) select([]);
      session.setState({ lane: null, aim: null });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor, session, cancelDrag]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
