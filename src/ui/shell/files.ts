/** New, import, export. None of them touches the design that is open: each of the first two makes another. */
import { emptyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

export function newDocument(editor: EditorStore): void {
  void editor.getState().openDocument(emptyDocument('Untitled design'));
}

/** Asks for a file. What is wrong with it, the store says. */
export function importDocument(editor: EditorStore): void {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void readFile(editor, file);
  });
  input.click();
}

export async function readFile(editor: EditorStore, file: File): Promise<void> {
  await editor.getState().importText(await file.text(), file.name);
}

export function exportDocument(editor: EditorStore): void {
  const { document } = editor.getState();
  const url = URL.createObjectURL(new Blob([writeDocument(document)], { type: 'application/json' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = `${fileName(document.name)}.handoff.json`;
  link.click();
  // The browser has taken the blob over when the click returns, but Safari wants it a little longer.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Letters of any script and digits; everything else would trouble some file system. */
const fileName = (name: string): string =>
  name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'design';
