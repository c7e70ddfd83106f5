/** The browser's own copy, cut and paste, where they are meant for the drawing and not for text. */
import { useEffect } from 'react';
import { t } from '#base/t.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { copied, cut, paste } from './clipboard.ts';

export function useClipboard(): void {
  const contextNow = useActionContext();
  useEffect(() => {
    const put = (event: ClipboardEvent, text: string | null) => {
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isForText(event)) return;
      const context = contextNow();
      put(event, copied(context, context.editor.getState().selection));
    };
    const onCut = (event: ClipboardEvent) => {
      if (isForText(event)) return;
      const context = contextNow();
      put(event, cut(context, context.editor.getState().selection));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isForText(event)) return;
      const context = contextNow();
      if (!context.editor.getState().writable) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (paste(context, text)) event.preventDefault();
      else if (text !== '') context.screen.getState().say(notForTheDrawing());
    };
    window.addEventListener('copy', onCopy);
    window.addEventListener('cut', onCut);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('copy', onCopy);
      window.removeEventListener('cut', onCut);
      window.removeEventListener('paste', onPaste);
    };
  }, [contextNow]);
}

const notForTheDrawing = () =>
  t`What is on the clipboard is text, not a drawing. A list of prefixes, or a design as JSON, could be pasted.`;

/** Somebody types, has text marked, or answers a dialog. */
function isForText(event: ClipboardEvent): boolean {
  if (event.defaultPrevented) return true;
  const place = event.target instanceof Element ? event.target : null;
  if (place?.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return true;
  return event.type !== 'paste' && window.getSelection()?.isCollapsed === false;
}
