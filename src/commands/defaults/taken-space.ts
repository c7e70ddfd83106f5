/** The address space that a design already uses, so that new things get some of their own. */
import { type IpAddress, type Prefix, type PrefixBits, prefixBits } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';

export const takenSpace = (document: TopologyDocument): readonly PrefixBits[] =>
  Object.values(document.nodes).flatMap(spaceOf).map(prefixBits);

/** What a node owns: not what it routes to or matches, since `0.0.0.0/0` would take everything. */
export function spaceOf(node: TopologyNode): readonly Prefix[] {
  const of = SPACE[node.kind] as (node: TopologyNode) => readonly Prefix[];
  return of(node);
}

type SpaceOf<Kind extends NodeKindName> = (node: NodeOf<Kind>) => readonly Prefix[];

const single = (address: IpAddress): Prefix => `${address}/${address.includes(':') ? 128 : 32}` as Prefix;
const pools = (node: { readonly sourceNat: readonly { readonly pool: Prefix }[] }) =>
  node.sourceNat.map(({ pool }) => pool);

const SPACE: { readonly [Kind in NodeKindName]: SpaceOf<Kind> } = {
  host: (host) => [
    ...host.subnets,
    ...[...host.addresses, ...host.published.map(({ address }) => address)].map(single),
  ],
  router: (router) => [...pools(router), ...router.originated],
  firewall: (firewall) => [
    ...pools(firewall),
    ...firewall.originated,
    ...firewall.destinationNat.map(({ publicAddress }) => single(publicAddress)),
  ],
  provider: pools,
  circuit: () => [],
  peering: (peering) => [
    ...peering.sessions.flatMap(({ ipv4, ipv6 }) =>
      [ipv4, ipv6].flatMap((ends) => (ends ? [ends.subnet] : [])),
    ),
    ...peering.declaredPrefixes,
  ],
  internet: () => [],
  vnet: (vnet) => vnet.spaces,
  gateway: () => [],
  vm: (vm) => vm.addresses.map(single),
  service: (service) => [
    ...(service.prefixes === 'catalogue' ? [] : service.prefixes.map(({ prefix }) => prefix)),
    ...service.endpoints.map(({ address }) => single(address)),
  ],
};
