/** Where circuits land: peering locations, and the pairs of sites that make a Metro. @source ER-005, ER-017, ER-024, ER-081 */
import type { Cloud, Coordinates } from './catalogue.ts';
import metrosTable from './data/metros.json';
import locationsTable from './data/peering-locations.json';
import { tableSource } from './source.ts';

export interface PeeringLocation extends Coordinates {
  readonly id: string;
  readonly name: string;
  /** Shared by the locations of one metro. */
  readonly city: string;
  /** The town the coordinates are those of. */
  readonly town: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly cloud: Cloud;
  /** The buildings, as the documentation names them. */
  readonly sites: readonly string[];
  readonly geopoliticalRegion: string;
  /** `derived`: newer than the page on geopolitical regions, placed by its country. */
  readonly geopoliticalRegionBasis: 'docs' | 'derived';
  /** Azure regions that a Local circuit reaches. Empty: Local is not offered. */
  readonly localRegions: readonly string[];
  /** Whether ExpressRoute Direct is offered. */
  readonly direct: boolean;
}

export interface Metro {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  /** One or two: the second site of some Metros is no peering location in its own right. */
  readonly locations: readonly string[];
  readonly sites: readonly string[];
  readonly localRegions: readonly string[];
  readonly direct: boolean;
  readonly providers: readonly string[];
  /** Announced for later: ordering a circuit with one of them fails (ER-262). */
  readonly providersPlanned: readonly string[];
}

export const locationsSource = tableSource(locationsTable);
export const metrosSource = tableSource(metrosTable);

export const peeringLocations = locationsTable.locations as readonly PeeringLocation[];
export const metros = metrosTable.metros as readonly Metro[];

const byId = new Map(peeringLocations.map((location) => [location.id, location]));

export const peeringLocation = (id: string): PeeringLocation | undefined => byId.get(id);

/** The Metro made of these two locations. One whose second site is no location of its own is named twice. */
export function metroOf(locations: readonly [string, string]): Metro | undefined {
  const wanted = new Set(locations);
  return metros.find(
    (metro) => metro.locations.length === wanted.size && metro.locations.every((id) => wanted.has(id)),
  );
}
