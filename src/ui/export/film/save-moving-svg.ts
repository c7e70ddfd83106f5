/** The flow on screen as a moving picture: there and back, as fast as the playback bar says, in the colours of the screen. */
import { t } from '#base/t.ts';
import { findSecrets, textWithoutSecrets } from '#interop/secrets/find-secrets.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { PLAIN, themeNow } from '../picture-now.ts';
import { plainName, saveText } from '../save-file.ts';
import { filmNow, movingSvg } from './film-now.ts';

/** @returns What to tell the user. */
export function saveMovingSvg(editor: EditorStore): string {
  const { selectedFlow, document, speed } = editor.getState();
  const shown =
    selectedFlow && filmNow(editor, selectedFlow, { ...PLAIN, theme: themeNow() }, { part: 'both', speed });
  if (!selectedFlow || !shown) return t`This flow has no path to show.`;
  const name = textWithoutSecrets(
    `${document.name} ${document.flows[selectedFlow]?.name ?? ''}`,
    findSecrets(document),
  );
  saveText(`${plainName(name)}.svg`, movingSvg(shown).svg, 'image/svg+xml');
  return t`The moving picture is saved.`;
}
