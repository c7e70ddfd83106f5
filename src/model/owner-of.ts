import type { TopologyDocument } from './document.ts';
import type { Owner } from './kinds/kind.ts';
import { nodeKinds, type TopologyNode } from './kinds/registry.ts';

/**
 * Who is responsible. A zone decides for devices that anyone could own; a circuit, a peering or a service is what it is
 * wherever it is drawn.
 */
export function ownerOf({ zones }: Pick<TopologyDocument, 'zones'>, node: TopologyNode): Owner {
  const movable = node.kind === 'host' || node.kind === 'router' || node.kind === 'firewall';
  const zone = movable && node.zone !== null ? zones[node.zone] : undefined;
  return zone?.owner ?? nodeKinds[node.kind].owner;
}
