import { useState } from 'react';
import { t } from '#base/t.ts';
import type { DocumentSummary } from '#editor/editor-state.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { timeWords } from './time-words.ts';

export function DesignCard({ design }: { readonly design: DocumentSummary }) {
  const { key, name, changedAt } = design;
  const editor = useEditorStore();
  const close = useScreen((screen) => screen.close);
  const isOpen = useEditor((state) => state.documentKey === key);
  const [renaming, setRenaming] = useState(false);
  return (
    <li className="design-card" aria-label={name} data-open={isOpen || undefined}>
      <button
        type="button"
        className="design-open"
        aria-label={isOpen ? t`${name}, open now` : t`Open ${name}`}
        onClick={() => void editor.getState().switchTo(key).then(close)}
      >
        <Thumbnail of={`${key} ${changedAt}`} read={() => editor.getState().peekAt(key)} />
      </button>
      {renaming ? (
        <Rename design={design} done={() => setRenaming(false)} />
      ) : (
        <strong className="design-name">{name}</strong>
      )}
      <span className="share-note">
        {isOpen ? t`Open now · changed ${timeWords(changedAt)}` : t`changed ${timeWords(changedAt)}`}
      </span>
      <span className="design-deeds">
        <button type="button" className="text-button" onClick={() => setRenaming(true)}>{t`Rename`}</button>
        <button
          type="button"
          className="text-button"
          onClick={() => void editor.getState().duplicateDocument(key)}
        >{t`Duplicate`}</button>
        {!isOpen && (
          <button
            type="button"
            className="text-button"
            onClick={() => void editor.getState().removeDocument(key)}
          >{t`Throw away`}</button>
        )}
      </span>
    </li>
  );
}

/** Enter and leaving the field keep the name, Escape gives up. */
function Rename({ design, done }: { readonly design: DocumentSummary; readonly done: () => void }) {
  const editor = useEditorStore();
  const keep = (name: string) => {
    done();
    if (name !== '' && name !== design.name) void editor.getState().renameDocument(design.key, name);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it was asked for
      autoFocus
      aria-label={t`New name of ${design.name}`}
      defaultValue={design.name}
      maxLength={80}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => keep(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          // Or what has the keyboard next would be pressed by the same key.
          event.preventDefault();
          event.currentTarget.blur();
        }
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.value = design.name;
        event.currentTarget.blur();
      }}
    />
  );
}
