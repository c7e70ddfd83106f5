/** A design file can be dropped anywhere on the canvas; it opens as a document of its own. */
import type { ReactNode } from 'react';
import { useCanvasSessionStore } from '#ui/canvas/canvas-session.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { readFile } from './files.ts';

export function DropFile({ children }: { readonly children: ReactNode }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Import does the same for those who do not drag
    <div
      className="canvas-space"
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        void readFile(editor, session, file);
      }}
    >
      {children}
    </div>
  );
}
