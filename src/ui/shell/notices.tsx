/** Quiet messages over the canvas: why something cannot be done, and what to do instead. What is still true stays until dismissed. */

import { X } from 'lucide-react';
import { useState } from 'react';
import { t } from '#base/t.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
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
    <div className="notice" data-tone="warning" role="status">
      <p>
        <strong>{t`Another tab is changing this design.`}</strong> {t`Here it can be read and simulated.`}
      </p>
      <button
        type="button"
        className="text-button"
        onClick={() => void editor.getState().takeOver()}
      >{t`Take over here`}</button>
    </div>
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
    <div className="notice" role="alert">
      <p>
        <strong>{t`Not saved.`}</strong> {because}
      </p>
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
    </div>
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
