/** Keys that work wherever the focus is, but never while somebody types. */
import { type RefObject, useEffect } from 'react';
import type { CanvasHandle } from '#ui/canvas/canvas-handle.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

interface Shortcut {
  readonly keys: string;
  run(editor: EditorStore, canvas: CanvasHandle | null): void;
}

/** `mod` is Ctrl, or Cmd on a Mac. Digits go by their place on the keyboard, since Shift changes what they type. */
const SHORTCUTS: readonly Shortcut[] = [
  { keys: 'mod+z', run: (editor) => editor.getState().undo() },
  { keys: 'mod+shift+z', run: (editor) => editor.getState().redo() },
  { keys: 'mod+y', run: (editor) => editor.getState().redo() },
  { keys: 'mod+a', run: selectAll },
  { keys: 'mod++', run: (_, canvas) => canvas?.zoomBy('in') },
  { keys: 'mod+=', run: (_, canvas) => canvas?.zoomBy('in') },
  { keys: 'mod+-', run: (_, canvas) => canvas?.zoomBy('out') },
  { keys: 'mod+digit0', run: (_, canvas) => canvas?.zoomBy('actual') },
  { keys: 'shift+digit0', run: (_, canvas) => canvas?.zoomBy('actual') },
  { keys: 'shift+digit1', run: (_, canvas) => canvas?.fitAll() },
  { keys: 'shift+digit2', run: (_, canvas) => canvas?.fitSelection() },
  { keys: 'h', run: (editor) => editor.getState().setTool({ type: 'hand' }) },
  { keys: 'v', run: (editor) => editor.getState().setTool({ type: 'select' }) },
];

export function useShortcuts(editor: EditorStore, canvas: RefObject<CanvasHandle | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const shortcut = SHORTCUTS.find(({ keys }) => namesOf(event).includes(keys));
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run(editor, canvas.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor, canvas]);
}

function namesOf(event: KeyboardEvent): readonly string[] {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  if (event.altKey) return [];
  const shift = event.shiftKey ? 'shift+' : '';
  // `+` needs Shift on many keyboards, so Shift does not count with signs.
  const sign = /^[a-z]$/i.test(event.key) ? `${mod}${shift}${event.key.toLowerCase()}` : `${mod}${event.key}`;
  return [sign, `${mod}${shift}${event.code.toLowerCase()}`];
}

function selectAll(editor: EditorStore): void {
  const { document, select } = editor.getState();
  select([...Object.values(document.nodes), ...Object.values(document.links)].map(({ id }) => id));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="menu"]') !== null;
