/** How many packets of all flows move over the drawing at once. */

import { useId } from 'react';
import { number } from '#base/number.ts';
import { t } from '#base/t.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

const SIZES = [0, 60, 1000, 5000, 20_000];

export function CrowdChoice() {
  const store = useEditorStore();
  const crowd = useEditor((state) => state.crowd);
  const id = useId();
  return (
    <div className="crowd-choice">
      <label htmlFor={id}>{t`Packets of all flows`}</label>
      <select
        id={id}
        value={crowd}
        onChange={(event) => store.getState().setCrowd(Number(event.currentTarget.value))}
      >
        {SIZES.map((size) => (
          <option key={size} value={size}>
            {size === 0 ? t`None` : t`${number(size)} at once`}
          </option>
        ))}
      </select>
    </div>
  );
}
