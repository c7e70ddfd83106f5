/** What a node has from where it stands: owner, AS number, place on earth. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Owner } from '#model/kinds/kind.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import type { Asn } from '#model/units.ts';
import type { Zone } from '#model/zone.ts';
import type { Whereabouts } from './compiled.ts';

/** The zone of a node and the zones around it, innermost first. */
export function zonesAround(document: TopologyDocument, node: TopologyNode): readonly Zone[] {
  const chain: Zone[] = [];
  for (let id = node.zone; id; ) {
    const zone: Zone | undefined = document.zones[id];
    if (!zone || chain.includes(zone)) break;
    chain.push(zone);
    id = zone.parent;
  }
  return chain;
}

/**
 * Who is responsible. A zone decides for devices that anyone could own; a circuit, a peering or a service is what it is
 * wherever it is drawn.
 */
export function ownerOf(document: TopologyDocument, node: TopologyNode): Owner {
  const movable = node.kind === 'host' || node.kind === 'router' || node.kind === 'firewall';
  const zone = movable ? zonesAround(document, node)[0] : undefined;
  return zone?.owner ?? nodeKinds[node.kind].owner;
}

/** Documentation AS numbers stand in where a design says nothing. */
const UNSTATED: Readonly<Record<Owner, Asn>> = {
  customer: 64_496 as Asn,
  provider: 64_508 as Asn,
  microsoft: 12_076 as Asn,
  internet: 64_510 as Asn,
};

export function asnOf(document: TopologyDocument, node: TopologyNode): Asn {
  const own = 'asn' in node ? node.asn : null;
  return (
    own ??
    zonesAround(document, node).find((zone) => zone.asn !== null)?.asn ??
    UNSTATED[ownerOf(document, node)]
  );
}

export function whereabouts(
  document: TopologyDocument,
  node: TopologyNode,
  catalogue: Catalogue,
): Whereabouts | null {
  for (const zone of zonesAround(document, node)) {
    if (zone.place) return { label: zone.name, ...zone.place };
    if (zone.location) return placeNamed(zone.location, catalogue);
  }
  return null;
}

export function placeNamed(id: string, catalogue: Catalogue): Whereabouts | null {
  const place = catalogue.placeOf(id);
  return place ? { label: place.label, latitude: place.latitude, longitude: place.longitude } : null;
}
