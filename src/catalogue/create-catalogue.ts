import { azureRegion, azureRegions } from './azure-regions.ts';
import type { Catalogue } from './catalogue.ts';
import { communityMeaning, communityOfRegion, serviceCommunities } from './communities.ts';
import { metroOf, metros, peeringLocation, peeringLocations } from './peering-locations.ts';
import { powerPlatformRegion, powerPlatformRegions } from './power-platform-regions.ts';
import { providersAt } from './providers.ts';
import { scopeOf } from './scope.ts';
import { type TagPrefixes, tagPrefixes } from './service-prefixes.ts';
import type { ServiceRoutes } from './service-routes.ts';

interface LargeTables {
  /** Built by the caller: whoever needs the small tables alone is spared the code, too. */
  readonly routes: ServiceRoutes;
  readonly tags: readonly TagPrefixes[];
}

/** The small tables, with the large ones if they have been loaded. */
export function createCatalogue(large: LargeTables | null): Catalogue {
  const scope: Catalogue['scopeOf'] = (sku, locationId, regionId) => {
    if (regionId === null) return 'in';
    const location = peeringLocation(locationId);
    const region = azureRegion(regionId);
    return location && region ? scopeOf(sku, location, region) : 'unknown';
  };

  return {
    complete: large !== null,

    locations: peeringLocations,
    metros,
    azureRegions,
    powerPlatformRegions,

    location: peeringLocation,
    azureRegion,
    powerPlatformRegion,
    metroOf,

    cityName: (locationId) => peeringLocation(locationId)?.city,
    placeOf: (id) => {
      const found = peeringLocation(id) ?? azureRegion(id);
      return found && { label: found.name, latitude: found.latitude, longitude: found.longitude };
    },
    providersAt,

    geopoliticalRegionOfLocation: (locationId) => peeringLocation(locationId)?.geopoliticalRegion,
    geopoliticalRegionOfAzureRegion: (regionId) => azureRegion(regionId)?.geopoliticalRegion,
    localRegions: (locationId) => peeringLocation(locationId)?.localRegions ?? [],

    scopeOf: scope,
    isInScope: (sku, locationId, regionId) => scope(sku, locationId, regionId) !== 'out',
    regionsInScope: (sku, locationId, cloud) =>
      azureRegions
        .filter((region) => region.cloud === cloud && scope(sku, locationId, region.id) === 'in')
        .map((region) => region.id),

    communityOfRegion: (regionId) => communityOfRegion(regionId),
    communityMeaning,
    serviceCommunities,
    azureRegionsOfPowerPlatform: (id) => powerPlatformRegion(id)?.azureRegions ?? [],

    advertisedPrefixes: (community) => large?.routes.advertised.get(community),
    servicePrefixes: (service, region, cloud) =>
      cloud === 'commercial' ? large?.routes.routesTo(service, region) : undefined,
    tagPrefixes: (tag, regionId) => large?.tags && tagPrefixes(large.tags, tag, regionId),
  };
}
