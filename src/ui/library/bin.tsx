/** What was thrown away, for 30 days. */

import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { timeWords } from './time-words.ts';

export function Bin() {
  const editor = useEditorStore();
  const bin = useEditor((state) => state.bin);
  if (bin.length === 0) return null;
  return (
    <details className="design-drawer">
      <summary>{t`Bin: ${plural(bin.length, { one: '# design', other: '# designs' })}, each kept for 30 days`}</summary>
      <ul aria-label={t`Bin`}>
        {bin.map(({ key, name, removedAt }) => (
          <li key={key}>
            <span>{name}</span>
            <span className="share-note">{t`thrown away ${timeWords(removedAt ?? 0)}`}</span>
            <button
              type="button"
              className="text-button"
              aria-label={t`Bring back ${name}`}
              onClick={() => void editor.getState().bringBackDocument(key)}
            >{t`Bring back`}</button>
          </li>
        ))}
      </ul>
    </details>
  );
}
