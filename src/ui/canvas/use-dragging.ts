/**
 * Dragging and resizing: what is in the hand is laid over the document, and dispatched once when it is let go. Escape
 * puts it back.
 */
import type { NodeChange } from '@xyflow/react';
import { useMemo } from 'react';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { dropMoved, withCompanions } from './actions.ts';
import type { CanvasSessionStore } from './canvas-session.ts';
import { zoneUnder } from './drop-elements.ts';
import type { CanvasNode } from './projection.ts';

export function useDragging(
  editor: EditorStore,
  session: CanvasSessionStore,
  scene: { readonly current: Scene },
) {
  return useMemo(() => {
    /** Where everything stood when the hand took hold. */
    let start: ReadonlyMap<string, Rect> | null = null;
    /** Escape was pressed: React Flow goes on dragging until the button is up, and nobody listens. */
    let given = false;

    const letGo = () => {
      start = null;
      session.setState({ moved: NOTHING_MOVED, dropZone: null });
    };

    const finish = () => {
      const { moved } = session.getState();
      if (moved.size > 0 && !given) dropMoved({ editor, session }, moved);
      given = false;
      letGo();
    };

    const cancel = () => {
      if (!start) return false;
      given = true;
      letGo();
      return true;
    };

    const onNodesChange = (changes: NodeChange<CanvasNode>[]) => {
      const held = changes.filter(isHeld);
      if (held.length === 0 || given) return;
      start ??= scene.current.boxes;
      const moved = new Map(session.getState().moved);
      for (const change of held) {
        const box = moved.get(change.id) ?? start.get(change.id);
        if (box)
          moved.set(
            change.id,
            change.type === 'position' ? at(box, change.position) : { ...box, ...change.dimensions },
          );
      }
      const resized = held.some((change) => change.type === 'dimensions');
      if (!resized) takeAlong(moved, start, new Set(held.map(({ id }) => id)), editor);
      const dropZone = resized ? null : zoneUnder(editor.getState().document, moved);
      session.setState({ moved, dropZone });
      if (held.some((change) => change.type === 'dimensions' && change.resizing === false)) finish();
    };

    return { onNodesChange, finish, cancel };
  }, [editor, session, scene]);
}

type Held = Extract<NodeChange<CanvasNode>, { type: 'position' | 'dimensions' }>;

/** React Flow also tells what it measured; only a hand on a corner sets `resizing`. */
function isHeld(change: NodeChange<CanvasNode>): change is Held {
  if (change.type === 'position') return change.position !== undefined && change.dragging !== undefined;
  return change.type === 'dimensions' && change.dimensions !== undefined && change.resizing !== undefined;
}

const at = (box: Rect, position: { x: number; y: number } | undefined): Rect =>
  position ? { ...box, x: Math.round(position.x), y: Math.round(position.y) } : box;

/** Zones take along what stands in them, circuits their peerings. A zone that is resized leaves its things in place. */
function takeAlong(
  moved: Map<string, Rect>,
  start: ReadonlyMap<string, Rect>,
  held: ReadonlySet<string>,
  editor: EditorStore,
): void {
  for (const id of held) {
    const [box, was] = [moved.get(id), start.get(id)];
    if (!box || !was) continue;
    for (const other of withCompanions(editor.getState().document, [id])) {
      const stood = start.get(other);
      if (held.has(other) || !stood) continue;
      moved.set(other, { ...stood, x: stood.x + box.x - was.x, y: stood.y + box.y - was.y });
    }
  }
}
