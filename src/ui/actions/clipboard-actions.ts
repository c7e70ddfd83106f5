import { t } from '#base/t.ts';
import { removeAndHeal } from '#commands/remove-and-heal.ts';
import type { NodeId } from '#model/ids.ts';
import { copied, cut, paste } from '#ui/canvas/clipboard/clipboard.ts';
import { copySettings } from '#ui/canvas/clipboard/settings-clip.ts';
import { NOTHING, ONE_THING, onlySubject, subjectsOf } from './subjects.ts';
import type { ActionContext, UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

const PLACED = ['node', 'zone'] as const;

export const clipboardActions: readonly UserAction[] = [
  {
    id: 'edit/cut',
    label: t`Cut`,
    keys: ['Mod+X'],
    keysAreBrowsers: true,
    group: 'Edit',
    menuOf: PLACED,
    isPossible: (context) => whenWritable(context, () => needsThings(context)),
    async run(context) {
      const text = cut(context, subjectsOf(context));
      if (text !== null) await navigator.clipboard.writeText(text);
    },
  },
  {
    id: 'edit/copy',
    label: t`Copy`,
    keys: ['Mod+C'],
    keysAreBrowsers: true,
    group: 'Edit',
    menuOf: PLACED,
    isPossible: needsThings,
    async run(context) {
      const text = copied(context, subjectsOf(context));
      if (text !== null) await navigator.clipboard.writeText(text);
    },
  },
  {
    id: 'edit/paste',
    label: t`Paste`,
    keys: ['Mod+V'],
    keysAreBrowsers: true,
    group: 'Edit',
    menuOf: ['canvas'],
    isPossible: (context) => whenWritable(context, () => true),
    async run(context) {
      try {
        paste(context, await navigator.clipboard.readText());
      } catch {
        context.session.setState({
          notice: t`The browser does not let the page read the clipboard. Press Ctrl V instead.`,
        });
      }
    },
  },
  {
    id: 'edit/copy-settings',
    label: t`Copy settings`,
    keys: ['Mod+Alt+C'],
    group: 'Edit',
    menuOf: ['node'],
    isPossible: (context) => nodeOf(context) !== null || ONE_THING,
    run(context) {
      const id = nodeOf(context);
      if (id) copySettings(context, id);
    },
  },
  {
    id: 'edit/paste-settings',
    label: t`Paste settings…`,
    keys: ['Mod+Alt+V'],
    group: 'Edit',
    menuOf: ['node'],
    isPossible: (context) =>
      whenWritable(context, () => {
        const clip = context.session.getState().settingsClip;
        if (!clip) return t`Copy the settings of something first.`;
        return targetsOf(context).length > 0 || t`Select another ${clip.called} first.`;
      }),
    run(context) {
      context.session.setState({ pasting: { type: 'settings', onto: targetsOf(context) } });
    },
  },
  {
    id: 'edit/delete-and-join',
    label: t`Delete and join the neighbours`,
    keys: ['Mod+Delete', 'Mod+Backspace'],
    keysCountIn: 'canvas',
    group: 'Edit',
    tone: 'danger',
    menuOf: ['node'],
    isPossible: (context) => whenWritable(context, () => needsThings(context)),
    run({ editor, session, ...rest }) {
      const ids = subjectsOf({ editor, session, ...rest });
      if (editor.getState().dispatch(removeAndHeal, { ids }).ok)
        session.setState({
          said: t`Deleted, and its neighbours joined where that is possible.`,
          focused: null,
        });
    },
  },
];

function needsThings(context: ActionContext): true | string {
  const { nodes, zones } = context.editor.getState().document;
  const any = subjectsOf(context).some((id) => Object.hasOwn(nodes, id) || Object.hasOwn(zones, id));
  return any || NOTHING;
}

function nodeOf(context: ActionContext): NodeId | null {
  const subject = onlySubject(context);
  return subject?.type === 'node' ? subject.node : null;
}

/** Things of the kind that was copied. */
function targetsOf(context: ActionContext): readonly NodeId[] {
  const clip = context.session.getState().settingsClip;
  const { nodes } = context.editor.getState().document;
  return subjectsOf(context).filter(
    (id) => nodes[id as NodeId]?.kind === clip?.kind && clip !== null,
  ) as readonly NodeId[];
}
