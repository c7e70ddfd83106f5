/** Which circuits Global Reach joins, as drawn: a link may end at a circuit or at its private peering. @source ER-018 */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { GlobalReach } from '#model/link.ts';

export const globalReachLinks = (document: TopologyDocument): readonly GlobalReach[] =>
  Object.keys(document.links)
    .sort()
    .map((id) => document.links[id as never] as TopologyDocument['links'][never])
    .filter((link): link is GlobalReach => (link as { kind: string }).kind === 'global-reach');

export function circuitAt(document: TopologyDocument, end: NodeId): NodeOf<'circuit'> | null {
  const node = document.nodes[end];
  const circuit = node?.kind === 'peering' ? document.nodes[node.circuit] : node;
  return circuit?.kind === 'circuit' ? circuit : null;
}

/** Whether a circuit is joined to another: then its site must hear of the other, even if both have one AS number. */
export const isJoined = (document: TopologyDocument, circuit: NodeId): boolean =>
  globalReachLinks(document).some((link) =>
    link.ends.some((end) => circuitAt(document, end)?.id === circuit),
  );
