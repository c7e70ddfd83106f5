/** The screen: what its parts reach each other by, the keys, and the dialogs over everything. */
import { type ReactNode, useRef, useState } from 'react';
import { createScreen } from '#ui/actions/screen.ts';
import { ActionContextProvider } from '#ui/actions/use-action-context.ts';
import type { ActionContext } from '#ui/actions/user-action.ts';
import { Announcer } from '#ui/canvas/announcer.tsx';
import { type CanvasHandle, CanvasHandleContext } from '#ui/canvas/canvas-handle.ts';
import { CanvasSessionContext, createCanvasSession } from '#ui/canvas/canvas-session.ts';
import { useFetched } from '#ui/components/use-fetched.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { ContextMenuWhenOpen } from './context-menu-when-open.tsx';
import { Dialogs } from './dialogs.tsx';
import { Frame, type Panels } from './frame.tsx';
import { useKeepFocus } from './use-keep-focus.ts';

const fetchKeys = async () => (await import('./keys.tsx')).Keys;

export function Shell(panels: Panels): ReactNode {
  const editor = useEditorStore();
  const canvas = useRef<CanvasHandle>(null);
  const [session] = useState(createCanvasSession);
  const [screen] = useState(createScreen);
  const [context] = useState(
    () => (): ActionContext => ({ editor, session, screen, canvas: canvas.current, target: null }),
  );
  const Keys = useFetched(fetchKeys);
  useKeepFocus();
  return (
    <CanvasHandleContext value={canvas}>
      <CanvasSessionContext value={session}>
        <ActionContextProvider value={context}>
          <Frame {...panels} />
          <ContextMenuWhenOpen />
          <Announcer />
          <Dialogs />
          {Keys && <Keys />}
        </ActionContextProvider>
      </CanvasSessionContext>
    </CanvasHandleContext>
  );
}
