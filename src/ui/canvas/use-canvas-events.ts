/**
 * What the pointer does on the canvas. Made once: React Flow hands these to every node, and all of them would render again
 * with each new function.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type DragEvent, type MouseEvent, useMemo } from 'react';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { zoneAt } from '#commands/zone-at.ts';
import { LANES } from '#drawing/scene/circuit-lanes.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { ElementId, NodeId, ZoneId } from '#model/ids.ts';
import { connectTo, expand, type Hands } from './actions.ts';
import { fitTo } from './camera.ts';
import { focusCanvas } from './focus-element.ts';
import { linkUnder } from './link-under.ts';
import { boxFor, PALETTE_DRAG, placeItem } from './placing.ts';
import type { CanvasNode } from './projection.ts';
import { targetOf } from './targets.ts';
import type { MenuEvent } from './use-long-press.ts';

export function useCanvasEvents({ editor, session }: Hands, scene: { readonly current: Scene }) {
  const flow = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  const { screenToFlowPosition } = flow;
  return useMemo(() => {
    const hands = { editor, session };
    const spot = (event: { clientX: number; clientY: number }) =>
      screenToFlowPosition({ x: event.clientX, y: event.clientY });

    const onElementClick = (event: MouseEvent, id: string) => actOn(hands, event, id, spot(event));
    const onElementDoubleClick = (_: MouseEvent, id: string) => {
      const { document } = editor.getState();
      if (document.geometry[id as ZoneId]?.collapsed) expand(hands, id as ZoneId);
      else session.setState({ renaming: id });
    };

    const onContextMenu = (event: MouseEvent, id: string) => {
      event.preventDefault();
      // By a finger that is held: it is open already.
      if (session.getState().menu === null) openMenu(hands, event.nativeEvent, id);
    };

    return {
      links: {
        onClick: onElementClick,
        onDoubleClick: onElementDoubleClick,
        onContextMenu: (event: MouseEvent, id: string) => onContextMenu(event, id),
      },
      onLongPress: (event: MenuEvent, id: string) => openMenu(hands, event, id),
      onNodeClick: (event: MouseEvent, { id }: CanvasNode) => onElementClick(event, id),
      onNodeDoubleClick: (event: MouseEvent, { id }: CanvasNode) => onElementDoubleClick(event, id),
      onNodeContextMenu: (event: MouseEvent, { id }: CanvasNode) => onContextMenu(event, id),

      onPaneClick(event: MouseEvent) {
        const at = spot(event);
        if (place(hands, at)) return;
        const { document, select, toggleSelected } = editor.getState();
        const adding = event.shiftKey || event.ctrlKey || event.metaKey;
        const zone = adding ? zoneAt(document, at) : null;
        if (zone) toggleSelected(zone);
        else if (!adding) select([]);
        session.setState({ lane: null, notice: null });
      },

      /** Twice on the ground of a zone goes in: it fills the view. */
      onDoubleClick(event: MouseEvent) {
        if (!(event.target as Element).classList.contains('react-flow__pane')) return;
        const { document } = editor.getState();
        const zone = zoneAt(document, spot(event));
        const box = zone && scene.current.boxes.get(zone);
        if (!box) return;
        fitTo(flow, box, store.getState());
        session.setState({ said: t`Inside ${elementName(document, zone)}.` });
      },

      onPaneContextMenu(event: MouseEvent | globalThis.MouseEvent) {
        event.preventDefault();
        // A finger that is held draws a frame.
        const told = 'nativeEvent' in event ? event.nativeEvent : event;
        if (told instanceof PointerEvent && told.pointerType === 'touch') return;
        session.setState({ menu: { target: null, at: { x: event.clientX, y: event.clientY } } });
      },

      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes(PALETTE_DRAG)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },

      onDrop(event: DragEvent) {
        const item = event.dataTransfer.getData(PALETTE_DRAG);
        if (!item) return;
        event.preventDefault();
        const at = spot(event);
        const placed = placeItem(editor, item, at, (document, made) =>
          linkUnder(document, scene.current, boxFor(item, at), made),
        );
        if (!placed) return;
        // The hand is at the drawing now, and so are the keys.
        session.setState({ focused: editor.getState().selection[0] ?? null, byHand: true });
        focusCanvas();
      },
    };
  }, [editor, session, scene, flow, store, screenToFlowPosition]);
}

function actOn(hands: Hands, event: MouseEvent, id: string, spot: { x: number; y: number }): void {
  const { editor, session } = hands;
  const { tool, document, select, toggleSelected } = editor.getState();
  const onLane = (event.target as Element).closest('.lane') !== null;
  if (tool.type === 'connect' && Object.hasOwn(document.nodes, id)) connectTo(hands, id as NodeId);
  else if (!place(hands, spot)) {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(id as ElementId);
    else select([id as ElementId]);
  }
  session.setState({ focused: id, notice: null, ...(onLane ? {} : { lane: null }) });
}

function place({ editor }: Hands, spot: { x: number; y: number }): boolean {
  const { tool, setTool } = editor.getState();
  if (tool.type !== 'place') return false;
  if (placeItem(editor, tool.item, spot)) setTool({ type: 'select' });
  return true;
}

function openMenu({ editor, session }: Hands, event: MenuEvent, id: string): void {
  const { document, selection, select } = editor.getState();
  const whole = targetOf(document, id);
  if (!whole) return;
  const word = (event.target as Element).closest<HTMLElement>('.lane')?.dataset.lane;
  const lane = LANES.find((one) => one === word);
  const target = whole.type === 'node' && lane ? { ...whole, part: lane } : whole;
  if (!(selection as readonly string[]).includes(id)) select([id as ElementId]);
  session.setState({ focused: id, menu: { target, at: { x: event.clientX, y: event.clientY } } });
}
