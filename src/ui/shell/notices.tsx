/** Quiet messages over the canvas: why something cannot be done, and what to do instead. They stay until dismissed. */
import { X } from 'lucide-react';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export function Notices() {
  const editor = useEditorStore();
  const refusal = useEditor((state) => state.refusal);
  if (!refusal) return null;
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{refusal.message}</strong> {refusal.fix}
      </p>
      <IconButton label="Dismiss" onClick={() => editor.getState().dismissRefusal()}>
        <X size={16} />
      </IconButton>
    </div>
  );
}
