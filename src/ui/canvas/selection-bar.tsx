/**
 * The few things most often done to what was just clicked: to fail it is one click away. It keeps to a corner, since over
 * the thing it would cover the flags beside it.
 */
import { t } from '#base/t.ts';
import { menuOf } from '#ui/actions/menu-of.ts';
import { runAction } from '#ui/actions/run-action.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { labelOf } from '#ui/actions/user-action.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { ArrangeBar } from './arrange-bar.tsx';
import { type Target, useCanvasSession } from './canvas-session.ts';
import { targetOf } from './targets.ts';

export function SelectionBar() {
  const selection = useEditor((state) => state.selection);
  const document = useEditor((state) => state.document);
  const busy = useEditor((state) => state.tool.type === 'connect' || state.tool.type === 'place');
  const lane = useCanvasSession((state) => state.lane);
  const holding = useCanvasSession((state) => state.moved.size > 0 || state.renaming !== null);
  const only = selection.length === 1 ? selection[0] : undefined;
  if (busy || holding) return null;
  if (selection.length > 1) return <ArrangeBar />;
  if (only === undefined) return null;
  const whole = targetOf(document, only);
  const target =
    lane?.circuit === only ? ({ type: 'node', node: lane.circuit, part: lane.lane } as const) : whole;
  return target && <Bar target={target} />;
}

function Bar({ target }: { readonly target: Target }) {
  const contextNow = useActionContext();
  const context = { ...contextNow(), target };
  const actions = menuOf(context, target).flat();
  return (
    <div className="selection-bar" role="toolbar" aria-label={t`Selection`}>
      {actions
        .filter((action) => action.inBar && action.isPossible(context) === true)
        .map((action) => (
          <button
            key={action.id}
            type="button"
            data-tone={action.tone}
            onClick={() => runAction(action, { ...contextNow(), target })}
          >
            {labelOf(action, context)}
          </button>
        ))}
    </div>
  );
}
