/**
 * What hands can do on the drawing: click, drag, draw a frame, connect, drop. Fetched while the first picture is being
 * looked at, and with it every command there is. It draws nothing.
 */
import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react';
import type { Scene } from '#drawing/scene/scene.ts';
import { keepMoved } from '#ui/actions/move-actions.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { useCanvasSessionStore } from './canvas-session.ts';
import { useClipboard } from './clipboard/use-clipboard.ts';
import { watchHeldKeys } from './dragging/held-keys.ts';
import { useDragging } from './dragging/use-dragging.ts';
import { useHover } from './far/use-hover.ts';
import type { Hands } from './hands.ts';
import { frameOf } from './marquee-frame.tsx';
import { useCanvasEvents } from './use-canvas-events.ts';
import { useAnswerHandle } from './use-canvas-handle.ts';
import { useConnecting } from './use-connecting.ts';
import { useEscape } from './use-escape.ts';
import { useLongPress } from './use-long-press.ts';
import { useMarquee } from './use-marquee.ts';

interface Props {
  readonly scene: { readonly current: Scene };
  readonly frame: RefObject<HTMLDivElement | null>;
  /** The drawing is one picture. */
  readonly far: boolean;
  readonly onChange: (hands: Hands) => void;
}

export function CanvasHands({ scene, frame, far, onChange }: Props) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const events = useCanvasEvents({ editor, session }, scene);
  const { targets, onConnectStart, onConnectEnd } = useConnecting(editor, session);
  const dragging = useDragging(editor, session, scene);
  const marquee = useMarquee(
    editor,
    scene,
    useMemo(() => frameOf(frame), [frame]),
  );
  const longPress = useLongPress(events.onLongPress);
  const hover = useHover(editor, session, scene, far);
  useEscape({ editor, session }, dragging.cancel);
  useAnswerHandle(editor, session, scene);
  useEffect(watchHeldKeys, []);
  useEffect(
    () =>
      editor.subscribe((now, before) => {
        if (now.selection !== before.selection) session.setState({ walked: false });
      }),
    [editor, session],
  );
  useClipboard();

  const flow = useMemo(
    () => ({
      onNodesChange: dragging.onNodesChange,
      onNodeDragStart: dragging.onNodeDragStart,
      onNodeDrag: dragging.onNodeDrag,
      onNodeDragStop: dragging.finish,
      onNodeClick: events.onNodeClick,
      onPaneClick: (event: Parameters<typeof events.onPaneClick>[0]) => {
        if (marquee.wasDrawn()) return;
        const id = hover.thingUnder(event);
        if (id) events.links.onClick(event, id);
        else events.onPaneClick(event);
      },
      onNodeDoubleClick: events.onNodeDoubleClick,
      onNodeContextMenu: events.onNodeContextMenu,
      onPaneContextMenu: events.onPaneContextMenu,
      onDoubleClick: events.onDoubleClick,
      onDragOver: events.onDragOver,
      onDrop: events.onDrop,
      onConnectStart,
      onConnectEnd,
      onBlur: () => keepMoved({ editor, session }),
    }),
    [dragging, events, marquee, hover, onConnectStart, onConnectEnd, editor, session],
  );
  useLayoutEffect(() => {
    onChange({
      flow,
      links: events.links,
      targets,
      onPointerDown: (event) => {
        keepMoved({ editor, session });
        session.setState({ byHand: true });
        marquee.onPointerDown(event);
        longPress(event);
      },
      onPointerMove: far ? hover.onPointerMove : undefined,
    });
  }, [onChange, flow, events, targets, marquee, longPress, far, hover, editor, session]);
  return null;
}
