/**
 * Which part of a document names which other, with the ids replaced: removing and copying walk the same paths.
 */
import type { NodeId, RouteFilterId, ZoneId } from '#model/ids.ts';
import type { HostNode } from '#model/kinds/host.ts';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import type { Link } from '#model/link.ts';
import type { SourceNat } from '#model/translation.ts';
import type { Zone } from '#model/zone.ts';

/** What becomes of an id that is named somewhere: itself, another, or null for "no longer there". */
export interface Replace {
  node(id: NodeId): NodeId | null;
  zone(id: ZoneId): ZoneId | null;
  routeFilter(id: RouteFilterId): RouteFilterId | null;
}

/** A node with the ids in it replaced. Null: it cannot be without one that is gone, like a peering without its circuit. */
export function replaceInNode(node: TopologyNode, replace: Replace): TopologyNode | null {
  const within = IN_NODE[node.kind] as (node: TopologyNode, replace: Replace) => TopologyNode | null;
  const next = within(node, replace);
  return next && { ...next, zone: next.zone && replace.zone(next.zone) };
}

export function replaceInZone(zone: Zone, replace: Replace): Zone {
  return { ...zone, parent: zone.parent && replace.zone(zone.parent) };
}

export function replaceInLink(link: Link, replace: Replace): Link | null {
  const from = replace.node(link.ends[0]);
  const to = replace.node(link.ends[1]);
  return from && to && { ...link, ends: [from, to] };
}

type InNode<Kind extends NodeKindName> = (node: NodeOf<Kind>, replace: Replace) => NodeOf<Kind> | null;

const IN_NODE: { readonly [Kind in NodeKindName]: InNode<Kind> } = {
  host: (host, replace) => ({
    ...host,
    leaves: leavesWith(host.leaves, replace),
    forwardsTo: host.forwardsTo && replace.node(host.forwardsTo),
  }),
  router: (router, replace) => ({ ...router, ...staticsWith(router, replace), ...natWith(router, replace) }),
  firewall: (firewall, replace) => ({
    ...firewall,
    ...staticsWith(firewall, replace),
    ...natWith(firewall, replace),
  }),
  provider: (provider, replace) => ({ ...provider, ...natWith(provider, replace) }),
  circuit: (circuit, replace) => {
    const [primary, secondary] = circuit.links;
    const edge = (id: NodeId | null) => id && replace.node(id);
    return {
      ...circuit,
      links: [
        { ...primary, customerEdge: edge(primary.customerEdge) },
        { ...secondary, customerEdge: edge(secondary.customerEdge) },
      ],
    };
  },
  peering: (peering, replace) => {
    const circuit = replace.node(peering.circuit);
    const routeFilter = peering.routeFilter && replace.routeFilter(peering.routeFilter);
    return circuit && { ...peering, circuit, routeFilter };
  },
  internet: (internet) => internet,
  vnet: (vnet, replace) => ({
    ...vnet,
    peers: vnet.peers.flatMap((peer) => {
      const id = replace.node(peer.vnet);
      return id ? [{ ...peer, vnet: id }] : [];
    }),
  }),
  gateway: inVnet,
  vm: inVnet,
  service: (service, replace) => ({
    ...service,
    environment: service.environment && {
      ...service.environment,
      delegatedVnets: listWith(service.environment.delegatedVnets, replace),
    },
  }),
};

function inVnet<Node extends { readonly vnet: NodeId }>(node: Node, replace: Replace): Node | null {
  const vnet = replace.node(node.vnet);
  return vnet && { ...node, vnet };
}

/** Who left by a proxy that is gone leaves by routing. */
function leavesWith(leaves: HostNode['leaves'], replace: Replace): HostNode['leaves'] {
  if (leaves.by === 'routing') return leaves;
  if (leaves.by === 'proxy') {
    const proxy = replace.node(leaves.proxy);
    return proxy ? { ...leaves, proxy } : { by: 'routing' };
  }
  return {
    ...leaves,
    rules: leaves.rules.map((rule) => ({
      ...rule,
      via: rule.via && replace.node(rule.via),
    })),
    otherwise: leaves.otherwise && replace.node(leaves.otherwise),
  };
}

/** A static route to a device that is gone goes too: without `via` it would mean "discard". */
function staticsWith(device: NodeOf<'router'> | NodeOf<'firewall'>, replace: Replace) {
  const staticRoutes = device.staticRoutes.flatMap((route) => {
    if (route.via === null) return [route];
    const via = replace.node(route.via);
    return via ? [{ ...route, via }] : [];
  });
  return { staticRoutes };
}

function natWith(device: { readonly sourceNat: readonly SourceNat[] }, replace: Replace) {
  const sourceNat = device.sourceNat.map((rule) =>
    typeof rule.egress === 'string' ? rule : { ...rule, egress: listWith(rule.egress, replace) },
  );
  return { sourceNat };
}

const listWith = (ids: readonly NodeId[], replace: Replace): readonly NodeId[] =>
  ids.flatMap((id) => replace.node(id) ?? []);
