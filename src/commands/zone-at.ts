import type { Box, TopologyDocument } from '#model/document.ts';
import type { ElementId, ZoneId } from '#model/ids.ts';
import { COLLAPSED_ZONE } from '#model/zone.ts';
import { zoneChain } from '#model/zone-chain.ts';
import type { Point } from './edit.ts';

/** The innermost zone at a place. `except` leaves out a zone that is being moved, and all inside it. */
export function zoneAt(
  document: TopologyDocument,
  point: Point,
  except: ReadonlySet<string> = new Set(),
): ZoneId | null {
  const hits = Object.values(document.zones).filter((zone) => {
    if (!contains(shownBox(document.geometry[zone.id]), point)) return false;
    const [, ...outer] = zoneChain(document, zone.id);
    return (
      !except.has(zone.id) &&
      !outer.some(({ id }) => except.has(id) || document.geometry[id]?.collapsed === true)
    );
  });
  hits.sort(
    (a, b) =>
      depth(document, b.id) - depth(document, a.id) ||
      area(document, a.id) - area(document, b.id) ||
      (a.id < b.id ? -1 : 1),
  );
  return hits[0]?.id ?? null;
}

/** A card's width and height are the screen's business; this is its middle as far as a document can tell. */
const HALF_CARD = { x: 64, y: 32 } as const;

/** The middle of an element, from where its geometry puts it. */
export function centreOf(document: TopologyDocument, id: ElementId): Point {
  const box = document.geometry[id];
  return box ? middle(box) : { x: 0, y: 0 };
}

export const middle = (box: Point & Partial<Box>): Point => ({
  x: box.x + (box.width != null ? box.width / 2 : HALF_CARD.x),
  y: box.y + (box.height != null ? box.height / 2 : HALF_CARD.y),
});

const shownBox = (box: Box | undefined): Box | undefined =>
  box?.collapsed ? { ...box, ...COLLAPSED_ZONE } : box;

function contains(box: Box | undefined, { x, y }: Point): boolean {
  if (!box) return false;
  return x >= box.x && x <= box.x + (box.width ?? 0) && y >= box.y && y <= box.y + (box.height ?? 0);
}

const depth = (document: TopologyDocument, zone: ZoneId) => zoneChain(document, zone).length;

function area(document: TopologyDocument, zone: ZoneId): number {
  const box = document.geometry[zone];
  return (box?.width ?? 0) * (box?.height ?? 0);
}
