/**
 * Which part of a document names which other, in one place: removing, copying and checking all walk the same paths.
 */
import type { Refusal } from '#base/refusal.ts';
import { err } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureTarget } from '#model/failure.ts';
import type { Flow } from '#model/flow.ts';
import type { FlowId, NodeId, RouteFilterId, ZoneId } from '#model/ids.ts';
import type { HostNode } from '#model/kinds/host.ts';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import type { Link } from '#model/link.ts';
import type { SourceNat } from '#model/translation.ts';
import type { Zone } from '#model/zone.ts';

/** What becomes of an id that is named somewhere: itself, another, or null for "no longer there". */
export interface Replace {
  node(id: NodeId, path: string): NodeId | null;
  zone(id: ZoneId, path: string): ZoneId | null;
  routeFilter(id: RouteFilterId, path: string): RouteFilterId | null;
  /** Links are named by failures only. */
  link(id: string, path: string): string | null;
}

/** A node with the ids in it replaced. Null: it cannot be without one that is gone, like a peering without its circuit. */
export function replaceInNode(node: TopologyNode, replace: Replace): TopologyNode | null {
  const within = IN_NODE[node.kind] as (node: TopologyNode, replace: Replace) => TopologyNode | null;
  const next = within(node, replace);
  return next && { ...next, zone: next.zone && replace.zone(next.zone, 'zone') };
}

export function replaceInZone(zone: Zone, replace: Replace): Zone {
  return { ...zone, parent: zone.parent && replace.zone(zone.parent, 'parent') };
}

export function replaceInLink(link: Link, replace: Replace): Link | null {
  const from = replace.node(link.ends[0], 'ends.0');
  const to = replace.node(link.ends[1], 'ends.1');
  return from && to && { ...link, ends: [from, to] };
}

export function replaceInFlow(flow: Flow, replace: Replace): Flow | null {
  const from = replace.node(flow.from.node, 'from.node');
  if (!from) return null;
  if (flow.to.by !== 'node') return { ...flow, from: { ...flow.from, node: from } };
  const to = replace.node(flow.to.node, 'to.node');
  return to && { ...flow, from: { ...flow.from, node: from }, to: { ...flow.to, node: to } };
}

export function replaceInFailure(failure: Failure, replace: Replace): Failure | null {
  const of = replaceTarget(failure.of, replace);
  return of && { ...failure, of };
}

function replaceTarget(of: FailureTarget, replace: Replace): FailureTarget | null {
  switch (of.type) {
    case 'node': {
      const node = replace.node(of.node, 'of.node');
      return node && { ...of, node };
    }
    case 'zone': {
      const zone = replace.zone(of.zone, 'of.zone');
      return zone && { ...of, zone };
    }
    case 'link': {
      const link = replace.link(of.link, 'of.link');
      return link ? { ...of, link: link as typeof of.link } : null;
    }
    case 'location':
    case 'physical-group':
      return of;
  }
}

type InNode<Kind extends NodeKindName> = (node: NodeOf<Kind>, replace: Replace) => NodeOf<Kind> | null;

