/** What is seen only while something is in the hand: guides it is level with, and where copied things stay. */
import { useStore, ViewportPortal } from '@xyflow/react';
import { useEditor } from '#ui/use-editor.tsx';
import { useCanvasSession } from '../canvas-session.ts';
import { LAYER } from '../layers.ts';

export function DragOverlay() {
  const guides = useCanvasSession((state) => state.guides);
  const copying = useCanvasSession((state) => state.copying);
  return guides.length > 0 || copying ? <Overlay /> : null;
}

function Overlay() {
  const guides = useCanvasSession((state) => state.guides);
  const copying = useCanvasSession((state) => state.copying);
  const moved = useCanvasSession((state) => state.moved);
  const geometry = useEditor((state) => state.document.geometry);
  const zoom = useStore((state) => state.transform[2]);
  return (
    <ViewportPortal>
      <svg
        className="overlay drag-overlay"
        style={{ zIndex: LAYER.field, strokeWidth: 1 / zoom }}
        aria-hidden="true"
      >
        {copying &&
          [...moved].map(([id, { width, height }]) => {
            const box = geometry[id as keyof typeof geometry];
            return (
              box && <rect key={id} className="stays" x={box.x} y={box.y} width={width} height={height} />
            );
          })}
        {guides.map(({ type, x1, y1, x2, y2 }) => (
          <g key={`${type} ${x1} ${y1} ${x2} ${y2}`} className="guide" data-type={type}>
            <line x1={x1} y1={y1} x2={x2} y2={y2} />
            {type === 'gap' && <path d={capsOf(x1, y1, x2, y2, 4 / zoom)} />}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** Short strokes across both ends of a gap. */
function capsOf(x1: number, y1: number, x2: number, y2: number, half: number): string {
  return y1 === y2
    ? `M${x1} ${y1 - half}v${2 * half}M${x2} ${y2 - half}v${2 * half}`
    : `M${x1 - half} ${y1}h${2 * half}M${x2 - half} ${y2}h${2 * half}`;
}
