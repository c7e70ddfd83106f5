/** Where on earth the things of a design are: by their own location or region, else by the zones they stand in. */
import { azureRegion } from '#catalogue/azure-regions.ts';
import type { Place } from '#catalogue/catalogue.ts';
import { peeringLocation } from '#catalogue/peering-locations.ts';
import { powerPlatformRegion } from '#catalogue/power-platform-regions.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { zoneChain } from '#model/zone-chain.ts';
import type { FlowReport } from '#sim/report/report.ts';

export interface MapPlace extends Place {
  readonly key: string;
  readonly nodes: readonly NodeId[];
}

export interface DesignOnEarth {
  readonly places: readonly MapPlace[];
  /** What has no place: to be listed beside the map. */
  readonly elsewhere: readonly NodeId[];
  readonly placeOf: ReadonlyMap<NodeId, MapPlace>;
}

export function designOnEarth(document: TopologyDocument): DesignOnEarth {
  const found = new Map<string, { place: Place; nodes: NodeId[] }>();
  const elsewhere: NodeId[] = [];
  for (const node of Object.values(document.nodes)) {
    const place = placeOfNode(document, node);
    if (!place) {
      elsewhere.push(node.id);
      continue;
    }
    const key = keyOf(place);
    const there = found.get(key);
    if (there) there.nodes.push(node.id);
    else found.set(key, { place, nodes: [node.id] });
  }
  const places = [...found].map(([key, { place, nodes }]): MapPlace => ({ key, ...place, nodes }));
  return {
    places,
    elsewhere,
    placeOf: new Map(places.flatMap((place) => place.nodes.map((id) => [id, place] as const))),
  };
}

/** Two buildings of one city are one spot on a map of the world: a tenth of a degree is ten kilometres. */
const keyOf = ({ latitude, longitude }: Place): string => `${latitude.toFixed(1)} ${longitude.toFixed(1)}`;

function placeOfNode(document: TopologyDocument, node: TopologyNode): Place | null {
  switch (node.kind) {
    case 'circuit':
      return named(node.locations[0]) ?? placeOfZone(document, node.zone);
    case 'peering':
    case 'gateway':
    case 'vm': {
      const host = document.nodes[node.kind === 'peering' ? node.circuit : node.vnet];
      return (host && placeOfNode(document, host)) ?? placeOfZone(document, node.zone);
    }
    case 'vnet':
    case 'service':
      return (node.region === null ? null : named(node.region)) ?? placeOfZone(document, node.zone);
    case 'host':
    case 'router':
    case 'firewall':
    case 'provider':
    case 'internet':
      return placeOfZone(document, node.zone);
  }
}

function placeOfZone(document: TopologyDocument, id: ZoneId | null): Place | null {
  for (const zone of zoneChain(document, id)) {
    if (zone.place) return { label: zone.name, ...zone.place };
    const place = zone.location ? named(zone.location) : null;
    if (place) return place;
  }
  return null;
}

/** A peering location, an Azure region, or the first Azure region of a Power Platform region. */
function named(id: string): Place | null {
  const location = peeringLocation(id);
  if (location) return { label: location.name, ...coordinates(location) };
  const region = azureRegion(id) ?? azureRegion(powerPlatformRegion(id)?.azureRegions[0] ?? '');
  return region ? { label: region.name, ...coordinates(region) } : null;
}

const coordinates = ({ latitude, longitude }: Place | { latitude: number; longitude: number }) => ({
  latitude,
  longitude,
});

export interface MapLink {
  readonly key: string;
  readonly from: MapPlace;
  readonly to: MapPlace;
  readonly links: readonly LinkId[];
}

/** Links between two places, as one line each way they are drawn. */
export function mapLinks(document: TopologyDocument, { placeOf }: DesignOnEarth): readonly MapLink[] {
  const lines = new Map<string, { from: MapPlace; to: MapPlace; links: LinkId[] }>();
  for (const { id, ends } of Object.values(document.links)) {
    const [a, b] = [placeOf.get(ends[0]), placeOf.get(ends[1])];
    if (!a || !b || a === b) continue;
    const [from, to] = a.key < b.key ? [a, b] : [b, a];
    const key = `${from.key} ${to.key}`;
    const line = lines.get(key);
    if (line) line.links.push(id);
    else lines.set(key, { from, to, links: [id] });
  }
  return [...lines].map(([key, line]) => ({ key, ...line }));
}

/** The places a flow passes on its way out, each once in a row. */
export function mapPath(flow: FlowReport, { placeOf }: DesignOnEarth): readonly MapPlace[] {
  const places = (flow.forward?.hops ?? []).flatMap(({ place }) => placeOf.get(place.node) ?? []);
  return places.filter((place, index) => place !== places[index - 1]);
}
