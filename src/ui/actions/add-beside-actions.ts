/** Something new beside a device, joined to it: what a pointer does by drawing a link to nowhere. */
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { centreOf, type Rect } from '#drawing/scene/rect.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import type { NodeId } from '#model/ids.ts';
import { freePlace } from '#ui/canvas/placing.ts';
import type { Direction } from '#ui/canvas/scene/reading-order.ts';
import type { ActionContext, UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

/** Between the two, in canvas units: room for a label on the link. */
const APART = 64;

const WAYS = [
  { direction: 'left', key: 'ArrowLeft', where: t`to the left`, x: -1, y: 0 },
  { direction: 'right', key: 'ArrowRight', where: t`to the right`, x: 1, y: 0 },
  { direction: 'up', key: 'ArrowUp', where: t`above`, x: 0, y: -1 },
  { direction: 'down', key: 'ArrowDown', where: t`below`, x: 0, y: 1 },
] as const;

export const addBesideActions: readonly UserAction[] = WAYS.map(({ direction, key, where }) => ({
  id: `add/connected-${direction}`,
  label: t`Add something ${where} and connect it…`,
  keys: [`Alt+Shift+${key}`],
  keysCountIn: 'canvas',
  group: 'Add and connect',
  isPossible: (context) =>
    whenWritable(context, () => deviceAt(context) !== null || t`Go to a device on the canvas first.`),
  run: (context) => addBeside(context, direction),
}));

/** Opens the menu of what fits there; nothing where there is no device to begin at. */
export function addBeside(context: ActionContext, direction: Direction): void {
  const { editor, session, canvas } = context;
  const { document } = editor.getState();
  const from = deviceAt(context);
  const way = WAYS.find((one) => one.direction === direction);
  const scene = sceneOf(document, NOTHING_MOVED);
  const box = from === null ? undefined : scene.boxes.get(from);
  const at = from === null ? null : canvas?.placeOf(from);
  if (from === null || !way || !box || !at) return;
  const cards = [...scene.boxes].flatMap(([id, card]) => (Object.hasOwn(document.nodes, id) ? [card] : []));
  const spot = freePlace(cards, beside(box, way));
  session.setState({
    quickAdd: { from, at, spot },
    said: t`What to add ${way.where} of ${elementName(document, from)}?`,
  });
}

function beside(box: Rect, { x, y }: { readonly x: number; readonly y: number }) {
  const centre = centreOf(box);
  return { x: centre.x + x * (box.width + APART), y: centre.y + y * (box.height + APART) };
}

function deviceAt({ editor, session }: ActionContext): NodeId | null {
  const { focused } = session.getState();
  return focused !== null && Object.hasOwn(editor.getState().document.nodes, focused)
    ? (focused as NodeId)
    : null;
}
