import type { TopologyDocument } from '#model/document.ts';
import type { Owner } from '#model/kinds/kind.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';

/** Whose it is: the zone says, else the kind. A circuit is the provider's work wherever it is drawn. */
export function ownerOfNode(document: TopologyDocument, node: TopologyNode): Owner {
  const kind = nodeKinds[node.kind];
  if (kind.owner === 'provider') return 'provider';
  const zone = node.zone === null ? undefined : document.zones[node.zone];
  return zone?.owner ?? kind.owner;
}
