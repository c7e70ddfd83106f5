/** Going from thing to thing on the canvas. The canvas is one tab stop; this is how one gets around inside. */

import { t } from '#base/t.ts';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { type Scene, sceneOf } from '#drawing/scene/scene.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { focusElement } from '#ui/canvas/focus-element.ts';
import { boxOf } from '#ui/canvas/focus-place.tsx';
import { type Direction, nearestIn } from '#ui/canvas/scene/reading-order.ts';
import { walkingOrder } from '#ui/canvas/walking-order.ts';
import { problemsOf } from '#ui/search/problems.ts';
import { addBeside } from './add-beside-actions.ts';
import { beginTypeAhead } from './type-ahead.ts';
import { type ActionContext, ALWAYS, type UserAction } from './user-action.ts';

const KEY = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const;
const WHERE = { left: t`to the left`, right: t`to the right`, up: t`above`, down: t`below` } as const;

export const walkActions: readonly UserAction[] = [
  walk('go/next', t`Next thing`, ['ArrowRight', 'ArrowDown'], (context) => step(context, 1)),
  walk('go/previous', t`Previous thing`, ['ArrowLeft', 'ArrowUp'], (context) => step(context, -1)),
  walk('go/first', t`First thing`, ['Home'], ({ editor }) => walkingOrder(editor.getState().document).at(0)),
  walk('go/last', t`Last thing`, ['End'], ({ editor }) => walkingOrder(editor.getState().document).at(-1)),
  ...(['left', 'right', 'up', 'down'] as const).flatMap((direction) => [
    walk(
      `go/nearest-${direction}`,
      t`Nearest thing ${WHERE[direction]}; where there is none, add and connect one`,
      [`Mod+${KEY[direction]}`],
      (context) => nearest(context, direction) ?? addThere(context, direction),
    ),
    walk(`go/along-${direction}`, t`Along a link ${WHERE[direction]}`, [`Alt+${KEY[direction]}`], (context) =>
      alongLinks(context, direction),
    ),
  ]),
  {
    id: 'go/by-name',
    label: t`Go to a thing by typing its name`,
    keys: ["'"],
    keysCountIn: 'canvas',
    group: 'Go to',
    inPalette: false,
    isPossible: ALWAYS,
    run({ session }) {
      beginTypeAhead(performance.now());
      session.setState({ said: t`Type the beginning of a name.` });
    },
  },
  problem('go/next-problem', t`Next problem`, 'F8', 1),
  problem('go/previous-problem', t`Previous problem`, 'Shift+F8', -1),
];

function walk(
  id: string,
  label: string,
  keys: readonly string[],
  next: (context: ActionContext) => string | null | undefined,
): UserAction {
  return {
    id,
    label,
    keys,
    keysCountIn: 'canvas',
    group: 'Go to',
    inPalette: false,
    isPossible: ({ editor }) =>
      walkingOrder(editor.getState().document).length > 0 || t`There is nothing on the canvas yet.`,
    run(context) {
      const to = next(context);
      if (to) focusElement(context.session, to);
    },
  };
}

function step({ editor, session }: ActionContext, by: 1 | -1): string | undefined {
  const order = walkingOrder(editor.getState().document);
  const at = order.indexOf(session.getState().focused ?? '');
  if (at < 0) return order[0];
  // It stops at the ends: going round would hide that one has been everywhere.
  return order[Math.max(0, Math.min(order.length - 1, at + by))];
}

function nearest({ editor, session }: ActionContext, direction: Direction): string | null {
  const { document } = editor.getState();
  const { focused } = session.getState();
  const scene = sceneOf(document, NOTHING_MOVED);
  const from = focused === null ? null : boxOf(scene, focused);
  if (!from) return walkingOrder(document)[0] ?? null;
  return nearestIn(direction, from, things(scene, document.nodes, focused));
}

function addThere(context: ActionContext, direction: Direction): null {
  if (context.editor.getState().writable) addBeside(context, direction);
  return null;
}

const things = (scene: Scene, nodes: object, but: string | null) =>
  [...scene.boxes].filter(([id]) => id !== but && Object.hasOwn(nodes, id));

/** From a thing to the link that leaves it that way, from a link to its end that way. */
function alongLinks({ editor, session }: ActionContext, direction: Direction): string | null {
  const { links, nodes } = editor.getState().document;
  const scene = sceneOf(editor.getState().document, NOTHING_MOVED);
  const { focused } = session.getState();
  const from = focused === null ? null : boxOf(scene, focused);
  if (focused === null || !from) return null;
  const link = links[focused as LinkId];
  const steps: readonly (readonly [go: string, towards: string])[] = link
    ? link.ends.map((end) => [end, end])
    : Object.values(links)
        .filter(({ ends }) => ends.includes(focused as NodeId) && Object.hasOwn(nodes, focused))
        .map(({ id, ends }) => [id, ends[0] === focused ? ends[1] : ends[0]]);
  const boxes = steps.flatMap(([go, towards]) => {
    const box = boxOf(scene, towards);
    return box ? [[go, box] as const] : [];
  });
  return nearestIn(direction, from, boxes);
}

/** Its row in the dock says what to do. A dock that is put away stays so. */
function showFinding(editor: ActionContext['editor'], key: string): void {
  const { panels, selectFinding, setDockTab } = editor.getState();
  selectFinding(key);
  if (panels.dock) setDockTab('problems');
}

function problem(id: string, label: string, keys: string, by: 1 | -1): UserAction {
  return {
    id,
    label,
    keys: [keys],
    // Who walks the problems has just been in their search.
    keysWhileTyping: true,
    group: 'Go to',
    isPossible: ({ editor }) => problemsOf(editor.getState()).length > 0 || t`There is no problem to go to.`,
    run({ editor, session }) {
      const problems = problemsOf(editor.getState());
      const { problem: last } = session.getState();
      const at = problems.findIndex(({ title }) => title === last);
      const next = problems.at(at < 0 && by < 0 ? -1 : (at + by) % problems.length);
      const where = next?.about[0];
      if (!next || where === undefined) return;
      session.setState({ problem: next.title, said: next.title });
      editor.getState().select([where]);
      if (next.finding !== undefined) showFinding(editor, next.finding);
      focusElement(session, where);
    },
  };
}
