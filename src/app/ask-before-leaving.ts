/** The browser asks only while something would be lost. */
import type { EditorStore } from '#editor/create-editor.ts';

export function askBeforeLeaving(editor: EditorStore): void {
  window.addEventListener('beforeunload', (event) => {
    const { saved, place, undoLabels } = editor.getState();
    const lost =
      saved.state === 'saving' ||
      (saved.state === 'not-saved' && (place === 'browser' || undoLabels.length > 0));
    if (lost) event.preventDefault();
  });
}
