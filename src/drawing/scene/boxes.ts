/**
 * Where everything is: the document's geometry, which what is being dragged or resized right now is laid over. What stands
 * in a collapsed zone is drawn by that zone's card.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, ZoneId } from '#model/ids.ts';
import { COLLAPSED_ZONE } from '#model/zone.ts';
import { zoneChain } from '#model/zone-chain.ts';
import { nodeSize, type Size, zoneSize } from '../node-size.ts';
import type { Rect } from './rect.ts';

/** Of things under the pointer: not in the document until it is released. */
export type Moved = ReadonlyMap<string, Rect>;

export const NOTHING_MOVED: Moved = new Map();

export function boxesOf(document: TopologyDocument): ReadonlyMap<string, Rect> {
  const { zones, nodes, geometry } = document;
  const boxes = new Map<string, Rect>();
  const put = (id: ElementId, size: Size) => {
    const given = geometry[id];
    const { x, y } = given ?? { x: 0, y: 0 };
    boxes.set(id, { x, y, width: given?.width ?? size.width, height: given?.height ?? size.height });
  };
  for (const { id } of Object.values(zones)) {
    put(id, zoneSize);
    if (geometry[id]?.collapsed) boxes.set(id, { ...(boxes.get(id) as Rect), ...COLLAPSED_ZONE });
  }
  for (const { id, kind } of Object.values(nodes)) put(id, nodeSize[kind]);
  for (const [id, zone] of cardsFor(document)) boxes.set(id, boxes.get(zone) as Rect);
  return boxes;
}

/**
 * What is not drawn itself, and the collapsed zone whose card stands for it: the outermost, where one is in another.
 * Empty for most documents, and then it costs a glance at the zones.
 */
export function cardsFor(document: TopologyDocument): ReadonlyMap<string, ZoneId> {
  if (last?.document !== document) last = { document, cards: findCards(document) };
  return last.cards;
}

let last: {
  readonly document: TopologyDocument;
  readonly cards: ReadonlyMap<string, ZoneId>;
} | null = null;

const NONE: ReadonlyMap<string, ZoneId> = new Map();

function findCards({ zones, nodes, geometry }: TopologyDocument): ReadonlyMap<string, ZoneId> {
  const collapsed = Object.values(zones).filter(({ id }) => geometry[id]?.collapsed);
  if (collapsed.length === 0) return NONE;
  const cards = new Map<string, ZoneId>();
  const outermost = (from: ZoneId | null): ZoneId | null =>
    zoneChain({ zones }, from).findLast(({ id }) => geometry[id]?.collapsed)?.id ?? null;
  for (const { id, parent } of Object.values(zones)) {
    const card = outermost(parent);
    if (card && card !== id) cards.set(id, card);
  }
  for (const { id, zone } of Object.values(nodes)) {
    const card = outermost(zone);
    if (card) cards.set(id, card);
  }
  return cards;
}
