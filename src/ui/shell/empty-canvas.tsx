/** What a blank design says: the two ways to begin. */
import type { ReactNode } from 'react';
import { useEditor } from '#ui/use-editor.tsx';

export function EmptyCanvas({ children }: { readonly children: ReactNode }) {
  const empty = useEditor(
    ({ document }) => Object.keys(document.nodes).length === 0 && Object.keys(document.zones).length === 0,
  );
  return empty ? <div className="empty-canvas">{children}</div> : null;
}
