import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { pathMembership } from '#drawing/path/path-membership.ts';
import type { ElementId, NodeId } from '#model/ids.ts';
import { type Along, alongNetwork } from '#ui/canvas/along-network.ts';
import { subjectsOf } from './subjects.ts';
import type { ActionContext, UserAction } from './user-action.ts';

export const selectActions: readonly UserAction[] = [
  {
    id: 'select/along',
    label: t`Select along the network…`,
    keys: ['Alt+S'],
    group: 'Select',
    isPossible: needsDevice,
    run({ session }) {
      session.setState({ along: true });
    },
  },
  along('up', t`Select what is towards Microsoft`),
  along('down', t`Select what is away from Microsoft`),
  along('connected', t`Select everything connected`),
  along('zone', t`Select everything in the same zone`),
  {
    id: 'select/path',
    label: t`Select the path of the flow`,
    keys: [],
    group: 'Select',
    isPossible: ({ editor }) => flowOf(editor.getState()) !== undefined || t`No flow has been simulated yet.`,
    run({ editor, session }) {
      const flow = flowOf(editor.getState());
      if (!flow) return;
      const { nodes, links } = pathMembership(flow);
      const { document, select } = editor.getState();
      const ids = [...nodes, ...links].filter(
        (id) => Object.hasOwn(document.nodes, id) || Object.hasOwn(document.links, id),
      );
      select(ids);
      session.setState({ said: t`${plural(ids.length, { one: '# thing', other: '# things' })} selected.` });
    },
  },
];

type State = ReturnType<ActionContext['editor']['getState']>;
const flowOf = ({ report, selectedFlow }: State) => report?.flows.find(({ flow }) => flow === selectedFlow);

const devices = (context: ActionContext): readonly NodeId[] =>
  subjectsOf(context).filter((id) =>
    Object.hasOwn(context.editor.getState().document.nodes, id),
  ) as readonly NodeId[];

function needsDevice(context: ActionContext): true | string {
  return devices(context).length > 0 || t`Select something on the network first.`;
}

function along(how: Along, label: string): UserAction {
  return {
    id: `select/${how}`,
    label,
    keys: [],
    group: 'Select',
    isPossible: needsDevice,
    run(context) {
      const { editor, session } = context;
      const found = alongNetwork(editor.getState().document, devices(context), how);
      editor.getState().select(found as ElementId[]);
      session.setState({ said: t`${plural(found.length, { one: '# thing', other: '# things' })} selected.` });
    },
  };
}
