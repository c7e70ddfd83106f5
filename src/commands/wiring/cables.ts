/** Who is cabled to whom around circuits and providers. In code-point order, so that nothing depends on key order. */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeKindName } from '#model/kinds/registry.ts';
import { type Cable, isCable } from '#model/link.ts';

export const cablesBetween = (document: TopologyDocument, a: NodeId, b: NodeId): readonly Cable[] =>
  Object.values(document.links)
    .filter(isCable)
    .filter(({ ends }) => ends.includes(a) && ends.includes(b))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** The cables that carry a circuit to its customer side. */
export const cablesAt = (document: TopologyDocument, circuit: NodeId): readonly Cable[] =>
  Object.values(document.links)
    .filter(isCable)
    .filter(({ kind, ends }) => kind === 'cross-connect' && ends.includes(circuit))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** Nodes of these kinds at the other end of a cable of this kind. */
export function neighbours(
  document: TopologyDocument,
  id: NodeId,
  cable: Cable['kind'],
  kinds: readonly NodeKindName[],
): readonly NodeId[] {
  const found = new Set<NodeId>();
  for (const link of Object.values(document.links)) {
    if (link.kind !== cable || !link.ends.includes(id)) continue;
    const other = link.ends[0] === id ? link.ends[1] : link.ends[0];
    const kind = document.nodes[other]?.kind;
    if (kind && kinds.includes(kind)) found.add(other);
  }
  return [...found].sort();
}

export const providersOf = (document: TopologyDocument, circuit: NodeId) =>
  neighbours(document, circuit, 'cross-connect', ['provider']);

export const circuitsOf = (document: TopologyDocument, device: NodeId) =>
  neighbours(document, device, 'cross-connect', ['circuit']);

/** Customer devices with a last mile to the provider. */
export const routersAt = (document: TopologyDocument, provider: NodeId) =>
  neighbours(document, provider, 'last-mile', ['router', 'firewall']);
