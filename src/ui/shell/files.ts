/** New, import, export. None of them touches the design that is open: each of the first two makes another. */
import { emptyDocument } from '#model/document.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

export function newDocument(editor: EditorStore): void {
  void editor.getState().openDocument(emptyDocument('Untitled design'));
}

/** Asks for a file. What is wrong with it, the store says. */
export function importDocument(editor: EditorStore): void {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json,.svg,image/svg+xml';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void readFile(editor, file);
  });
  input.click();
}

export async function readFile(editor: EditorStore, file: File): Promise<void> {
  await editor.getState().importText(await file.text(), file.name);
}

export async function exportDocument(editor: EditorStore): Promise<void> {
  const { saveDesign } = await import('#ui/export/save-design.ts');
  saveDesign(editor, false);
}
