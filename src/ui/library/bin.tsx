/** What was thrown away, for 30 days. */
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { timeWords } from './time-words.ts';

export function Bin() {
  const editor = useEditorStore();
  const bin = useEditor((state) => state.bin);
  if (bin.length === 0) return null;
  return (
    <details className="design-drawer">
      <summary>
        Bin: {bin.length} {bin.length === 1 ? 'design' : 'designs'}, each kept for 30 days
      </summary>
      <ul aria-label="Bin">
        {bin.map(({ key, name, removedAt }) => (
          <li key={key}>
            <span>{name}</span>
            <span className="share-note">thrown away {timeWords(removedAt ?? 0)}</span>
            <button
              type="button"
              className="text-button"
              aria-label={`Bring back ${name}`}
              onClick={() => void editor.getState().bringBackDocument(key)}
            >
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
