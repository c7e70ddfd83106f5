/** The screen: canvas in the middle, palette left, inspector right, dock below, each of which can be put away. */
import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Canvas } from '#ui/canvas/canvas.tsx';
import { type CanvasHandle, CanvasHandleContext } from '#ui/canvas/canvas-handle.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { DropFile } from './drop-file.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';
import { StartFrom } from './start-from.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { VerdictBar } from './verdict-bar.tsx';

interface Props {
  readonly inspector: ReactNode;
  readonly dock: ReactNode;
}

export function Shell({ inspector, dock }: Props) {
  const editor = useEditorStore();
  const canvas = useRef<CanvasHandle>(null);
  const panels = useEditor((state) => state.panels);
  useShortcuts(editor, canvas);
  return (
    <CanvasHandleContext value={canvas}>
      <div
        className="shell"
        data-palette={panels.palette || undefined}
        data-inspector={panels.inspector || undefined}
        data-dock={panels.dock || undefined}
      >
        <TopBar />
        {panels.palette && <Palette />}
        <main className="stage">
          <VerdictBar />
          <DropFile>
            <Canvas />
            <EmptyCanvas>
              <p>Drag things here from the palette, or click one and then the place for it.</p>
              <StartFrom
                trigger={
                  <button type="button" className="text-button outlined">
                    Start from a template
                  </button>
                }
              />
            </EmptyCanvas>
            <Notices />
            {!panels.palette && (
              <IconButton
                className="panel-tab left"
                label="Show the palette"
                onClick={() => editor.getState().togglePanel('palette')}
              >
                <ChevronsRight size={16} />
              </IconButton>
            )}
            {!panels.inspector && (
              <IconButton
                className="panel-tab right"
                label="Show the inspector"
                onClick={() => editor.getState().togglePanel('inspector')}
              >
                <ChevronsLeft size={16} />
              </IconButton>
            )}
          </DropFile>
        </main>
        {panels.inspector && (
          <aside className="inspector-panel" aria-label="Inspector">
            {inspector}
          </aside>
        )}
        {panels.dock && (
          <section className="dock-panel" aria-label="Dock">
            {dock}
          </section>
        )}
      </div>
    </CanvasHandleContext>
  );
}
