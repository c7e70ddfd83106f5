import { t } from '#base/t.ts';
import type { Target } from '#ui/canvas/canvas-session.ts';
import { userActions } from './registry.ts';
import { ACTION_GROUPS, type ActionContext, type MenuSubject, type UserAction } from './user-action.ts';

/** What can be done to a thing, in groups, for the lines between them: the same in its menu and in the bar over it. */
export function menuOf(context: ActionContext, target: Target | null): readonly (readonly UserAction[])[] {
  const subject = subjectOf(target);
  const mine = userActions.filter(
    (action) =>
      action.menuOf?.includes(subject) && (!action.hasOpposite || action.isPossible(context) === true),
  );
  // What can break comes first: it is what the drawing is for.
  return [...new Set([t`Failures`, ...ACTION_GROUPS])].flatMap((group) => {
    const actions = mine.filter((action) => action.group === group);
    return actions.length > 0 ? [actions] : [];
  });
}

function subjectOf(target: Target | null): MenuSubject {
  if (target === null) return 'canvas';
  return target.type === 'node' && target.part !== 'all' ? 'lane' : target.type;
}
