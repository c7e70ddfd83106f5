/** From far nothing is an element but what is under the pointer: that is made one, to be clicked and dragged. */
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useMemo, useRef } from 'react';
import { contains } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import type { CanvasSessionStore } from '../canvas-session.ts';

/** Of a zone only its title is taken hold of. */
const TITLE = 28;

export function useHover(
  editor: EditorStore,
  session: CanvasSessionStore,
  scene: { readonly current: Scene },
  far: boolean,
) {
  const { screenToFlowPosition } = useReactFlow();
  const isFar = useRef(far);
  isFar.current = far;
  return useMemo(
    () => (event: PointerEvent) => {
      if (!isFar.current || event.buttons !== 0) return;
      const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const { zones } = editor.getState().document;
      const under = scene.current.index.idsIn({ ...at, width: 0, height: 0 }).findLast((id) => {
        const box = scene.current.boxes.get(id);
        return box && (!Object.hasOwn(zones, id) || contains({ ...box, height: TITLE }, at));
      });
      if (session.getState().hovered !== (under ?? null)) session.setState({ hovered: under ?? null });
    },
    [editor, session, scene, screenToFlowPosition],
  );
}
