/**
 * The routes Microsoft advertises that lead to a service, for a design that says "as in the catalogue".
 *
 * A regional value brings hundreds of routes, most of them to other Azure services (ER-202). Of these only the ones that
 * hold an address of the service are given, so that a simulation carries tens of routes, all real.
 *
 * Assumption: advertisements (2024-04) and service addresses (2025-10) are of different days. Addresses that the older
 * snapshot does not hold add no route.
 */
import type { Prefix } from '#model/addresses.ts';
import type { ServicePrefix, ServiceType } from '#model/kinds/service.ts';
import type { Community } from '#model/units.ts';
import { type Advertisement, prefixesByCommunity } from './advertisements.ts';
import { communityOfRegion, REGIONAL_KINDS } from './communities.ts';
import { powerPlatformRegion } from './power-platform-regions.ts';
import { routesToBlocks } from './routes-to-blocks.ts';
import { type ServiceTag, type TagPrefixes, tagPrefixes } from './service-prefixes.ts';

/** Microsoft 365: service values only, no place (ER-203). */
const VALUE_OF_SERVICE = {
  exchange: '12076:5010',
  sharepoint: '12076:5020',
  teams: '12076:5030',
  'office-365': '12076:5100',
} as Record<'exchange' | 'sharepoint' | 'teams' | 'office-365', Community>;

/** Sign-in has a value of its own and is inside "other Office 365", too (D-6). */
const ENTRA_VALUES = ['12076:5060', '12076:5100'] as Community[];

export interface ServiceRoutes {
  readonly advertised: ReadonlyMap<Community, readonly Prefix[]>;
  routesTo(service: ServiceType, region: string | null): readonly ServicePrefix[] | undefined;
}

export function serviceRoutes(
  advertisements: readonly Advertisement[],
  tags: readonly TagPrefixes[],
): ServiceRoutes {
  const advertised = prefixesByCommunity(advertisements);
  const valuesOf = valuesByPrefix(advertised);
  const known = new Map<string, readonly ServicePrefix[] | undefined>();

  const tagged = (prefixes: readonly Prefix[], region: string | null): ServicePrefix[] =>
    prefixes.map((prefix) => ({ prefix, region, communities: valuesOf.get(prefix) ?? [] }));

  function behindTag(
    tag: ServiceTag,
    tagRegion: string | null,
    values: readonly Community[],
  ): readonly ServicePrefix[] {
    const blocks = tagPrefixes(tags, tag, tagRegion);
    return values.flatMap((value) => tagged(routesToBlocks(blocks, advertised.get(value) ?? []), tagRegion));
  }

  /** One region after the other. `undefined` if nothing is known about one of them, since half a pair would mislead. */
  function inEveryRegion(
    regions: readonly string[],
    routes: (region: string, value: Community) => readonly ServicePrefix[],
  ) {
    if (regions.length === 0) return undefined;
    const found: ServicePrefix[] = [];
    for (const region of regions) {
      const value = communityOfRegion(region);
      if (value === undefined || !advertised.has(value)) return undefined;
      found.push(...routes(region, value));
    }
    return found;
  }

  function find(service: ServiceType, region: string | null): readonly ServicePrefix[] | undefined {
    switch (service) {
      case 'power-platform':
      case 'dynamics-365':
        return inEveryRegion(powerPlatformRegion(region ?? '')?.azureRegions ?? [], (azure, value) =>
          behindTag('PowerPlatformInfra', azure, [value]),
        );
      case 'azure-paas':
        return inEveryRegion(region === null ? [] : [region], (azure) => {
          const values = REGIONAL_KINDS.flatMap((kind) => communityOfRegion(azure, kind) ?? []);
          return tagged([...new Set(values.flatMap((value) => advertised.get(value) ?? []))], azure);
        });
      case 'entra-id':
        return behindTag('AzureActiveDirectory', null, ENTRA_VALUES);
      case 'cdn':
        // Its own edge addresses, advertised under no value (ER-342).
        return tagged(tagPrefixes(tags, 'AzureFrontDoor.Frontend', null), null);
      default:
        return tagged(advertised.get(VALUE_OF_SERVICE[service]) ?? [], null);
    }
  }

  return {
    advertised,
    routesTo(service, region) {
      const key = `${service} ${region ?? ''}`;
      if (!known.has(key)) known.set(key, find(service, region));
      return known.get(key);
    },
  };
}

/** One prefix may carry several values (ER-204). Sorted, so that the answer does not depend on the order of the table. */
function valuesByPrefix(
  advertised: ReadonlyMap<Community, readonly Prefix[]>,
): ReadonlyMap<Prefix, readonly Community[]> {
  const values = new Map<Prefix, Community[]>();
  for (const [community, prefixes] of advertised) {
    for (const prefix of prefixes) {
      const list = values.get(prefix);
      if (list) list.push(community);
      else values.set(prefix, [community]);
    }
  }
  for (const list of values.values()) list.sort();
  return values;
}
