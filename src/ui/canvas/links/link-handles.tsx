/**
 * What a selected link is taken hold of by: its ends, to put them on something else, and its middle stretch, to bend it. A
 * double click on the stretch lets the canvas choose again.
 */
import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { bendLink } from '#commands/bend-link.ts';
import { linkBetween } from '#commands/link-between.ts';
import { lockedAmong } from '#commands/locked-among.ts';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { longestStretch } from '#drawing/scene/curve.ts';
import type { LinkId } from '#model/ids.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { reconnect } from '../actions.ts';
import { useCanvasSession, useCanvasSessionStore } from '../canvas-session.ts';
import { LAYER } from '../layers.ts';
import { useScene } from '../scene-context.ts';
import { nodeUnder } from '../use-connecting.ts';
import { followPointer } from './follow-pointer.ts';
import { middleStretch } from './middle-stretch.ts';

export function LinkHandles() {
  const only = useEditor(({ selection }) => (selection.length === 1 ? selection[0] : undefined));
  const isLink = useEditor(({ document }) => only !== undefined && Object.hasOwn(document.links, only));
  const busy = useEditor(({ tool }) => tool.type !== 'select');
  return isLink && !busy ? <Handles id={only as LinkId} /> : null;
}

function Handles({ id }: { readonly id: LinkId }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const curve = useScene().links.get(id);
  const held = useCanvasSession((state) => state.reconnecting);
  const zoom = useStore((state) => state.transform[2]);
  const { screenToFlowPosition } = useReactFlow();
  if (!curve) return null;
  const toCanvas = (event: PointerEvent) => screenToFlowPosition({ x: event.clientX, y: event.clientY });

  const takeEnd = (end: 0 | 1) => (event: ReactPointerEvent) =>
    followPointer(event, {
      move: (now) => {
        session.setState({ reconnecting: { link: id, end, at: toCanvas(now) } });
        session.setState({ aim: aimAt(now, end) });
      },
      drop: (now) => {
        const over = nodeUnder(now.clientX, now.clientY);
        letGo();
        if (over) reconnect({ editor, session }, id, end, over);
      },
      cancel: () => letGo(),
    });
  const letGo = () => session.setState({ reconnecting: null, aim: null, bends: NOTHING_MOVED });

  const aimAt = (event: PointerEvent, end: 0 | 1) => {
    const over = nodeUnder(event.clientX, event.clientY);
    const { document } = editor.getState();
    const link = document.links[id];
    if (!over || !link) return null;
    const { [id]: _, ...links } = document.links;
    const outcome = linkBetween(
      { ...document, links: links as typeof document.links },
      link.ends[end === 0 ? 1 : 0],
      over,
    );
    return { over, refusal: outcome.ok ? null : outcome.error };
  };

  const takeStretch = (event: ReactPointerEvent) => {
    const refusal = lockedAmong(editor.getState().document, [id]);
    if (refusal) return editor.setState({ refusal });
    followPointer(event, {
      move: (now) => {
        const { x, y } = toCanvas(now);
        const at = { x: onGrid(x), y: onGrid(y), width: 0, height: 0 };
        session.setState({ bends: new Map([[id, at]]) });
      },
      drop: () => {
        const through = session.getState().bends.get(id);
        if (through) {
          const { x, y } = through;
          editor.getState().dispatch(bendLink, { id, through: { x, y } });
        }
        letGo();
      },
      cancel: () => letGo(),
    });
  };

  const ends = [curve.from, curve.to].map((point, end) =>
    held?.link === id && held.end === end ? held.at : point,
  );
  const stretch = middleStretch(curve) ?? longestStretch(curve);
  const bendable = curve.points.length > 2 || editor.getState().document.geometry[id] !== undefined;
  const middle = { x: (stretch[0].x + stretch[1].x) / 2, y: (stretch[0].y + stretch[1].y) / 2 };
  const radius = 6 / zoom;
  const reach = 12 / zoom;
  return (
    <ViewportPortal>
      <svg className="overlay link-handles" style={{ zIndex: LAYER.field }} aria-hidden="true">
        {held?.link === id && (
          <path
            className="reconnect-line"
            d={`M${(held.end === 0 ? curve.to : curve.from).x} ${(held.end === 0 ? curve.to : curve.from).y}L${held.at.x} ${held.at.y}`}
          />
        )}
        {bendable && (
          // biome-ignore lint/a11y/noStaticElementInteractions: bending only changes how it looks; keys have the inspector
          <g
            className="link-bend nopan nodrag"
            data-upright={stretch[0].x === stretch[1].x || undefined}
            onPointerDown={takeStretch}
            onDoubleClick={() => editor.getState().dispatch(bendLink, { id, through: null })}
          >
            <rect
              x={middle.x - reach}
              y={middle.y - reach}
              width={2 * reach}
              height={2 * reach}
              className="reach"
            />
            <rect
              x={middle.x - radius}
              y={middle.y - radius}
              width={2 * radius}
              height={2 * radius}
              rx={radius / 3}
            />
          </g>
        )}
        {ends.map((point, end) => (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a link has two ends, the first and the second
            key={end}
            className="link-end nopan nodrag"
            data-end={end}
            onPointerDown={takeEnd(end as 0 | 1)}
          >
            <circle cx={point.x} cy={point.y} r={reach} className="reach" />
            <circle cx={point.x} cy={point.y} r={radius} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}

const GRID = 8;
const onGrid = (value: number): number => Math.round(value / GRID) * GRID;
