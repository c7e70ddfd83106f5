/** What this browser's storage gave back damaged. It was put aside as it was, for somebody who can read it. */
import { t } from '#base/t.ts';
import { saveText } from '#ui/export/save-file.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { timeWords } from './time-words.ts';

export function KeptAsideList() {
  const editor = useEditorStore();
  const aside = useEditor((state) => state.keptAside);
  if (aside.length === 0) return null;
  return (
    <details className="design-drawer">
      <summary>{t`Could not be read back, and was put aside: ${aside.length}`}</summary>
      <ul aria-label={t`Put aside`}>
        {aside.map(({ key, at, name, raw }) => (
          <li key={`${key} ${at}`}>
            <span>{name}</span>
            <span className="share-note">{timeWords(at)}</span>
            <button
              type="button"
              className="text-button"
              onClick={() => saveText('handoff-rescue.json', raw, 'application/json')}
            >{t`Save what there is`}</button>
            <button
              type="button"
              className="text-button"
              onClick={() => void editor.getState().discardKeptAside(key, at)}
            >{t`Delete for good`}</button>
          </li>
        ))}
      </ul>
    </details>
  );
}
