/**
 * Virtual-network support: calls of an environment that run in a customer's VNet have an address of a delegated subnet.
 *
 * @source ER-368 to ER-371, W-22
 */
import { covers, type IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf, TopologyNode } from '#model/kinds/registry.ts';

/** Trial and Teams environments have no virtual-network support (ER-369). */
export const delegatesTo = ({ environment }: NodeOf<'service'>, vnet: NodeId): boolean =>
  environment !== null &&
  environment.type !== 'trial' &&
  environment.type !== 'teams' &&
  environment.delegatedVnets.includes(vnet);

/** Whether a call of `origin` from `source` runs inside a VNet. */
export const isContained = (document: TopologyDocument, origin: TopologyNode, source: IpAddress): boolean =>
  origin.kind === 'service' &&
  (origin.environment?.delegatedVnets ?? []).some((id) => {
    const vnet = document.nodes[id];
    return (
      vnet?.kind === 'vnet' &&
      delegatesTo(origin, id) &&
      vnet.subnets.some((subnet) => subnet.delegated && covers(subnet.prefix, source))
    );
  });
