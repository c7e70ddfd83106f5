/** To compare with: an earlier state of this design, or another design kept in this browser. */

import { useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import type { RestorePoint } from '#editor/editor-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import { CONTROL } from '#ui/components/form/field.tsx';
import { timeWords } from '#ui/library/time-words.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

interface Kept {
  readonly value: string;
  /** As it stands in the list, and to follow "compared with". */
  readonly label: string;
  readonly title: string;
  readonly read: () => Promise<TopologyDocument | null>;
}

export function KeptState({ onRefused }: { readonly onRefused: (why: string | null) => void }) {
  const store = useEditorStore();
  const key = useEditor((state) => state.documentKey);
  const documents = useEditor((state) => state.documents);
  const [points, setPoints] = useState<readonly RestorePoint[]>([]);
  useEffect(() => {
    let current = true;
    setPoints([]);
    void store
      .getState()
      .restorePoints()
      .then((found) => current && key === store.getState().documentKey && setPoints(found));
    return () => {
      current = false;
    };
  }, [store, key]);
  const earlier = points.map(
    ({ at }): Kept => ({
      value: `at ${at}`,
      label: t`As of ${timeWords(at)}`,
      title: t`this design as of ${timeWords(at)}`,
      read: () => store.getState().readRestorePoint(at),
    }),
  );
  const others = documents
    .filter((one) => one.key !== key)
    .map(
      ({ key: other, name, changedAt }): Kept => ({
        value: `design ${other}`,
        label: `${name} (${timeWords(changedAt)})`,
        title: `“${name}”`,
        read: () => store.getState().peekAt(other),
      }),
    );
  const none = earlier.length + others.length === 0;

  async function compare(value: string) {
    const chosen = [...earlier, ...others].find((one) => one.value === value);
    if (!chosen) return;
    const other = await chosen.read();
    if (!other) return onRefused(t`${chosen.label} could not be read.`);
    onRefused(null);
    store.getState().compareTo({ title: chosen.title, other, otherIs: 'before', keep: null });
  }

  return (
    <select
      aria-label={t`Compare with what is kept in this browser`}
      value=""
      disabled={none}
      title={none ? t`Nothing else is kept in this browser yet` : undefined}
      onChange={(event) => void compare(event.currentTarget.value)}
      className={`${CONTROL} h-7 max-w-64`}
    >
      <option value="" disabled>
        {none ? t`Nothing else is kept yet` : t`An earlier state or another design`}
      </option>
      {earlier.length > 0 && <Group label={t`Earlier states of this design`} all={earlier} />}
      {others.length > 0 && <Group label={t`Designs in this browser`} all={others} />}
    </select>
  );
}

const Group = ({ label, all }: { readonly label: string; readonly all: readonly Kept[] }) => (
  <optgroup label={label}>
    {all.map((one) => (
      <option key={one.value} value={one.value}>
        {one.label}
      </option>
    ))}
  </optgroup>
);
