/** Moving by keyboard: M takes what is selected or focused into the hand, arrows move it, Enter keeps it, Escape puts it back. */

import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { lockedAmong } from '#commands/locked-among.ts';
import { boxesOf, NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import type { Point } from '#drawing/scene/rect.ts';
import type { ElementId } from '#model/ids.ts';
import { dropMoved, withCompanions } from '#ui/canvas/actions.ts';
import { NOTHING, subjectsOf } from './subjects.ts';
import type { ActionContext, UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

/** One cell of the grid, in canvas units. */
const CELL = 8;

const WAY = {
  Left: { x: -1, y: 0, words: t`to the left` },
  Right: { x: 1, y: 0, words: t`to the right` },
  Up: { x: 0, y: -1, words: t`up` },
  Down: { x: 0, y: 1, words: t`down` },
} as const;

export const moveActions: readonly UserAction[] = [
  {
    id: 'move/start',
    label: t`Move with the arrow keys`,
    keys: ['M'],
    keysCountIn: 'canvas',
    group: 'Move',
    menuOf: ['node', 'zone'],
    isPossible: (context) =>
      whenWritable(context, () => {
        const ids = movable(context);
        if (ids.length === 0) return NOTHING;
        return lockedAmong(context.editor.getState().document, ids)?.message ?? true;
      }),
    run: start,
  },
  ...(['Left', 'Right', 'Up', 'Down'] as const).flatMap((way) => [
    whileMoving(`move/${way.toLowerCase()}`, t`Move ${WAY[way].words}`, `Arrow${way}`, (context) =>
      moveBy(context, WAY[way], 1),
    ),
    whileMoving(
      `move/far-${way.toLowerCase()}`,
      t`Move ${WAY[way].words} by five`,
      `Shift+Arrow${way}`,
      (context) => moveBy(context, WAY[way], 5),
    ),
  ]),
  whileMoving('move/keep', t`Keep it here`, 'Enter', keepMoved),
  whileMoving('move/put-back', t`Put it back`, 'Escape', (context) => {
    letGo(context);
    context.session.setState({ said: t`Put back.` });
  }),
];

function whileMoving(id: string, label: string, keys: string, run: UserAction['run']): UserAction {
  return {
    id,
    label,
    keys: [keys],
    keysCountIn: 'moving',
    group: 'Move',
    inPalette: false,
    isPossible: ({ session }) => session.getState().moving !== null || t`Nothing is being moved.`,
    run,
  };
}

/** Links follow their ends, and are not moved. */
export function movable(context: ActionContext): readonly ElementId[] {
  const { nodes, zones } = context.editor.getState().document;
  return subjectsOf(context).filter((id) => Object.hasOwn(nodes, id) || Object.hasOwn(zones, id));
}

function start(context: ActionContext): void {
  const { document } = context.editor.getState();
  const ids = movable(context);
  const [only] = ids;
  if (only === undefined) return;
  const name =
    ids.length === 1
      ? elementName(document, only)
      : counted(ids.length, { one: '# thing', other: '# things' });
  context.session.setState({
    moving: { ids, by: { x: 0, y: 0 } },
    said: t`Moving ${name}. Arrows move, Shift moves further, Enter keeps, Escape puts back.`,
  });
  context.canvas?.takeFocus();
}

function moveBy({ editor, session }: ActionContext, way: Point, times: number): void {
  const { moving } = session.getState();
  if (!moving) return;
  const { document } = editor.getState();
  const boxes = boxesOf(document);
  const by = { x: moving.by.x + way.x * CELL * times, y: moving.by.y + way.y * CELL * times };
  const moved = new Map(
    withCompanions(document, moving.ids).flatMap((id) => {
      const box = boxes.get(id);
      return box ? [[id, { ...box, x: box.x + by.x, y: box.y + by.y }] as const] : [];
    }),
  );
  const [first] = moving.ids;
  const box = moved.get(first ?? '');
  session.setState({
    moving: { ...moving, by },
    moved,
    bring: first ?? null,
    ...(box ? { said: `${box.x}, ${box.y}` } : {}),
  });
}

/** One step of undo, however far it went. Said is where it stands now, as the document has it. */
export function keepMoved({ editor, session }: Pick<ActionContext, 'editor' | 'session'>): void {
  const { moving, moved } = session.getState();
  if (!moving) return;
  if (moved.size > 0 && (moving.by.x !== 0 || moving.by.y !== 0))
    dropMoved({ editor, session }, moved, { keepZones: false, into: null });
  letGo({ session });
}

function letGo({ session }: Pick<ActionContext, 'session'>): void {
  session.setState({ moving: null, moved: NOTHING_MOVED });
}
