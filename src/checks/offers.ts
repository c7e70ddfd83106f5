/** What Microsoft offers on each Microsoft peering, and to which services it leads. @source ER-210 to ER-216 */
import { allowedCommunities } from '#catalogue/allowed-communities.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { covers, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { ServiceNode, ServicePrefix } from '#model/kinds/service.ts';

export interface Offer {
  readonly service: ServiceNode;
  readonly prefix: ServicePrefix;
}

/** The prefixes a service has, by hand or out of the catalogue. */
export const prefixesOf = (catalogue: Catalogue, service: ServiceNode): readonly ServicePrefix[] =>
  service.prefixes === 'catalogue'
    ? (catalogue.servicePrefixes(service.service, service.region, service.cloud) ?? [])
    : service.prefixes;

export function offersOf(
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: CircuitNode,
  peering: PeeringNode,
  services: readonly ServiceNode[],
): readonly Offer[] {
  if (peering.type !== 'microsoft') return [];
  const values = new Set(allowedCommunities(document, circuit, peering));
  if (values.size === 0) return [];
  return services
    .filter(({ cloud }) => cloud === circuit.cloud)
    .flatMap((service) =>
      prefixesOf(catalogue, service)
        .filter(
          ({ communities, region }) =>
            communities.some((value) => values.has(value)) &&
            circuit.locations.some((location) => catalogue.isInScope(circuit.sku, location, region)),
        )
        .map((prefix) => ({ service, prefix })),
    );
}

export const isOffered = (offers: readonly Offer[], address: IpAddress): boolean =>
  offers.some(({ prefix }) => covers(prefix.prefix, address));

/** The longest of some prefixes that holds an address or a prefix. */
export const longestOver = <Of extends { readonly prefix: Prefix }>(
  all: readonly Of[],
  inner: Prefix | IpAddress,
): Of | undefined =>
  all
    .filter(({ prefix }) => covers(prefix, inner))
    .sort((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix))[0];

export const lengthOf = (prefix: Prefix): number => Number(prefix.slice(prefix.indexOf('/') + 1));

export const overlaps = (a: Prefix, b: Prefix): boolean => covers(a, b) || covers(b, a);
