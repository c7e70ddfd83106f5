/** New, import, export, and the file of one's own. New and import make another design, and leave the open one as it is. */

import { counted } from '#base/counted.ts';
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import { emptyDocument } from '#model/document.ts';
import type { CanvasSessionStore } from '#ui/canvas/canvas-session.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

export function newDocument(editor: EditorStore): void {
  void editor.getState().openDocument(emptyDocument(t`Untitled design`));
}

/** Asks for a file. What is wrong with it, the store says. */
export function importDocument(editor: EditorStore, session: CanvasSessionStore): void {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json,.svg,image/svg+xml';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void readFile(editor, session, file);
  });
  input.click();
}

/** Opens it, and says what was in it. */
export async function readFile(editor: EditorStore, session: CanvasSessionStore, file: File): Promise<void> {
  const read = await editor.getState().importText(await file.text(), file.name);
  if (!read.ok) return;
  const { nodes, links, zones, flows } = read.value;
  const counts = [
    counted(size(nodes), { one: '# thing', other: '# things' }),
    counted(size(links), { one: '# link', other: '# links' }),
    counted(size(zones), { one: '# zone', other: '# zones' }),
    counted(size(flows), { one: '# flow', other: '# flows' }),
  ];
  session.setState({
    notice: t`${file.name} is open as a design of its own: ${listed(counts)}.`,
  });
}

const size = (entries: object): number => Object.keys(entries).length;

export async function exportDocument(editor: EditorStore): Promise<void> {
  const { saveDesign } = await import('#ui/export/save-design.ts');
  saveDesign(editor, false);
  editor.getState().noteCopy();
}

/** Not every browser lets a page write to a file of the user's choice. */
export const canWriteFiles = (): boolean => 'showSaveFilePicker' in window;

/** Asks which file, and writes to it. @returns What to say, or null where nobody chose one or the store says why not. */
export async function saveToChosenFile(editor: EditorStore): Promise<string | null> {
  const { plainName } = await import('#ui/export/save-file.ts');
  const { document, linkFile } = editor.getState();
  const handle = await pickFile(editor, `${plainName(document.name)}.handoff.json`);
  const saved = handle && (await linkFile(handle));
  return saved?.ok ? t`Saved to ${saved.value}.` : null;
}

export async function saveToFile(editor: EditorStore): Promise<string | null> {
  const saved = await editor.getState().saveToFile();
  return saved.ok ? t`Saved to ${saved.value}.` : null;
}

type Picker = (wish: object) => Promise<FileSystemFileHandle>;

async function pickFile(editor: EditorStore, suggestedName: string): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = window as unknown as { readonly showSaveFilePicker: Picker };
  try {
    return await showSaveFilePicker.call(window, {
      suggestedName,
      types: [{ description: t`Handoff design`, accept: { 'application/json': ['.json'] } }],
    });
  } catch (error) {
    // An abort is somebody who thought better of it.
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      editor.setState({ refusal: NO_PICKER });
    return null;
  }
}

const NO_PICKER = {
  id: 'file/no-picker',
  message: t`The browser did not ask for a file.`,
  fix: t`Export the design instead: it goes where downloads go.`,
  about: [],
};
