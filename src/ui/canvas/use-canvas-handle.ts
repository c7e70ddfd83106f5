/** Makes the canvas answer to its handle. */
import { useReactFlow } from '@xyflow/react';
import { useImperativeHandle } from 'react';
import type { Scene } from '#drawing/scene/scene.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { useCanvasHandle } from './canvas-handle.ts';
import type { CanvasSessionStore } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';
import { freePlace, placeItem } from './placing.ts';
import { FIT } from './use-fit.ts';

export function useAnswerHandle(
  editor: EditorStore,
  session: CanvasSessionStore,
  scene: { readonly current: Scene },
): void {
  const flow = useReactFlow();
  useImperativeHandle(
    useCanvasHandle(),
    () => ({
      addAtCentre(item) {
        const { nodes } = editor.getState().document;
        const cards = [...scene.current.boxes].flatMap(([id, box]) =>
          Object.hasOwn(nodes, id) ? [box] : [],
        );
        if (!placeItem(editor, item, freePlace(cards, viewCentre(flow.screenToFlowPosition)))) return;
        const made = editor.getState().selection[0];
        session.setState({ said: 'Added.', focused: made ?? null });
      },
      fitAll: () => void flow.fitView(FIT),
      fitSelection: () =>
        void flow.fitView({ ...FIT, nodes: editor.getState().selection.map((id) => ({ id })) }),
      zoomBy(factor) {
        if (factor === 'in') void flow.zoomIn();
        else if (factor === 'out') void flow.zoomOut();
        else void flow.zoomTo(1);
      },
      focus: (id) => focusElement(session, id),
    }),
    [editor, session, scene, flow],
  );
}

function viewCentre(toCanvas: (point: { x: number; y: number }) => { x: number; y: number }) {
  const view = window.document.querySelector('.react-flow')?.getBoundingClientRect();
  return view ? toCanvas({ x: view.left + view.width / 2, y: view.top + view.height / 2 }) : { x: 0, y: 0 };
}
