/** Makes the canvas answer to its handle. */

import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { t } from '#base/t.ts';
import { centreOf, type Point } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { boundsIn, fitTo, page } from './camera.ts';
import { useCanvasHandle } from './canvas-handle.ts';
import type { CanvasSessionStore } from './canvas-session.ts';
import { focusCanvas, focusElement } from './focus-element.ts';
import { boxOf } from './focus-place.tsx';
import { freePlace, placeItem } from './placing.ts';
import type { CanvasNode } from './projection.ts';

export function useAnswerHandle(
  editor: EditorStore,
  session: CanvasSessionStore,
  scene: { readonly current: Scene },
): void {
  const flow = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  const pointer = usePointer();
  useImperativeHandle(useCanvasHandle(), () => {
    const size = () => store.getState();
    return {
      addAtCentre(item) {
        const { nodes } = editor.getState().document;
        const cards = [...scene.current.boxes].flatMap(([id, box]) =>
          Object.hasOwn(nodes, id) ? [box] : [],
        );
        if (!placeItem(editor, item, freePlace(cards, viewCentre(flow.screenToFlowPosition)))) return;
        const made = editor.getState().selection[0];
        session.setState({ said: t`Added.` });
        if (made) focusElement(session, made);
      },
      fitAll: () => void fitTo(flow, boundsIn(scene.current), size()),
      fitSelection: () => void fitTo(flow, boundsIn(scene.current, editor.getState().selection), size()),
      page: (by) => page(flow, size(), by),
      boundsOf: (ids) => boundsIn(scene.current, ids),
      boxes: () => scene.current.boxes,
      spot: () =>
        pointer.current ? flow.screenToFlowPosition(pointer.current) : viewCentre(flow.screenToFlowPosition),
      zoomBy(factor) {
        if (factor === 'in') void flow.zoomIn();
        else if (factor === 'out') void flow.zoomOut();
        else void flow.zoomTo(1);
      },
      focus: (id) => focusElement(session, id),
      show: (id) => session.setState({ bring: id }),
      takeFocus: focusCanvas,
      placeOf(id) {
        const box = boxOf(scene.current, id);
        return box ? flow.flowToScreenPosition(centreOf(box)) : null;
      },
    };
  }, [editor, session, scene, flow, store, pointer]);
}

/** Where the pointer is over the canvas, or was when a menu was opened there. Null: it has left. */
function usePointer(): RefObject<Point | null> {
  const pointer = useRef<Point | null>(null);
  useEffect(() => {
    const note = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('[role="menu"]')) return;
      const over = event.target.closest('.react-flow') !== null;
      pointer.current = over ? { x: event.clientX, y: event.clientY } : null;
    };
    window.addEventListener('pointermove', note, { passive: true });
    return () => window.removeEventListener('pointermove', note);
  }, []);
  return pointer;
}

function viewCentre(toCanvas: (point: { x: number; y: number }) => { x: number; y: number }) {
  const view = window.document.querySelector('.react-flow')?.getBoundingClientRect();
  return view ? toCanvas({ x: view.left + view.width / 2, y: view.top + view.height / 2 }) : { x: 0, y: 0 };
}
