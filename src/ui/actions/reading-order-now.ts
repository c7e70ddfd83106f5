import { boxesOf } from '#drawing/scene/boxes.ts';
import { inReadingOrder } from '#ui/canvas/scene/reading-order.ts';
import type { ActionContext } from './user-action.ts';

/** Nodes as people read the drawing: rows from top to bottom, each from left to right. */
export function readingOrder({ editor }: Pick<ActionContext, 'editor'>): readonly string[] {
  const { document } = editor.getState();
  return inReadingOrder(Object.keys(document.nodes), boxesOf(document));
}
