/** What an action is about, when its menu did not say. */
import { t } from '#base/t.ts';
import type { ElementId } from '#model/ids.ts';
import type { Target } from '#ui/canvas/canvas-session.ts';
import { elementOf, targetOf } from '#ui/canvas/targets.ts';
import type { ActionContext } from './user-action.ts';

/** The selection; or, when the keyboard has walked on from it, the thing the ring is around. */
export function subjectsOf({ editor, session, target }: ActionContext): readonly ElementId[] {
  const { selection, document } = editor.getState();
  const { focused, walked } = session.getState();
  if (!target && !walked && selection.length > 0) return selection;
  const pointed = target ? elementOf(target) : focused;
  if (pointed === null || (selection as readonly string[]).includes(pointed)) return selection;
  return targetOf(document, pointed) ? [pointed as ElementId] : selection;
}

/** The one thing it is about, if it is one; a lane only when its own menu or bar was used. */
export function onlySubject(context: ActionContext): Target | null {
  if (context.target) return context.target;
  const [only, another] = subjectsOf(context);
  if (only === undefined || another !== undefined) return null;
  const { lane } = context.session.getState();
  if (lane?.circuit === only) return { type: 'node', node: lane.circuit, part: lane.lane };
  return targetOf(context.editor.getState().document, only);
}

export const NOTHING = t`Select something first.`;
export const ONE_THING = t`Select one thing first.`;
