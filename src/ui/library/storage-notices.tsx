/** What somebody must know about where the design is, before it is too late. */
import { exportDocument } from '#ui/shell/files.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

const NEARLY_FULL = 0.8;

export function StorageNotices() {
  return (
    <>
      <Visitor />
      <MemoryOnly />
      <NearlyFull />
    </>
  );
}

function Visitor() {
  const editor = useEditorStore();
  const unkept = useEditor((state) => state.saved.state === 'unkept');
  if (!unkept) return null;
  return (
    <div className="notice" data-tone="warning" role="status">
      <p>
        <strong>This design came by a link.</strong> It is not kept yet: it stays once you keep it or change
        it.
      </p>
      <button type="button" className="text-button" onClick={() => void editor.getState().retrySaving()}>
        Keep
      </button>
    </div>
  );
}

/** Cannot be dismissed: it stays true. */
function MemoryOnly() {
  const editor = useEditorStore();
  const place = useEditor((state) => state.place);
  if (place !== 'memory') return null;
  return (
    <div className="notice" role="alert">
      <p>
        <strong>Nothing is kept when you close this tab.</strong> This browser window has no storage for the
        page.
      </p>
      <button type="button" className="text-button" onClick={() => void exportDocument(editor)}>
        Export
      </button>
    </div>
  );
}

function NearlyFull() {
  const editor = useEditorStore();
  const full = useEditor(({ usage }) => usage !== null && usage.usedBytes > usage.quotaBytes * NEARLY_FULL);
  if (!full) return null;
  return (
    <div className="notice" data-tone="warning" role="status">
      <p>
        <strong>This browser&apos;s storage is nearly full.</strong> Export designs and throw away what you do
        not need.
      </p>
      <button type="button" className="text-button" onClick={() => void exportDocument(editor)}>
        Export
      </button>
    </div>
  );
}
