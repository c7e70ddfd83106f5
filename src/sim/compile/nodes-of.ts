import type { TopologyDocument } from '#model/document.ts';
import type { NodeKindName, NodeOf } from '#model/kinds/registry.ts';

/** The nodes of a kind in the order of their ids, so that no answer depends on the order of a document. */
export function nodesOf<Kind extends NodeKindName>(
  document: TopologyDocument,
  kind: Kind,
): readonly NodeOf<Kind>[] {
  return Object.keys(document.nodes)
    .sort()
    .map((id) => document.nodes[id as never])
    .filter((node): node is NodeOf<Kind> => (node as { kind: string } | undefined)?.kind === kind);
}
