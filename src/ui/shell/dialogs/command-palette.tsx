/** Every action there is, with its keys, the recent ones first; what cannot be done now says why. */

import { useMemo, useState } from 'react';
import { t } from '#base/t.ts';
import { keyText } from '#ui/actions/key-text.ts';
import { userAction, userActions } from '#ui/actions/registry.ts';
import { runAction } from '#ui/actions/run-action.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { ACTION_GROUP_WORDS, type ActionContext, labelOf, type UserAction } from '#ui/actions/user-action.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { type PickItem, PickList } from '#ui/components/pick-list.tsx';
import { rank } from '#ui/components/rank.ts';
import { recentActions, rememberAction } from './recent-actions.ts';

export function CommandPalette() {
  const contextNow = useActionContext();
  // As of when it was asked for: while it is open nothing else changes.
  const [context] = useState(contextNow);
  const close = () => context.screen.getState().close();
  const itemsFor = useMemo(() => {
    const all = inOrder(context).map((action) => itemOf(action, context));
    return (text: string) => rank(text, all, (item) => ({ label: item.label, more: item.about ?? '' }));
  }, [context]);
  return (
    <Dialog title={t`Commands`} look="list" onClose={close}>
      <PickList
        label={t`Command`}
        placeholder={t`What do you want to do?`}
        nothing={t`No command is called that.`}
        itemsFor={itemsFor}
        onPick={(id) => {
          close();
          rememberAction(id);
          // After the focus is back where it was: some actions move it on from there.
          window.setTimeout(() => runAction(userAction(id), contextNow()));
        }}
      />
    </Dialog>
  );
}

/** The recent ones first, then what is possible, then what is not. */
function inOrder(context: ActionContext): readonly UserAction[] {
  const listed = userActions.filter(({ inPalette, id }) => inPalette !== false && id !== 'help/commands');
  const recent = recentActions();
  const place = (action: UserAction) => {
    const at = recent.indexOf(action.id);
    return at >= 0 ? at : recent.length + (action.isPossible(context) === true ? 0 : 1);
  };
  return [...listed].sort((a, b) => place(a) - place(b));
}

function itemOf(action: UserAction, context: ActionContext): PickItem {
  const possible = action.isPossible(context);
  const [keys] = action.keys;
  return {
    id: action.id,
    label: labelOf(action, context),
    about: ACTION_GROUP_WORDS[action.group],
    keys: keys && keyText(keys),
    refused: possible === true ? undefined : possible,
  };
}
