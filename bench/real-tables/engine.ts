/** The reference design with circuits A and B and every prefix that Microsoft advertises, on all four Microsoft sessions. */
import { type Advertisement, loadAdvertisements } from '#catalogue/advertisements.ts';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { addressAt, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import { compile } from '#sim/compile/compile.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { applyEvents } from '#sim/control-plane/apply-events.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { addNode, changed, circuitB, filter, node } from '#sim/scenarios/designs.ts';
import { r0 } from '#templates/r0.ts';

export async function design(): Promise<TopologyDocument> {
  const { advertisements } = await loadAdvertisements();
  const prefixes = everyPrefix(advertisements);
  const communities = [...new Set(advertisements.map(({ community }) => community))];
  const base = circuitB(r0());
  return changed(
    base,
    addNode('service', 'everything', { name: 'All of it', service: 'azure-paas', prefixes }),
    filter('everything', communities, true),
    node('circuit', 'circuit-a', { sku: 'Premium' }),
    node('circuit', 'circuit-b', { sku: 'Premium' }),
    ...['ms-a', 'ms-b'].map((id, index) =>
      node('peering', id, {
        routeFilter: 'everything',
        sessions: (base.nodes[id as never] as PeeringNode).sessions.map((session, link) => ({
          ...session,
          ipv6: ipv6(`2001:db8:ff0${index}::${4 * link + 4}/126` as Prefix),
        })),
      }),
    ),
  );
}

const ipv6 = (subnet: Prefix) => ({
  subnet,
  customer: addressAt(subnet, 1),
  microsoft: addressAt(subnet, 2),
});

/** Each prefix once, with every value it is advertised under. A region and its early-access twin share a value: the first counts. */
function everyPrefix(advertisements: readonly Advertisement[]) {
  const entries = new Map<Prefix, { prefix: Prefix; region: string | null; communities: Set<string> }>();
  for (const { community, region, v4, v6 } of advertisements) {
    for (const prefix of [...v4, ...v6]) {
      const entry = entries.get(prefix) ?? { prefix, region, communities: new Set() };
      entry.region ??= region;
      entry.communities.add(community);
      entries.set(prefix, entry);
    }
  }
  return [...entries.values()].map((entry) => ({ ...entry, communities: [...entry.communities] }));
}

export const networkOf = (document: TopologyDocument): Network =>
  compile(document, baseCatalogue, failedParts(document)).network;
/** A cable of circuit A's first link, as the network names it. */
export const circuitLink = ({ links, sessions }: Network): string => {
  const session = sessions.find(({ name }) => name.startsWith('ms-a.primary'));
  const link = links.find(({ name }) => session?.over.type === 'link' && name === session.over.link);
  if (!link) throw new Error('Circuit A has no Microsoft peering.');
  return link.name;
};
/** Of every service with prefixes of its own. */
export const prefixesOf = ({ nodes }: TopologyDocument): number =>
  Object.values(nodes).reduce(
    (sum, one) => sum + (one.kind === 'service' && one.prefixes !== 'catalogue' ? one.prefixes.length : 0),
    0,
  );
export const newSimulation = () => new Simulation({ journal: false });
export const withLinkDown = (network: Network, link: string) =>
  applyEvents(network, [{ type: 'link-down', link }]);

/** Everything a router's BGP says of every prefix, as text: to compare two ways of getting there. */
export const everythingAt = (state: RoutingState, router: string): string =>
  JSON.stringify(state.bgpPrefixes(router).map((prefix) => state.bgp(router, prefix)));
