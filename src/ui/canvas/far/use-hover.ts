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
  return useMemo(() => {
    const thingUnder = (event: { readonly clientX: number; readonly clientY: number }): string | null => {
      if (!isFar.current) return null;
      const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const { zones } = editor.getState().document;
      const under = scene.current.index.idsIn({ ...at, width: 0, height: 0 }).findLast((id) => {
        const box = scene.current.boxes.get(id);
        return box && (!Object.hasOwn(zones, id) || contains({ ...box, height: TITLE }, at));
      });
      return under ?? null;
    };
    return {
      /** For a click that came before the element did, and for fingers, which never hover. */
      thingUnder,
      onPointerMove(event: PointerEvent) {
        if (event.buttons !== 0) return;
        const hovered = thingUnder(event);
        if (session.getState().hovered !== hovered) session.setState({ hovered });
      },
    };
  }, [editor, session, scene, screenToFlowPosition]);
}
