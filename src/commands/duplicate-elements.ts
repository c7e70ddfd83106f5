/**
 * Copies things with the links between them. Each copy has an id, a name and addresses of its own; links to what is not
 * copied are left out, and flows are not copied.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { withCopies } from './copies.ts';
import type { Point } from './edit.ts';
import { missing } from './missing.ts';
import { nextId } from './next-id.ts';
import { takenId } from './taken-id.ts';

interface Args {
  /** From old id to new, as `copyIds` makes them. */
  readonly ids: Readonly<Record<string, string>>;
  /** How far from the original. */
  readonly by: Point;
}

export const duplicateElements: Command<Args> = {
  id: 'element/duplicate',
  label: t`duplicate`,
  run(document, { ids, by }) {
    for (const [old, copy] of Object.entries(ids)) {
      if (!isPart(document, old)) return missing(old);
      const taken = takenId(document, copy);
      if (taken) return taken;
    }
    const outside = (id: string) => id;
    return acceptWhole(withCopies(document, document, { ids, by, outside }));
  },
};

/**
 * New ids for what is copied: the things themselves, what stands in zones among them, the peerings of circuits, and the
 * links that have both ends copied.
 */
export function copyIds(
  document: TopologyDocument,
  wanted: readonly string[],
): Readonly<Record<string, string>> {
  const all = new Set<string>();
  const take = (id: string) => {
    if (all.has(id) || (!document.nodes[id as NodeId] && !document.zones[id as ZoneId])) return;
    all.add(id);
    for (const zone of Object.values(document.zones)) if (zone.parent === id) take(zone.id);
    for (const node of Object.values(document.nodes)) {
      if (node.zone === id || (node.kind === 'peering' && node.circuit === id)) take(node.id);
    }
  };
  wanted.forEach(take);
  for (const link of Object.values(document.links)) {
    if (link.ends.every((end) => all.has(end))) all.add(link.id);
  }
  const ids: Record<string, string> = {};
  const used = new Set<string>();
  for (const id of all) {
    const copy = nextId(document, id, used);
    used.add(copy);
    ids[id] = copy;
  }
  return ids;
}

const isPart = (document: TopologyDocument, id: string) =>
  [document.nodes, document.zones, document.links].some((parts) => Object.hasOwn(parts, id));
