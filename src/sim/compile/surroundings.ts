/** What a node has from where it stands: AS number, place on earth. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { ownerOf } from '#model/owner-of.ts';
import { statedAsn } from '#model/stated-asn.ts';
import type { Asn } from '#model/units.ts';
import { zoneChain } from '#model/zone-chain.ts';
import type { Whereabouts } from './compiled.ts';

/** Documentation AS numbers stand in where a design says nothing. */
const UNSTATED: Readonly<Record<Owner, Asn>> = {
  customer: 64_496 as Asn,
  provider: 64_508 as Asn,
  microsoft: 12_076 as Asn,
  internet: 64_510 as Asn,
};

export const asnOf = (document: TopologyDocument, node: TopologyNode): Asn =>
  statedAsn(document, node) ?? UNSTATED[ownerOf(document, node)];

export function whereabouts(
  document: TopologyDocument,
  node: TopologyNode,
  catalogue: Catalogue,
): Whereabouts | null {
  for (const zone of zoneChain(document, node.zone)) {
    if (zone.place) return { label: zone.name, ...zone.place };
    if (zone.location) return placeNamed(zone.location, catalogue);
  }
  return null;
}

export function placeNamed(id: string, catalogue: Catalogue): Whereabouts | null {
  const place = catalogue.placeOf(id);
  return place ? { label: place.label, latitude: place.latitude, longitude: place.longitude } : null;
}
