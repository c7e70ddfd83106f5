/** Every kind of node. To add one: a file beside this one, and a line here. */
import { circuitKind, type CircuitNode } from './circuit.ts';
import { firewallKind, type FirewallNode } from './firewall.ts';
import { gatewayKind, type GatewayNode } from './gateway.ts';
import { hostKind, type HostNode } from './host.ts';
import { internetKind, type InternetNode } from './internet.ts';
import { peeringKind, type PeeringNode } from './peering.ts';
import { providerKind, type ProviderNode } from './provider.ts';
import { routerKind, type RouterNode } from './router.ts';
import { serviceKind, type ServiceNode } from './service.ts';
import { vmKind, type VmNode } from './vm.ts';
import { vnetKind, type VnetNode } from './vnet.ts';

export type TopologyNode =
  | HostNode
  | RouterNode
  | FirewallNode
  | ProviderNode
  | CircuitNode
  | PeeringNode
  | InternetNode
  | VnetNode
  | GatewayNode
  | VmNode
  | ServiceNode;

export type NodeKindName = TopologyNode['kind'];
export type NodeOf<Kind extends NodeKindName> = Extract<TopologyNode, { kind: Kind }>;

export const nodeKinds = {
  host: hostKind,
  router: routerKind,
  firewall: firewallKind,
  provider: providerKind,
  circuit: circuitKind,
  peering: peeringKind,
  internet: internetKind,
  vnet: vnetKind,
  gateway: gatewayKind,
  vm: vmKind,
  service: serviceKind,
} as const;
