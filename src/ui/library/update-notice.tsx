/** Offers the newer build. Never forced, and not while something is on its way to the disk. */

import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { t } from '#base/t.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { updateStore } from './update-store.ts';

export function UpdateNotice() {
  const { state, apply } = useStore(updateStore);
  const [later, setLater] = useState(false);
  const safe = useEditor(({ saved }) => saved.state === 'saved' || saved.state === 'unkept');
  if (state === 'none' || later) return null;
  return (
    <Notice
      title={
        state === 'ready'
          ? t`A newer version of Handoff is ready.`
          : t`A part of the page could not be loaded.`
      }
      text={
        safe ? t`Your designs stay as they are.` : t`Save or export this design first: not all of it is kept.`
      }
    >
      <button
        type="button"
        className="text-button"
        aria-disabled={!safe}
        onClick={() => safe && apply()}
      >{t`Reload now`}</button>
      <IconButton label={t`Later`} onClick={() => setLater(true)}>
        <X size={16} />
      </IconButton>
    </Notice>
  );
}
