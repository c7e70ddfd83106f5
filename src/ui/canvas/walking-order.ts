/**
 * The order in which arrows walk, and in which one would read the drawing aloud: a zone, what stands in it row by row, each
 * thing followed by its links. A link comes once, after the first of its two ends.
 */
import { boxesOf } from '#drawing/scene/boxes.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import { inReadingOrder } from './scene/reading-order.ts';

export function walkingOrder(document: TopologyDocument): readonly string[] {
  if (last?.document !== document) last = { document, order: orderOf(document, false) };
  return last.order;
}

let last: { readonly document: TopologyDocument; readonly order: readonly string[] } | null = null;

/** The same with what stands in collapsed zones, which is not on the drawing. */
export const outlineOrder = (document: TopologyDocument): readonly string[] => orderOf(document, true);

function orderOf(document: TopologyDocument, intoCollapsed: boolean): readonly string[] {
  const boxes = boxesOf(document);
  const zones = Object.values(document.zones);
  const inside = nodesByZone(document);
  const linksOf = linksByEnd(document);
  const walked = new Set<string>();

  const walkNodes = (zone: ZoneId | null) => {
    for (const id of inReadingOrder(inside.get(zone) ?? [], boxes)) {
      walked.add(id);
      // A set keeps the first place of what is added twice.
      for (const link of linksOf.get(id) ?? []) walked.add(link);
    }
  };
  const walkZones = (parent: ZoneId | null) => {
    const children = zones.filter((zone) => zone.parent === parent && !walked.has(zone.id));
    for (const id of inReadingOrder(
      children.map((zone) => zone.id),
      boxes,
    ) as readonly ZoneId[]) {
      walked.add(id);
      if (document.geometry[id]?.collapsed && !intoCollapsed) continue;
      walkNodes(id);
      walkZones(id);
    }
  };
  walkZones(null);
  walkNodes(null);
  return [...walked];
}

function linksByEnd({ links }: TopologyDocument): ReadonlyMap<string, readonly string[]> {
  const byEnd = new Map<string, string[]>();
  for (const { id, ends } of Object.values(links)) {
    for (const end of ends) {
      const before = byEnd.get(end);
      if (before) before.push(id);
      else byEnd.set(end, [id]);
    }
  }
  return byEnd;
}

function nodesByZone({ nodes }: TopologyDocument): ReadonlyMap<ZoneId | null, readonly string[]> {
  const byZone = new Map<ZoneId | null, string[]>();
  for (const { id, zone } of Object.values(nodes)) {
    const before = byZone.get(zone);
    if (before) before.push(id);
    else byZone.set(zone, [id]);
  }
  return byZone;
}
