/**
 * Copies of things: each has an id and a name of its own, and addresses of its own where the design already has them. The
 * originals may stand in the same document (duplicate) or come from another (paste).
 */
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, LinkId, NodeId, RouteFilterId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { freeVlan } from './defaults/new-peering.ts';
import { type Point, place, put } from './edit.ts';
import { copyName, freeName } from './element-name.ts';
import { type Replace, replaceInLink, replaceInNode, replaceInZone } from './references.ts';
import { renumbered, renumbering } from './renumber.ts';

export type Originals = Pick<TopologyDocument, 'zones' | 'nodes' | 'links' | 'routeFilters' | 'geometry'>;

interface Args {
  /** From old id to new, as `copyIds` makes them. */
  readonly ids: Readonly<Record<string, string>>;
  /** How far from the original. */
  readonly by: Point;
  /** What becomes of an id that is named by a copy and not copied itself. */
  readonly outside: (id: string) => string | null;
}

export function withCopies(
  document: TopologyDocument,
  from: Originals,
  { ids, by, outside }: Args,
): TopologyDocument {
  const copyOf = <Id extends string>(id: Id): Id | null =>
    (Object.hasOwn(ids, id) ? ids[id] : outside(id)) as Id | null;
  const replace: Replace = { node: copyOf, zone: copyOf, routeFilter: copyOf };
  const isNew = (name: string) => !hasName(document, name);
  const nameOf = (now: TopologyDocument, name: string) =>
    from.nodes !== document.nodes && isNew(name) ? freeName(now, name) : copyName(now, name);
  const nodes = Object.keys(ids).flatMap((id) => from.nodes[id as NodeId] ?? []);
  const moves = renumbering(document, nodes);
  let next = document;
  for (const [id, copy] of Object.entries(ids)) {
    const zone = from.zones[id as ZoneId];
    const link = from.links[id as LinkId];
    const filter = from.routeFilters[id as RouteFilterId];
    if (zone) {
      const name = nameOf(next, zone.name);
      next = put(next, 'zones', { ...replaceInZone(zone, replace), id: copy as ZoneId, name });
    } else if (link) {
      const joined = replaceInLink(link, replace);
      if (!joined) continue;
      next = put(next, 'links', { ...joined, id: copy as LinkId });
    } else if (filter) {
      next = put(next, 'routeFilters', {
        ...filter,
        id: copy as RouteFilterId,
        name: nameOf(next, filter.name),
      });
    }
    const box = from.geometry[id as ElementId];
    if (box && !from.nodes[id as NodeId]) next = placed(next, copy, box, by);
  }
  for (const node of nodes) {
    const copy = replaceInNode(loosened(node, ids), replace);
    if (!copy) continue;
    const id = ids[node.id] as NodeId;
    const own = renumbered({ ...copy, id, name: nameOf(next, copy.name) }, moves);
    next = put(next, 'nodes', onFreeVlan(next, own));
    const box = from.geometry[node.id];
    if (box) next = placed(next, id, box, by);
  }
  return next;
}

/** A copy of something locked is in the hand, so it is not locked itself. */
function placed(document: TopologyDocument, id: string, box: Originals['geometry'][ElementId], by: Point) {
  const { locked: _, ...free } = box;
  const there = place(document, id, { ...free, x: box.x + by.x, y: box.y + by.y });
  if (!free.collapsed && free.order === undefined) return there;
  return { ...there, geometry: { ...there.geometry, [id]: { ...free, ...there.geometry[id as ElementId] } } };
}

const hasName = ({ nodes, zones, routeFilters }: TopologyDocument, name: string): boolean =>
  [nodes, zones, routeFilters].some((parts) =>
    Object.values(parts).some((part: { readonly name: string }) => part.name === name),
  );

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
