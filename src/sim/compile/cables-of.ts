import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { type Cable, isCable } from '#model/link.ts';

type Links = TopologyDocument['links'];

/** By the links of a document, which never change: a sweep compiles the same ones hundreds of times. */
const sorted = new WeakMap<Links, readonly Cable[]>();
const byEnd = new WeakMap<Links, ReadonlyMap<NodeId, readonly Cable[]>>();

/** The cables of a design in the order of their ids, so that no answer depends on the order of a document. */
export function cablesOf({ links }: TopologyDocument): readonly Cable[] {
  const known = sorted.get(links);
  if (known) return known;
  const cables = Object.keys(links)
    .sort()
    .map((id) => links[id as never] as never)
    .filter(isCable);
  sorted.set(links, cables);
  return cables;
}

/** Those that a node is an end of, in the same order. */
export function cablesAt(document: TopologyDocument, node: NodeId): readonly Cable[] {
  const known = byEnd.get(document.links) ?? groupedByEnd(cablesOf(document));
  byEnd.set(document.links, known);
  return known.get(node) ?? [];
}

function groupedByEnd(cables: readonly Cable[]): ReadonlyMap<NodeId, readonly Cable[]> {
  const grouped = new Map<NodeId, Cable[]>();
  for (const cable of cables) {
    for (const end of new Set(cable.ends)) {
      const others = grouped.get(end);
      if (others) others.push(cable);
      else grouped.set(end, [cable]);
    }
  }
  return grouped;
}
