import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import type { NodeId } from '#model/ids.ts';
import { duplicate, remove } from '#ui/canvas/actions.ts';
import { elementOf } from '#ui/canvas/targets.ts';
import { readingOrder } from './reading-order-now.ts';
import { NOTHING, ONE_THING, onlySubject, subjectsOf } from './subjects.ts';
import type { ActionContext, UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

export const editActions: readonly UserAction[] = [
  {
    id: 'edit/undo',
    label: ({ editor }) => named(t`Undo`, editor.getState().undoLabels.at(-1)),
    keys: ['Mod+Z'],
    group: 'Edit',
    isPossible: ({ editor }) => editor.getState().undoLabels.length > 0 || t`There is nothing to undo.`,
    run(context) {
      const what = context.editor.getState().undoLabels.at(-1);
      context.editor.getState().undo();
      context.session.setState({ said: t`Undone: ${what}.` });
    },
  },
  {
    id: 'edit/redo',
    label: ({ editor }) => named(t`Redo`, editor.getState().redoLabels.at(-1)),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    group: 'Edit',
    isPossible: ({ editor }) => editor.getState().redoLabels.length > 0 || t`There is nothing to redo.`,
    run(context) {
      const what = context.editor.getState().redoLabels.at(-1);
      context.editor.getState().redo();
      context.session.setState({ said: t`Done again: ${what}.` });
    },
  },
  {
    id: 'edit/rename',
    inBar: true,
    label: t`Rename`,
    keys: ['F2'],
    group: 'Edit',
    menuOf: ['node', 'link', 'zone'],
    isPossible: (context) =>
      whenWritable(context, () => {
        const { view, keyboardIn } = context.session.getState();
        // The field lies over the thing in the drawing, or in its row.
        if (view === 'map' && keyboardIn === 'canvas') return t`Go back from the map to the drawing first.`;
        return onlySubject(context) ? true : ONE_THING;
      }),
    run(context) {
      const subject = onlySubject(context);
      if (subject) context.session.setState({ renaming: elementOf(subject) });
    },
  },
  {
    id: 'edit/duplicate',
    inBar: true,
    label: t`Duplicate`,
    keys: ['Mod+D'],
    group: 'Edit',
    menuOf: ['node'],
    isPossible: (context) =>
      whenWritable(context, () => {
        return nodesOf(context).length > 0 || NO_NODE;
      }),
    run: (context) => duplicate(context, subjectsOf(context)),
  },
  {
    id: 'edit/delete',
    inBar: true,
    label: (context) => deleteLabel(context),
    keys: ['Delete', 'Backspace'],
    keysCountIn: 'things',
    group: 'Edit',
    tone: 'danger',
    menuOf: ['node', 'link', 'zone'],
    isPossible: (context) => whenWritable(context, () => (subjectsOf(context).length > 0 ? true : NOTHING)),
    run: (context) => remove(context, subjectsOf(context), readingOrder(context)),
  },
  {
    id: 'edit/move-into-zone',
    label: t`Move into a zone…`,
    keys: [],
    group: 'Edit',
    menuOf: ['node'],
    isPossible: (context) => whenWritable(context, () => (nodesOf(context).length > 0 ? true : NO_NODE)),
    run: ({ screen }) => screen.getState().open('zone'),
  },
  {
    id: 'connect/start',
    label: t`Connect to…`,
    keys: ['C'],
    keysCountIn: 'things',
    group: 'Add and connect',
    menuOf: ['node'],
    isPossible: (context) =>
      whenWritable(context, () => (nodeOf(context) ? true : t`Select one thing to connect from first.`)),
    run(context) {
      const from = nodeOf(context);
      if (!from) return;
      context.editor.getState().setTool({ type: 'connect', from });
      context.screen.getState().open('connect');
    },
  },
];

const NO_NODE = t`Select a device, circuit, peering or service first.`;

export function nodesOf(context: ActionContext): readonly NodeId[] {
  const { nodes } = context.editor.getState().document;
  return subjectsOf(context).filter((id): id is NodeId => Object.hasOwn(nodes, id));
}

function nodeOf(context: ActionContext): NodeId | null {
  const subject = onlySubject(context);
  return subject?.type === 'node' ? subject.node : null;
}

function deleteLabel(context: ActionContext): string {
  const ids = subjectsOf(context);
  const { document } = context.editor.getState();
  const [only] = ids;
  if (context.target || only === undefined) return t`Delete`;
  return ids.length === 1
    ? t`Delete ${elementName(document, only)}`
    : t`Delete ${plural(ids.length, { one: '# thing', other: '# things' })}`;
}

const named = (verb: string, what: string | undefined): string => (what ? `${verb} ${what}` : verb);
