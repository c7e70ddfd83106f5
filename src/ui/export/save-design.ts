/** The design as a file. */
import { findSecrets, withoutSecrets } from '#interop/secrets/find-secrets.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { plainName, saveText } from './save-file.ts';

export function saveDesign(editor: EditorStore, leaveOutSecrets: boolean): void {
  const { document } = editor.getState();
  const kept = leaveOutSecrets ? withoutSecrets(document, findSecrets(document)) : document;
  saveText(`${plainName(kept.name)}.handoff.json`, writeDocument(kept), 'application/json');
}