const IN_NODE: { readonly [Kind in NodeKindName]: InNode<Kind> } = {
  host: (host, replace) => ({
    ...host,
    leaves: leavesWith(host.leaves, replace),
    forwardsTo: host.forwardsTo && replace.node(host.forwardsTo, 'forwardsTo'),
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
    const edge = (id: NodeId | null, path: string) => id && replace.node(id, path);
    return {
      ...circuit,
      links: [
        { ...primary, customerEdge: edge(primary.customerEdge, 'links.0.customerEdge') },
        { ...secondary, customerEdge: edge(secondary.customerEdge, 'links.1.customerEdge') },
      ],
    };
  },
  peering: (peering, replace) => {
    const circuit = replace.node(peering.circuit, 'circuit');
    const routeFilter = peering.routeFilter && replace.routeFilter(peering.routeFilter, 'routeFilter');
    return circuit && { ...peering, circuit, routeFilter };
  },
  internet: (internet) => internet,
  vnet: (vnet, replace) => ({
    ...vnet,
    peers: vnet.peers.flatMap((peer, index) => {
      const id = replace.node(peer.vnet, `peers.${index}.vnet`);
      return id ? [{ ...peer, vnet: id }] : [];
    }),
  }),
  gateway: inVnet,
  vm: inVnet,
  service: (service, replace) => ({
    ...service,
    environment: service.environment && {
      ...service.environment,
      delegatedVnets: listWith(service.environment.delegatedVnets, 'environment.delegatedVnets', replace),
    },
  }),
};

function inVnet<Node extends { readonly vnet: NodeId }>(node: Node, replace: Replace): Node | null {
  const vnet = replace.node(node.vnet, 'vnet');
  return vnet && { ...node, vnet };
}

/** Who left by a proxy that is gone leaves by routing. */
function leavesWith(leaves: HostNode['leaves'], replace: Replace): HostNode['leaves'] {
  if (leaves.by === 'routing') return leaves;
  if (leaves.by === 'proxy') {
    const proxy = replace.node(leaves.proxy, 'leaves.proxy');
    return proxy ? { ...leaves, proxy } : { by: 'routing' };
  }
  return {
    ...leaves,
    rules: leaves.rules.map((rule, index) => ({
      ...rule,
      via: rule.via && replace.node(rule.via, `leaves.rules.${index}.via`),
    })),
    otherwise: leaves.otherwise && replace.node(leaves.otherwise, 'leaves.otherwise'),
  };
}

/** A static route to a device that is gone goes too: without `via` it would mean "discard". */
function staticsWith(device: NodeOf<'router'> | NodeOf<'firewall'>, replace: Replace) {
  const staticRoutes = device.staticRoutes.flatMap((route, index) => {
    if (route.via === null) return [route];
    const via = replace.node(route.via, `staticRoutes.${index}.via`);
    return via ? [{ ...route, via }] : [];
  });
  return { staticRoutes };
}

function natWith(device: { readonly sourceNat: readonly SourceNat[] }, replace: Replace) {
  const sourceNat = device.sourceNat.map((rule, index) =>
    typeof rule.egress === 'string'
      ? rule
      : { ...rule, egress: listWith(rule.egress, `sourceNat.${index}.egress`, replace) },
  );
  return { sourceNat };
}

const listWith = (ids: readonly NodeId[], path: string, replace: Replace): readonly NodeId[] =>
  ids.flatMap((id, index) => replace.node(id, `${path}.${index}`) ?? []);

/** Refuses a part that names something that is not in the document. Null: all it names is there. */
export function checkReferences(
  document: TopologyDocument,
  id: string,
): { readonly ok: false; readonly error: Refusal } | null {
  const missing: { readonly id: string; readonly path: string }[] = [];
  const look = <Id extends string>(found: unknown, named: Id, path: string): Id => {
    if (!found) missing.push({ id: named, path });
    return named;
  };
  const check: Replace = {
    node: (named, path) => look(document.nodes[named], named, path),
    zone: (named, path) => look(document.zones[named], named, path),
    routeFilter: (named, path) => look(document.routeFilters[named], named, path),
    link: (named, path) => look(document.links[named as keyof typeof document.links], named, path),
  };
  const node = document.nodes[id as NodeId];
  const zone = document.zones[id as ZoneId];
  const link = document.links[id as keyof typeof document.links];
  const flow = document.flows[id as FlowId];
  const failure = document.failures[id as keyof typeof document.failures];
  if (node) replaceInNode(node, check);
  if (zone) replaceInZone(zone, check);
  if (link) replaceInLink(link, check);
  if (flow) replaceInFlow(flow, check);
  if (failure) replaceInFailure(failure, check);
  const [first] = missing;
  if (!first) return null;
  return err({
    id: 'field/names-nothing',
    message: `There is nothing with the id ${first.id} in this design.`,
    fix: 'Choose something that is there.',
    about: [id],
    path: first.path,
  });
}
