/**
 * Drawing a link: legal targets light up, an illegal one says why while the pointer is on it. Dragging from a port,
 * click and click, and the keyboard all end in the same command.
 */
import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { linkBetween } from '#commands/link-between.ts';
import type { NodeId } from '#model/ids.ts';
import { type EditorStore, useEditor } from '#ui/use-editor.tsx';
import { connectTo } from './actions.ts';
import type { Aim, CanvasSessionStore } from './canvas-session.ts';

export function useConnecting(editor: EditorStore, session: CanvasSessionStore) {
  const { screenToFlowPosition } = useReactFlow();
  const from = useEditor(({ tool }) => (tool.type === 'connect' ? tool.from : null));
  const document = useEditor((state) => (state.tool.type === 'connect' ? state.document : null));

  /** Null when no link is being drawn. The node it starts at is no target, and is not told so either. */
  const targets = useMemo((): ReadonlyMap<NodeId, boolean> | null => {
    if (!document || from === null) return null;
    const others = Object.values(document.nodes).filter(({ id }) => id !== from);
    return new Map(others.map(({ id }) => [id, linkBetween(document, from, id).ok]));
  }, [document, from]);

  useEffect(() => {
    if (from === null) return;
    const onMove = (event: PointerEvent) => {
      const aim = aimAt(editor, from, nodeUnder(event.clientX, event.clientY));
      if (session.getState().aim?.over !== aim?.over) session.setState({ aim });
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      window.removeEventListener('pointermove', onMove);
      session.setState({ aim: null });
    };
  }, [editor, session, from]);

  const handlers = useMemo(
    () => ({
      onConnectStart(_: unknown, { nodeId }: { nodeId: string | null }) {
        if (nodeId) editor.getState().setTool({ type: 'connect', from: nodeId as NodeId });
      },
      /**
       * The whole node takes the drop, not only its ports. Let go where the link began: go on by clicking. Let go over
       * nothing: choose what to put there.
       */
      onConnectEnd(event: MouseEvent | TouchEvent) {
        const { tool, setTool } = editor.getState();
        if (tool.type !== 'connect') return;
        const point = 'changedTouches' in event ? event.changedTouches[0] : event;
        const over = point ? nodeUnder(point.clientX, point.clientY) : null;
        if (over === tool.from) return;
        if (over) connectTo({ editor, session }, over);
        else if (point) {
          const at = { x: point.clientX, y: point.clientY };
          session.setState({ quickAdd: { from: tool.from, at, spot: screenToFlowPosition(at) } });
        }
        setTool({ type: 'select' });
      },
    }),
    [editor, session, screenToFlowPosition],
  );

  return { targets, ...handlers };
}

function aimAt(editor: EditorStore, from: NodeId, over: NodeId | null): Aim | null {
  if (over === null || over === from) return null;
  const { document } = editor.getState();
  if (!Object.hasOwn(document.nodes, over)) return null;
  const kind = linkBetween(document, from, over);
  return { over, refusal: kind.ok ? null : kind.error };
}

export function nodeUnder(x: number, y: number): NodeId | null {
  const element = window.document
    .elementsFromPoint(x, y)
    .find((one) => one.closest('.react-flow__node:not(.react-flow__node-zone)'));
  return (element?.closest<HTMLElement>('[data-id]')?.dataset.id as NodeId | undefined) ?? null;
}
