import type { TopologyDocument } from '#model/document.ts';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import { ownerOf } from '#model/owner-of.ts';

/** What a node is as the end of a line. Routers and firewalls are alike; whose they are makes the difference. */
export type EndRole =
  | 'host'
  | 'router'
  | 'provider-router'
  | 'isp-router'
  | 'microsoft-router'
  | 'provider'
  | 'circuit'
  | 'microsoft-peering'
  | 'private-peering'
  | 'internet'
  | 'vnet'
  | 'expressroute-gateway'
  | 'vpn-gateway'
  | 'vm'
  | 'service';

export function endRole(document: TopologyDocument, node: TopologyNode): EndRole {
  const role = ROLES[node.kind] as (document: TopologyDocument, node: TopologyNode) => EndRole;
  return role(document, node);
}

type RoleOf<Kind extends NodeKindName> = (document: TopologyDocument, node: NodeOf<Kind>) => EndRole;

const byOwner = (document: TopologyDocument, node: TopologyNode): EndRole =>
  ROUTER_OF[ownerOf(document, node)];

const ROUTER_OF = {
  customer: 'router',
  provider: 'provider-router',
  internet: 'isp-router',
  microsoft: 'microsoft-router',
} as const;

const ROLES: { readonly [Kind in NodeKindName]: RoleOf<Kind> } = {
  host: () => 'host',
  router: byOwner,
  firewall: byOwner,
  provider: () => 'provider',
  circuit: () => 'circuit',
  peering: (_, peering) => (peering.type === 'private' ? 'private-peering' : 'microsoft-peering'),
  internet: () => 'internet',
  vnet: () => 'vnet',
  gateway: (_, gateway) => (gateway.type === 'vpn' ? 'vpn-gateway' : 'expressroute-gateway'),
  vm: () => 'vm',
  service: () => 'service',
};
