import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { groupElements } from '#commands/group-elements.ts';
import { nextId } from '#commands/next-id.ts';
import { ungroupZones } from '#commands/ungroup-zones.ts';
import type { ElementId, ZoneId } from '#model/ids.ts';
import { collapse, expand } from '#ui/canvas/actions.ts';
import { NOTHING, onlySubject, subjectsOf } from './subjects.ts';
import type { ActionContext, UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

/** Room inside a zone around what it is drawn around, with its title above. */
const ROOM = { side: 16, top: 40 };

export const zoneActions: readonly UserAction[] = [
  {
    id: 'zone/group',
    label: t`Group into a zone`,
    keys: ['Mod+G'],
    group: 'Arrange',
    menuOf: ['node', 'zone'],
    isPossible: (context) => whenWritable(context, () => (placed(context).length > 0 ? true : NOTHING)),
    run: (context) => group(context),
  },
  {
    id: 'zone/ungroup',
    label: t`Ungroup`,
    keys: ['Mod+Shift+G'],
    group: 'Arrange',
    menuOf: ['zone'],
    isPossible: (context) =>
      whenWritable(context, () => (zones(context).length > 0 ? true : t`Select a zone first.`)),
    run({ editor, ...rest }) {
      const ids = zones({ editor, ...rest });
      const { document, dispatch, select } = editor.getState();
      const inside = [...Object.values(document.nodes), ...Object.values(document.zones)]
        .filter((part) => ids.includes(('parent' in part ? part.parent : part.zone) as ZoneId))
        .map(({ id }) => id);
      if (dispatch(ungroupZones, { ids }).ok) select(inside);
    },
  },
  {
    id: 'zone/fold',
    label: (context) => (isCollapsed(context) ? t`Expand the zone` : t`Collapse the zone`),
    keys: ['Mod+.'],
    group: 'Arrange',
    menuOf: ['zone'],
    isPossible: (context) =>
      whenWritable(context, () => (zoneOf(context) ? true : t`Select one zone first.`)),
    run(context) {
      const zone = zoneOf(context);
      if (!zone) return;
      if (isCollapsed(context)) expand(context, zone);
      else collapse(context, zone);
    },
  },
];

function placed(context: ActionContext): readonly ElementId[] {
  const { nodes, zones } = context.editor.getState().document;
  return subjectsOf(context).filter((id) => Object.hasOwn(nodes, id) || Object.hasOwn(zones, id));
}

const zones = (context: ActionContext): readonly ZoneId[] =>
  placed(context).filter((id) =>
    Object.hasOwn(context.editor.getState().document.zones, id),
  ) as readonly ZoneId[];

function zoneOf(context: ActionContext): ZoneId | null {
  const subject = onlySubject(context);
  return subject?.type === 'zone' ? subject.zone : null;
}

const isCollapsed = (context: ActionContext): boolean => {
  const zone = zoneOf(context);
  return zone !== null && context.editor.getState().document.geometry[zone]?.collapsed === true;
};

function group(context: ActionContext): void {
  const { editor, session, canvas } = context;
  const ids = placed(context);
  const around = canvas?.boundsOf(ids);
  if (!around) return;
  const { document, dispatch, select } = editor.getState();
  const id = nextId<ZoneId>(document, 'group');
  const box = {
    x: around.x - ROOM.side,
    y: around.y - ROOM.top,
    width: around.width + 2 * ROOM.side,
    height: around.height + ROOM.top + ROOM.side,
  };
  if (!dispatch(groupElements, { id, ids, box }).ok) return;
  select([id]);
  session.setState({
    focused: id,
    said: t`${plural(ids.length, { one: '# thing', other: '# things' })} grouped.`,
  });
}
