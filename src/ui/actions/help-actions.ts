import { t } from '#base/t.ts';
import type { DialogId } from './screen.ts';
import { type ActionGroup, ALWAYS, type UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

export const helpActions: readonly UserAction[] = [
  dialog('help/commands', t`Commands…`, ['Mod+K', 'Mod+Shift+P'], 'Help', 'commands'),
  dialog('help/keys', t`Keyboard shortcuts`, ['?'], 'Help', 'help'),
  dialog('help/settings', t`Settings`, ['Mod+,'], 'Help', 'settings'),
  dialog('help/first-steps', t`First steps`, [], 'Help', 'first-steps'),
  dialog('find/search', t`Search the design`, ['Mod+F'], 'Go to', 'search'),
  {
    ...dialog('add/quick', t`Add something…`, ['/', 'N'], 'Add and connect', 'quick-add'),
    menuOf: ['canvas'],
    isPossible: (context) => whenWritable(context, ALWAYS),
  },
];

function dialog(
  id: string,
  label: string,
  keys: readonly string[],
  group: ActionGroup,
  which: DialogId,
): UserAction {
  return {
    id,
    label,
    keys,
    group,
    ...(keys.some((one) => one.startsWith('Mod+')) ? { keysWhileTyping: true as const } : {}),
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open(which),
  };
}
