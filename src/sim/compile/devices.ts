/** Customer, provider and internet devices that route: hosts with their segments, routers, firewalls, provider edges. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import { ownerOf } from '#model/owner-of.ts';
import type { Routing } from '#model/routing.ts';
import type { SourceNat } from '#model/translation.ts';
import { defaultBgpOptions } from '#sim/network/network.ts';
import type { Place } from '#sim/report/report.ts';
import { cablesAt } from './cables-of.ts';
import type { Station } from './compiled.ts';
import type { Draft } from './draft.ts';
import { asnOf, whereabouts } from './surroundings.ts';

export type RoutingNode = NodeOf<'host' | 'router' | 'firewall' | 'internet' | 'provider'>;

/** Whether a node is a router to its neighbours. A layer-2 provider is a wire. */
export const routes = (node: TopologyNode): node is RoutingNode =>
  node.kind === 'host' ||
  node.kind === 'router' ||
  node.kind === 'firewall' ||
  node.kind === 'internet' ||
  (node.kind === 'provider' && node.layer === 3);

const roleOf: Readonly<Record<RoutingNode['kind'], Place['role']>> = {
  host: 'host',
  router: 'router',
  firewall: 'firewall',
  internet: 'internet',
  provider: 'provider',
};

export const placeOf = (
  node: TopologyNode,
  role: Place['role'],
  part: Place['part'] = null,
  label = node.name,
): Place => ({
  node: node.id,
  part,
  label,
  role,
  zone: node.zone,
});

export function addDevice(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  node: RoutingNode,
): void {
  const firewall = node.kind === 'firewall' ? node : null;
  const sourceNat: readonly SourceNat[] =
    node.kind === 'firewall' || node.kind === 'router' || node.kind === 'provider' ? node.sourceNat : [];
  const owner = ownerOf(document, node);
  const place = placeOf(node, roleOf[node.kind]);
  const at = whereabouts(document, node, catalogue);
  const station: Station = {
    router: node.id,
    place,
    owner,
    hidden: false,
    stateful: firewall?.stateful ?? false,
    stateGroup: firewall?.stateGroup ? `group ${firewall.stateGroup}` : node.id,
    sourceNat,
    destinationNat: firewall?.destinationNat ?? [],
    filter: firewall?.filter ?? [],
    admits: null,
    at,
  };
  const router = draft.addRouter(station, asnOf(document, node));
  for (const rule of sourceNat) router.stubs.push({ prefix: rule.pool, ospf: true });
  if (node.kind === 'router' || node.kind === 'firewall') addRouting(draft, node);
  if (node.kind === 'host') {
    // A segment uses every equal way; which of its machines' flows take which is no setting of anybody's.
    router.bgp = {
      ...router.bgp,
      multipath: 8,
      multipathIbgp: 8,
      ignoreAsPathLength: besideOneThatIgnores(document, node),
    };
    for (const prefix of node.subnets) router.stubs.push({ prefix, ospf: true });
    for (const address of node.addresses)
      draft.addEndpoint(address, { node: node.id, router: node.id, place, owner, attached: null, at });
  }
  // A provider's node stands for its pair of edges, and an internet node for many routers: all their ways are in use (ER-168, ER-259).
  const stands = owner === 'internet' || node.kind === 'internet' || node.kind === 'provider';
  if (stands) router.bgp = { ...router.bgp, multipath: 8, multipathRelax: true };
}

/** A segment's first hop is a device it is cabled to: it weighs routes as that one does. */
const besideOneThatIgnores = (document: TopologyDocument, host: NodeOf<'host'>): boolean =>
  cablesAt(document, host.id).some(({ ends }) => {
    const other = document.nodes[ends[0] === host.id ? ends[1] : ends[0]];
    return (other?.kind === 'router' || other?.kind === 'firewall') && other.ignoreAsPath;
  });

function addRouting(draft: Draft, node: NodeOf<'router' | 'firewall'>): void {
  const router = draft.routers.get(node.id);
  if (!router) return;
  const routing: Routing = node;
  router.bgp = {
    ...defaultBgpOptions,
    multipath: routing.multipath,
    multipathIbgp: routing.multipath,
    multipathRelax: routing.multipathRelax,
    ignoreAsPathLength: routing.ignoreAsPath,
    alwaysCompareMed: routing.alwaysCompareMed,
    deterministicMed: routing.deterministicMed,
    compareRouterId: routing.compareRouterId,
  };
  for (const prefix of routing.originated) router.stubs.push({ prefix, ospf: true });
  for (const route of routing.staticRoutes) {
    if (route.via === null)
      router.statics.push({ prefix: route.prefix, via: null, distance: route.distance });
  }
}
