/** What somebody must know about where the design is, before it is too late. */

import { X } from 'lucide-react';
import { useState } from 'react';
import { t } from '#base/t.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { canWriteFiles, exportDocument, saveToChosenFile } from '#ui/shell/files.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

const NEARLY_FULL = 0.8;

export function StorageNotices() {
  return (
    <>
      <Visitor />
      <MemoryOnly />
      <NearlyFull />
      <OnlyHere />
    </>
  );
}

function Visitor() {
  const editor = useEditorStore();
  const unkept = useEditor((state) => state.saved.state === 'unkept');
  if (!unkept) return null;
  return (
    <Notice
      tone="warning"
      title={t`This design came by a link.`}
      text={t`It is not kept yet: it stays once you keep it or change it.`}
    >
      <button
        type="button"
        className="text-button"
        onClick={() => void editor.getState().retrySaving()}
      >{t`Keep`}</button>
    </Notice>
  );
}

/** Cannot be dismissed: it stays true. */
function MemoryOnly() {
  const editor = useEditorStore();
  const place = useEditor((state) => state.place);
  if (place !== 'memory') return null;
  return (
    <Notice
      urgent
      title={t`Nothing is kept when you close this tab.`}
      text={t`This browser window has no storage for the page.`}
    >
      <button
        type="button"
        className="text-button"
        onClick={() => void exportDocument(editor)}
      >{t`Export`}</button>
    </Notice>
  );
}

function NearlyFull() {
  const editor = useEditorStore();
  const full = useEditor(({ usage }) => usage !== null && usage.usedBytes > usage.quotaBytes * NEARLY_FULL);
  if (!full) return null;
  return (
    <Notice
      tone="warning"
      title={t`This browser's storage is nearly full.`}
      text={t`Export designs and throw away what you do not need.`}
    >
      <button
        type="button"
        className="text-button"
        onClick={() => void exportDocument(editor)}
      >{t`Export`}</button>
    </Notice>
  );
}

/** Offered once in the life of a browser, when there is work that would be missed. */
function OnlyHere() {
  const editor = useEditorStore();
  const worth = useEditor(
    ({ place, saved, hasCopy, writable, undoLabels }) =>
      place === 'browser' &&
      saved.state === 'saved' &&
      writable &&
      !hasCopy &&
      undoLabels.length >= ENOUGH_EDITS,
  );
  const say = useScreen((screen) => screen.say);
  const [offered, setOffered] = useState(wasOffered);
  if (!worth || offered) return null;
  const done = () => {
    rememberOffered();
    setOffered(true);
  };
  const choose = async () => {
    const said = await saveToChosenFile(editor);
    if (said === null) return;
    say(said);
    done();
  };
  return (
    <Notice
      tone="hint"
      title={t`This design is only in this browser.`}
      text={
        canWriteFiles()
          ? t`Save it to a file of your choice, and saving writes to that file from then on.`
          : t`A file is a copy that outlives it.`
      }
    >
      {canWriteFiles() ? (
        <button
          type="button"
          className="text-button"
          onClick={() => void choose()}
        >{t`Save to a file…`}</button>
      ) : (
        <button
          type="button"
          className="text-button"
          onClick={() => void exportDocument(editor).then(done)}
        >{t`Export`}</button>
      )}
      <IconButton label={t`Not now`} onClick={done}>
        <X size={16} />
      </IconButton>
    </Notice>
  );
}

const ENOUGH_EDITS = 10;
const OFFERED = 'handoff.offered-file';

function wasOffered(): boolean {
  try {
    return localStorage.getItem(OFFERED) !== null;
  } catch {
    return true;
  }
}

function rememberOffered(): void {
  try {
    localStorage.setItem(OFFERED, 'yes');
  } catch {
    // No storage: it is offered again with the next page.
  }
}
