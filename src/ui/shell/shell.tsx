/** The screen: what its parts reach each other by, the keys, and the dialogs over everything. */
import { type ReactNode, useRef, useState } from 'react';
import { createScreen } from '#ui/actions/screen.ts';
import { ActionContextProvider } from '#ui/actions/use-action-context.ts';
import { useActionKeys } from '#ui/actions/use-action-keys.ts';
import type { ActionContext } from '#ui/actions/user-action.ts';
import { Announcer } from '#ui/canvas/announcer.tsx';
import { type CanvasHandle, CanvasHandleContext } from '#ui/canvas/canvas-handle.ts';
import { CanvasSessionContext, createCanvasSession } from '#ui/canvas/canvas-session.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { ContextMenuWhenOpen } from './context-menu-when-open.tsx';
import { Dialogs } from './dialogs.tsx';
import { Frame, type Panels } from './frame.tsx';
import { useKeepFocus } from './use-keep-focus.ts';

export function Shell(panels: Panels): ReactNode {
  const editor = useEditorStore();
  const canvas = useRef<CanvasHandle>(null);
  const [session] = useState(createCanvasSession);
  const [screen] = useState(createScreen);
  const [context] = useState(
    () => (): ActionContext => ({ editor, session, screen, canvas: canvas.current, target: null }),
  );
  useActionKeys(context);
  useKeepFocus();
  return (
    <CanvasHandleContext value={canvas}>
      <CanvasSessionContext value={session}>
        <ActionContextProvider value={context}>
          <Frame {...panels} />
          <ContextMenuWhenOpen />
          <Announcer />
          <Dialogs />
        </ActionContextProvider>
      </CanvasSessionContext>
    </CanvasHandleContext>
  );
}
