/** What to set the design against: the state before the last change, without failures, whatever is kept, or a file. */

import { useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { readDesignFile } from '#model/format/embedded-document.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { KeptState } from './kept-state.tsx';

export function CompareChoice() {
  const store = useEditorStore();
  const last = useEditor((state) => state.undoLabels.at(-1));
  const failures = useEditor((state) => Object.keys(state.document.failures).length);
  const [refused, setRefused] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  function before() {
    const other = store.getState().documentBefore();
    if (other)
      store
        .getState()
        .compareTo({ title: t`the design before “${last}”`, other, otherIs: 'before', keep: null });
  }

  function unfailed() {
    const { document, compareTo } = store.getState();
    const other = { ...document, failures: {} };
    compareTo({ title: t`the design in good order`, other, otherIs: 'before', keep: null });
  }

  async function file(chosen: File | undefined) {
    if (!chosen) return;
    const read = readDesignFile(await chosen.text());
    if (!read.ok) return setRefused(`${chosen.name}: ${read.error.message}`);
    setRefused(null);
    store.getState().compareTo({
      title: t`“${read.value.name}” from ${chosen.name}`,
      other: read.value,
      otherIs: 'before',
      keep: null,
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-muted">{t`Compare with`}</span>
      <Button disabled={last === undefined} onClick={before}>{t`Before the last change`}</Button>
      <Button disabled={failures === 0} onClick={unfailed}>{t`Without failures`}</Button>
      <KeptState onRefused={setRefused} />
      <Button onClick={() => picker.current?.click()}>{t`A file…`}</Button>
      <input
        ref={picker}
        type="file"
        accept=".json,.svg,application/json,image/svg+xml"
        aria-label={t`Design to compare with`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void file(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {refused && (
        <p role="alert" className="basis-full text-danger">
          {refused}
        </p>
      )}
    </div>
  );
}
