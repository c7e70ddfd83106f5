/** The few things most often done to what was just clicked, over it: to fail it is one click away. */
import { useStore } from '@xyflow/react';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { type Target, useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { pointAt } from './scene/curve.ts';
import { inReadingOrder } from './scene/reading-order.ts';
import { type Scene, useScene } from './scene/scene.ts';
import { actionsFor } from './target-actions.ts';
import { elementOf, targetOf } from './targets.ts';

export function SelectionBar() {
  const selection = useEditor((state) => state.selection);
  const document = useEditor((state) => state.document);
  const busy = useEditor((state) => state.tool.type === 'connect' || state.tool.type === 'place');
  const lane = useCanvasSession((state) => state.lane);
  const holding = useCanvasSession((state) => state.moved.size > 0 || state.renaming !== null);
  const only = selection.length === 1 ? selection[0] : undefined;
  if (only === undefined || busy || holding) return null;
  const whole = targetOf(document, only);
  const target =
    lane?.circuit === only ? ({ type: 'node', node: lane.circuit, part: lane.lane } as const) : whole;
  return target && <Bar target={target} />;
}

const BAR_HEIGHT = 44;

function Bar({ target }: { readonly target: Target }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const document = useEditor((state) => state.document);
  const scene = useScene();
  const [x, y, zoom] = useStore((state) => state.transform);
  const top = topOf(scene, target);
  if (!top) return null;
  const actions = actionsFor(document, target).flat();
  const order = inReadingOrder(Object.keys(document.nodes), scene.boxes);
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label="Selection"
      style={{ left: Math.max(150, top.x * zoom + x), top: Math.max(BAR_HEIGHT + 4, top.y * zoom + y - 8) }}
    >
      {actions.map(({ id, label, tone, run }) => (
        <button key={id} type="button" data-tone={tone} onClick={() => run({ editor, session }, order)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function topOf(scene: Scene, target: Target): { x: number; y: number } | null {
  const id = elementOf(target);
  const box = scene.boxes.get(id);
  if (box) return { x: box.x + box.width / 2, y: box.y };
  const curve = target.type === 'link' ? scene.links.get(target.link) : undefined;
  return curve ? pointAt(curve, 0.5) : null;
}
