import { Lock } from 'lucide-react';
import { t } from '#base/t.ts';
import type { ElementId } from '#model/ids.ts';
import { useEditor } from '#ui/use-editor.tsx';

/** A small lock on what keeps its place. */
export function LockMark({ id }: { readonly id: string }) {
  const locked = useEditor((state) => state.document.geometry[id as ElementId]?.locked === true);
  return locked ? (
    <span className="lock-mark" role="img" aria-label={t`locked`}>
      <Lock size={12} aria-hidden="true" />
    </span>
  ) : null;
}
