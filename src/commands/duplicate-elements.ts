/**
 * Copies things with the links between them. Each copy has an id, a name and addresses of its own; links to what is not
 * copied are left out, and flows are not copied.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { freeVlan } from './defaults/new-peering.ts';
import { type Point, place, put } from './edit.ts';
import { copyName } from './element-name.ts';
import { missing } from './missing.ts';
import { nextId } from './next-id.ts';
import { type Replace, replaceInLink, replaceInNode, replaceInZone } from './references.ts';
import { renumbered, renumbering } from './renumber.ts';
import { takenId } from './taken-id.ts';

interface Args {
  /** From old id to new, as `copyIds` makes them. */
  readonly ids: Readonly<Record<string, string>>;
  /** How far from the original. */
  readonly by: Point;
}

export const duplicateElements: Command<Args> = {
  id: 'element/duplicate',
  label: 'duplicate',
  run(document, { ids, by }) {
    for (const [old, copy] of Object.entries(ids)) {
      if (!isPart(document, old)) return missing(old);
      const taken = takenId(document, copy);
      if (taken) return taken;
    }
    const copyOf = <Id extends string>(id: Id): Id => (Object.hasOwn(ids, id) ? (ids[id] as Id) : id);
    const originals = Object.keys(ids);
    const nodes = originals.flatMap((id) => document.nodes[id as NodeId] ?? []);
    const moves = renumbering(document, nodes);
    let next = document;
    for (const id of originals) {
      const zone = document.zones[id as ZoneId];
      const link = document.links[id as LinkId];
      if (zone) {
        const name = copyName(next, zone.name);
        next = put(next, 'zones', { ...replaceInZone(zone, toCopies(copyOf)), id: copyOf(zone.id), name });
      } else if (link) {
        const copy = replaceInLink(link, toCopies(copyOf));
        if (copy) next = put(next, 'links', { ...copy, id: copyOf(link.id) });
      }
      const box = document.geometry[id as ElementId];
      if (box) next = place(next, copyOf(id), { ...box, x: box.x + by.x, y: box.y + by.y });
    }
    for (const node of nodes) {
      const copy = replaceInNode(loosened(node, ids), toCopies(copyOf));
      if (!copy) continue;
      const own = renumbered({ ...copy, id: copyOf(node.id), name: copyName(next, node.name) }, moves);
      next = put(next, 'nodes', onFreeVlan(next, own));
    }
    return acceptWhole(next);
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

const toCopies = (copyOf: <Id extends string>(id: Id) => Id): Replace => ({
  node: copyOf,
  zone: copyOf,
  routeFilter: copyOf,
});

/** The copy of a circuit has no cables to routers that are not copied, so they do not end it. */
function loosened(node: TopologyNode, ids: Readonly<Record<string, string>>): TopologyNode {
  if (node.kind !== 'circuit') return node;
  const [primary, secondary] = node.links;
  const loose = (edge: NodeId | null) => (edge !== null && Object.hasOwn(ids, edge) ? edge : null);
  return {
    ...node,
    links: [
      { ...primary, customerEdge: loose(primary.customerEdge) },
      { ...secondary, customerEdge: loose(secondary.customerEdge) },
    ],
  };
}

/** A peering copied onto the circuit of the original needs a VLAN of its own (ER-112). */
function onFreeVlan(document: TopologyDocument, node: TopologyNode): TopologyNode {
  if (node.kind !== 'peering') return node;
  const [primary, secondary] = node.sessions;
  const vlan = freeVlan(document, node.circuit, primary.vlan);
  if (vlan === primary.vlan) return node;
  return {
    ...node,
    sessions: [
      { ...primary, vlan },
      { ...secondary, vlan },
    ],
  };
}
