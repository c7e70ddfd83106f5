/**
 * The few things most often done to what was just clicked: to fail it is one click away. It keeps to a corner, since over
 * the thing it would cover the flags beside it.
 */

import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { type Target, useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { inReadingOrder } from './scene/reading-order.ts';
import { actionsFor } from './target-actions.ts';
import { targetOf } from './targets.ts';

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

function Bar({ target }: { readonly target: Target }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const document = useEditor((state) => state.document);
  const scene = useScene();
  const actions = actionsFor(document, target).flat();
  const order = inReadingOrder(Object.keys(document.nodes), scene.boxes);
  return (
    <div className="selection-bar" role="toolbar" aria-label="Selection">
      {actions.map(({ id, label, tone, run }) => (
        <button key={id} type="button" data-tone={tone} onClick={() => run({ editor, session }, order)}>
          {label}
        </button>
      ))}
    </div>
  );
}
