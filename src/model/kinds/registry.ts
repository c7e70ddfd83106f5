/** Every kind of node. To add one: a file beside this one, and a line here. */
import { type CircuitNode, circuitKind } from './circuit.ts';
import { type FirewallNode, firewallKind } from './firewall.ts';
import { type GatewayNode, gatewayKind } from './gateway.ts';
import { type HostNode, hostKind } from './host.ts';
import { type InternetNode, internetKind } from './internet.ts';
import { type PeeringNode, peeringKind } from './peering.ts';
import { type ProviderNode, providerKind } from './provider.ts';
import { type RouterNode, routerKind } from './router.ts';
import { type ServiceNode, serviceKind } from './service.ts';
import { type VmNode, vmKind } from './vm.ts';
import { type VnetNode, vnetKind } from './vnet.ts';

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
