/**
 * What is known about the Microsoft cloud, as look-ups without state.
 *
 * A catalogue is a value that is passed in, so that the engine stays pure and a test can bring a small world of its own.
 * `base-catalogue.ts` holds the small tables; `full-catalogue.ts` adds what Microsoft advertises, which is large.
 *
 * Ids are plain text, since a design may name a place that is newer than the tables. Nothing here throws on an unknown
 * id or community: it answers `undefined`, and the caller says that it does not know (ER-197).
 */
import type { Prefix } from '#model/addresses.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { ServicePrefix, ServiceType } from '#model/kinds/service.ts';
import type { Community } from '#model/units.ts';
import type { AzureRegion } from './azure-regions.ts';
import type { CommunityMeaning } from './communities.ts';
import type { Metro, PeeringLocation } from './peering-locations.ts';
import type { PowerPlatformRegion } from './power-platform-regions.ts';
import type { ProviderAtLocation } from './providers.ts';
import type { ServiceTag } from './service-prefixes.ts';

export type Sku = CircuitNode['sku'];
export type Cloud = CircuitNode['cloud'];

/** Degrees north and east. Of a city or a town, never of a building. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Place extends Coordinates {
  /** The name of the peering location or of the region: `Amsterdam2`, `West Europe`. */
  readonly label: string;
}

/** `unknown`: the location or the region is not in the tables. */
export type Scope = 'in' | 'out' | 'unknown';

export interface Catalogue {
  /** Whether `advertisedPrefixes`, `servicePrefixes` and `tagPrefixes` can answer at all. */
  readonly complete: boolean;

  readonly locations: readonly PeeringLocation[];
  readonly metros: readonly Metro[];
  readonly azureRegions: readonly AzureRegion[];
  readonly powerPlatformRegions: readonly PowerPlatformRegion[];

  location(locationId: string): PeeringLocation | undefined;
  azureRegion(regionId: string): AzureRegion | undefined;
  powerPlatformRegion(powerPlatformRegionId: string): PowerPlatformRegion | undefined;
  /** The Metro whose two sites these locations are, in either order (ER-017). */
  metroOf(locations: readonly [string, string]): Metro | undefined;

  /** `Amsterdam` for `amsterdam2`: locations with one city name are one metro. */
  cityName(locationId: string): string | undefined;
  /** Where a peering location or an Azure region is. */
  placeOf(locationOrRegionId: string): Place | undefined;
  providersAt(locationId: string): readonly ProviderAtLocation[];

  geopoliticalRegionOfLocation(locationId: string): string | undefined;
  geopoliticalRegionOfAzureRegion(regionId: string): string | undefined;
  /** The Azure regions that a Local circuit reaches; none where Local is not offered (ER-065, ER-081). */
  localRegions(locationId: string): readonly string[];

  /**
   * Whether a circuit of this SKU at this location reaches a region.
   *
   * @param regionId - Null for a service without a location, such as Microsoft 365: taken as in scope (U-12).
   * @source ER-065 to ER-067, ER-080
   */
  scopeOf(sku: Sku, locationId: string, regionId: string | null): Scope;
  /** As `scopeOf`, an unknown place counting as reached, since refusing what we do not know would be a guess too. */
  isInScope(sku: Sku, locationId: string, regionId: string | null): boolean;
  /** The Azure regions of one cloud that are known to be reached. */
  regionsInScope(sku: Sku, locationId: string, cloud: Cloud): readonly string[];

  /** The value on Microsoft peering, `12076:510nn`. `undefined` where none is published. */
  communityOfRegion(regionId: string): Community | undefined;
  /** What a value selects. `undefined`: not in the tables, which is no error (ER-197). */
  communityMeaning(community: Community): CommunityMeaning | undefined;
  /** The values that select a service rather than a region, in the order of the documentation (ER-198, ER-199). */
  serviceCommunities(cloud: Cloud): readonly CommunityMeaning[];
  /** The Azure regions behind a Power Platform region; none where Microsoft publishes none (ER-328). */
  azureRegionsOfPowerPlatform(powerPlatformRegionId: string): readonly string[];

  /**
   * What Microsoft advertises on Microsoft peering under a value.
   *
   * @returns `undefined` when the table is not loaded, or has nothing about the value.
   */
  advertisedPrefixes(community: Community): readonly Prefix[] | undefined;
  /**
   * The routes behind which a service is found, each with every value it carries.
   *
   * @param region - Power Platform and Dynamics 365: a Power Platform region. Azure: an Azure region. Else not used.
   * @returns `undefined` when it cannot be told: table not loaded, region unknown, or a national cloud, for which
   *   Microsoft's prefixes are not public.
   * @source ER-198, ER-201 to ER-205, ER-338, ER-342
   */
  servicePrefixes(
    service: ServiceType,
    region: string | null,
    cloud: Cloud,
  ): readonly ServicePrefix[] | undefined;
  /** The addresses of a service tag, in one Azure region or (null) everywhere. `undefined` when the table is not loaded. */
  tagPrefixes(tag: ServiceTag, regionId: string | null): readonly Prefix[] | undefined;
}
