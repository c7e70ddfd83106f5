/** The screen: canvas in the middle, palette left, inspector right, dock below, each of which can be put away. */
import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { createScreen } from '#ui/actions/screen.ts';
import { ActionContextProvider } from '#ui/actions/use-action-context.ts';
import { useActionKeys } from '#ui/actions/use-action-keys.ts';
import type { ActionContext } from '#ui/actions/user-action.ts';
import { Canvas } from '#ui/canvas/canvas.tsx';
import { type CanvasHandle, CanvasHandleContext } from '#ui/canvas/canvas-handle.ts';
import {
  CanvasSessionContext,
  type CanvasSessionStore,
  createCanvasSession,
} from '#ui/canvas/canvas-session.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropFile } from './drop-file.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';
import { StartFrom } from './start-from.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictBar } from './verdict-bar.tsx';

interface Props {
  readonly inspector: ReactNode;
  readonly dock: ReactNode;
}

export function Shell({ inspector, dock }: Props) {
  const editor = useEditorStore();
  const canvas = useRef<CanvasHandle>(null);
  const panels = useEditor((state) => state.panels);
  const [session] = useState(createCanvasSession);
  const [screen] = useState(createScreen);
  const [context] = useState(
    () => (): ActionContext => ({
      editor,
      session,
      screen,
      canvas: canvas.current,
      target: null,
    }),
  );
  useActionKeys(context);
  return (
    <Hands canvas={canvas} session={session} context={context}>
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
      <Dialogs />
    </Hands>
  );
}

interface HandsProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly session: CanvasSessionStore;
  readonly context: () => ActionContext;
  readonly children: ReactNode;
}

/** What the parts of the screen reach each other by. */
function Hands({ canvas, session, context, children }: HandsProps) {
  return (
    <CanvasHandleContext value={canvas}>
      <CanvasSessionContext value={session}>
        <ActionContextProvider value={context}>{children}</ActionContextProvider>
      </CanvasSessionContext>
    </CanvasHandleContext>
  );
}
