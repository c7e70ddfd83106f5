/**
 * What the pointer does on the canvas. Made once: React Flow hands these to every node and link, and all of them would
 * render again with each new function.
 */
import { type EdgeChange, type NodeChange, useReactFlow } from '@xyflow/react';
import { type DragEvent, type MouseEvent, useMemo } from 'react';
import { LANES } from '#drawing/scene/circuit-lanes.ts';
import type { ElementId, NodeId } from '#model/ids.ts';
import { connectTo, type Hands } from './actions.ts';
import { PALETTE_DRAG, placeItem } from './placing.ts';
import type { CanvasEdge, CanvasNode } from './projection.ts';
import { targetOf } from './targets.ts';

export function useCanvasEvents({ editor, session }: Hands) {
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const hands = { editor, session };
    const spot = (event: { clientX: number; clientY: number }) =>
      screenToFlowPosition({ x: event.clientX, y: event.clientY });

    return {
      onSelectChanges: (changes: readonly Change[]) => applySelectChanges(hands, changes),

      onNodeClick(event: MouseEvent, { id, type }: CanvasNode) {
        if (type === 'zone') selectZone(hands, event, id);
        else actOn(hands, event, id, spot(event));
      },

      onEdgeClick: (event: MouseEvent, { id }: CanvasEdge) => actOn(hands, event, id, spot(event)),

      onPaneClick: (event: MouseEvent) => place(hands, spot(event)),

      onDoubleClick: (_: MouseEvent, { id }: { readonly id: string }) => session.setState({ renaming: id }),

      onContextMenu: (event: MouseEvent, { id }: { readonly id: string }) => openMenu(hands, event, id),

      onPaneContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),

      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes(PALETTE_DRAG)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },

      onDrop(event: DragEvent) {
        const item = event.dataTransfer.getData(PALETTE_DRAG);
        if (!item) return;
        event.preventDefault();
        placeItem(editor, item, spot(event));
      },
    };
  }, [editor, session, screenToFlowPosition]);
}

type Change = NodeChange<CanvasNode> | EdgeChange<CanvasEdge>;

/** React Flow tells the new state thing by thing; the store hears it once. */
function applySelectChanges({ editor, session }: Hands, changes: readonly Change[]): void {
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  const next = new Set<string>(editor.getState().selection);
  for (const { id, selected } of picked) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  editor.getState().select([...next] as ElementId[]);
  const { lane } = session.getState();
  if (lane && !next.has(lane.circuit)) session.setState({ lane: null });
}

function actOn(hands: Hands, event: MouseEvent, id: string, spot: { x: number; y: number }): void {
  const { editor, session } = hands;
  const { tool, document } = editor.getState();
  if (tool.type === 'connect' && Object.hasOwn(document.nodes, id)) connectTo(hands, id as NodeId);
  else place(hands, spot);
  const onLane = (event.target as Element).closest('.lane') !== null;
  session.setState({ focused: id, ...(onLane ? {} : { lane: null }) });
}

function place({ editor }: Hands, spot: { x: number; y: number }): void {
  const { tool, setTool } = editor.getState();
  if (tool.type === 'place' && placeItem(editor, tool.item, spot)) setTool({ type: 'select' });
}

function selectZone({ editor, session }: Hands, event: MouseEvent, id: string): void {
  const { select, toggleSelected } = editor.getState();
  if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(id as ElementId);
  else select([id as ElementId]);
  session.setState({ focused: id, lane: null });
}

function openMenu({ editor, session }: Hands, event: MouseEvent, id: string): void {
  event.preventDefault();
  const { document, select } = editor.getState();
  const whole = targetOf(document, id);
  if (!whole) return;
  const word = (event.target as Element).closest<HTMLElement>('.lane')?.dataset.lane;
  const lane = LANES.find((one) => one === word);
  const target = whole.type === 'node' && lane ? { ...whole, part: lane } : whole;
  select([id as ElementId]);
  session.setState({ focused: id, menu: { target, at: { x: event.clientX, y: event.clientY } } });
}
