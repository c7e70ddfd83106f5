/** Quiet messages over the canvas: why something cannot be done, and what to do instead. What is still true stays until dismissed. */

import { X } from 'lucide-react';
import { useState } from 'react';
import { t } from '#base/t.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { StorageNotices } from '#ui/library/storage-notices.tsx';
import { UpdateNotice } from '#ui/library/update-notice.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { exportDocument } from './files.ts';
import { Refusals } from './refusals.tsx';

export function Notices() {
  return (
    <div className="notices">
      <UpdateNotice />
      <StorageNotices />
      <OtherTab />
      <NotSaved />
      <LeftOut />
      <Refusals />
    </div>
  );
}

function OtherTab() {
  const editor = useEditorStore();
  const writable = useEditor((state) => state.writable);
  if (writable) return null;
  return (
    <Notice
      tone="warning"
      title={t`Another tab is changing this design.`}
      text={t`Here it can be read and simulated.`}
    >
      <button
        type="button"
        className="text-button"
        onClick={() => void editor.getState().takeOver()}
      >{t`Take over here`}</button>
    </Notice>
  );
}

function NotSaved() {
  const editor = useEditorStore();
  // A window without storage says so by itself, all the time.
  const because = useEditor(({ saved, place }) =>
    saved.state === 'not-saved' && place === 'browser' ? saved.because : null,
  );
  if (because === null) return null;
  return (
    <Notice urgent title={t`Not saved.`} text={because}>
      <button
        type="button"
        className="text-button"
        onClick={() => void editor.getState().retrySaving()}
      >{t`Try again`}</button>
      <button
        type="button"
        className="text-button"
        onClick={() => void exportDocument(editor)}
      >{t`Export`}</button>
    </Notice>
  );
}

function LeftOut() {
  const leftOut = useEditor((state) => state.leftOut);
  const [read, setRead] = useState<string | null>(null);
  if (leftOut === null || read === leftOut) return null;
  return (
    <div className="notice" data-tone="warning" role="status">
      <p>{leftOut}</p>
      <IconButton label={t`Dismiss`} onClick={() => setRead(leftOut)}>
        <X size={16} />
      </IconButton>
    </div>
  );
}
