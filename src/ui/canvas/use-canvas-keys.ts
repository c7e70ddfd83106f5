/**
 * The canvas by keyboard. One tab stop; arrows walk from thing to thing, or nudge what is selected; everything else is a
 * key on the thing the ring is around.
 */
import type { KeyboardEvent } from 'react';
import { centreOf, type Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { NodeId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { connectTo, nudge } from './actions.ts';
import type { CanvasSessionStore } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';
import { type Direction, inReadingOrder, nearestIn } from './scene/reading-order.ts';
import { targetOf } from './targets.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const STEP: Readonly<Record<Direction, { x: number; y: number }>> = {
  left: { x: -8, y: 0 },
  right: { x: 8, y: 0 },
  up: { x: 0, y: -8 },
  down: { x: 0, y: 8 },
};

interface Hands {
  readonly editor: EditorStore;
  readonly session: CanvasSessionStore;
  readonly scene: Scene;
}

/** @returns A handler for the canvas element. It leaves alone what is typed into a field. */
export function useCanvasKeys(hands: Hands): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const element = event.target as HTMLElement;
    if (element.closest('input, textarea, select, [contenteditable], [role="menu"], .selection-bar')) return;
    const id = element.closest<HTMLElement>('[data-id]')?.dataset.id ?? null;
    const arrow = ARROWS[event.key];
    const handled = arrow ? onArrow(hands, event, id, arrow) : onKey(hands, event, id);
    if (handled) {
      event.preventDefault();
      // Space also pans while it is held.
      if (event.key !== ' ') event.stopPropagation();
    }
  };
}

function onArrow(
  { editor, session, scene }: Hands,
  event: KeyboardEvent,
  id: string | null,
  arrow: Direction,
): boolean {
  const { selection, document, tool } = editor.getState();
  const walking =
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    tool.type === 'connect' ||
    !id ||
    !selection.includes(id as NodeId);
  if (!walking) {
    const factor = event.shiftKey ? 5 : 1;
    nudge({ editor, session }, { x: STEP[arrow].x * factor, y: STEP[arrow].y * factor });
    return true;
  }
  const next =
    event.altKey && id
      ? alongLinks(hands(editor, session, scene), id, arrow)
      : walk(scene, id, arrow, document.nodes);
  if (next) focusElement(session, next);
  return true;
}

const hands = (editor: EditorStore, session: CanvasSessionStore, scene: Scene): Hands => ({
  editor,
  session,
  scene,
});

function walk(
  scene: Scene,
  id: string | null,
  arrow: Direction,
  nodes: Readonly<Record<string, unknown>>,
): string | null {
  const from = id ? boxOf(scene, id) : null;
  const candidates = [...scene.boxes].filter(([other]) => other !== id && Object.hasOwn(nodes, other));
  if (!from) return inReadingOrder(Object.keys(nodes), scene.boxes)[0] ?? null;
  return nearestIn(arrow, from, candidates);
}

/** From a node to the link that leaves it that way, from a link to its end that way. */
function alongLinks({ editor, scene }: Hands, id: string, arrow: Direction): string | null {
  const { links, nodes } = editor.getState().document;
  const from = boxOf(scene, id);
  if (!from) return null;
  const link = Object.values(links).find((one) => one.id === id);
  const steps: readonly (readonly [go: string, towards: string])[] = link
    ? link.ends.map((end) => [end, end])
    : Object.values(links)
        .filter((one) => one.ends.includes(id as NodeId) && Object.hasOwn(nodes, id))
        .map((one) => [one.id, one.ends[0] === id ? one.ends[1] : one.ends[0]]);
  const boxes = steps.flatMap(([go, towards]) => {
    const box = boxOf(scene, towards);
    return box ? [[go, box] as const] : [];
  });
  return nearestIn(arrow, from, boxes);
}

/** A link stands at its middle. */
function boxOf(scene: Scene, id: string): Rect | null {
  const box = scene.boxes.get(id);
  if (box) return box;
  const curve = scene.links.get(id as never);
  if (!curve) return null;
  return { x: (curve.from.x + curve.to.x) / 2, y: (curve.from.y + curve.to.y) / 2, width: 0, height: 0 };
}

function onKey({ editor, session, scene }: Hands, event: KeyboardEvent, id: string | null): boolean {
  const { document, tool, select, toggleSelected } = editor.getState();
  switch (event.key) {
    case 'Enter':
      if (id && tool.type === 'connect' && Object.hasOwn(document.nodes, id))
        return connectTo({ editor, session }, id as NodeId);
      if (id) session.setState({ renaming: id });
      return id !== null;
    case ' ':
      if (id && event.shiftKey) toggleSelected(id as NodeId);
      else if (id) select([id as NodeId]);
      return id !== null;
    case 'Home':
    case 'End': {
      const order = inReadingOrder(Object.keys(document.nodes), scene.boxes);
      const next = event.key === 'Home' ? order[0] : order.at(-1);
      if (next) focusElement(session, next);
      return true;
    }
    case 'F10':
    case 'ContextMenu':
      return (event.key === 'ContextMenu' || event.shiftKey) && openMenu(hands(editor, session, scene), id);
    default:
      return false;
  }
}

function openMenu({ editor, session }: Hands, id: string | null): boolean {
  const target = id && targetOf(editor.getState().document, id);
  if (!target) return false;
  const box = window.document.querySelector(`[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  const at = box ? centreOf(box) : { x: 200, y: 200 };
  session.setState({ menu: { target, at } });
  return true;
}
