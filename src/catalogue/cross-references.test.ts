/** Ids that one table takes from another. */
import { describe, expect, it } from 'vitest';
import { loadAdvertisements } from './advertisements.ts';
import { azureRegion, azureRegions } from './azure-regions.ts';
import { communityMeaning, communityMeanings } from './communities.ts';
import { loadEndpoints } from './endpoints.ts';
import { metros, peeringLocation, peeringLocations } from './peering-locations.ts';
import { powerPlatformRegions } from './power-platform-regions.ts';
import { providers } from './providers.ts';
import { loadServicePrefixes } from './service-prefixes.ts';

const unknownRegions = (ids: readonly string[]) => [...new Set(ids.filter((id) => !azureRegion(id)))].sort();

describe('ids', () => {
  it.each([
    ['peering locations', peeringLocations.map(({ id }) => id)],
    ['metros', metros.map(({ id }) => id)],
    ['Azure regions', azureRegions.map(({ id }) => id)],
    ['Power Platform regions', powerPlatformRegions.map(({ id }) => id)],
    ['providers', providers.map(({ name }) => name)],
    ['communities', communityMeanings.map(({ community }) => community)],
    // one look-up serves both
    ['places', [...peeringLocations, ...azureRegions].map(({ id }) => id)],
  ])('are unique among %s', (_, ids) => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lead from providers and metros to locations', () => {
    const referenced = [...providers, ...metros].flatMap(({ locations }) => locations);
    expect(referenced.filter((id) => !peeringLocation(id))).toEqual([]);
    // 883 in the source: 118 lists of providers, turned round
    expect(providers.flatMap(({ locations }) => locations)).toHaveLength(883);
  });

  it('lead from local regions to regions in the same cloud and geopolitical region', () => {
    for (const { id, cloud, geopoliticalRegion, localRegions } of peeringLocations) {
      for (const region of localRegions.map(azureRegion)) {
        expect({ id, cloud: region?.cloud, geo: region?.geopoliticalRegion }).toEqual({
          id,
          cloud,
          geo: geopoliticalRegion,
        });
      }
    }
    expect(unknownRegions(metros.flatMap(({ localRegions }) => localRegions))).toEqual([]);
  });

  it('lead from Power Platform regions to regions of the same cloud', () => {
    for (const { id, cloud, azureRegions: pair } of powerPlatformRegions) {
      for (const region of pair.map(azureRegion)) expect({ id, cloud: region?.cloud }).toEqual({ id, cloud });
    }
  });

  it('lead from communities to regions, but for three that were announced and never opened to customers', () => {
    expect(unknownRegions(communityMeanings.flatMap(({ region }) => region ?? []))).toEqual([
      'malaysiasouth',
      'swedensouth',
      'uksouth2',
    ]);
  });

  it('give every advertisement a known community of the same region', async () => {
    const { advertisements } = await loadAdvertisements();
    for (const { community, region } of advertisements) {
      // an early-access twin (EUAP) carries the value of the region it is the twin of
      expect(communityMeaning(community)?.region).toBe(region?.replace(/euap$/, '') ?? null);
    }
  });

  it('keep service tags to known regions', async () => {
    const { prefixes } = await loadServicePrefixes();
    expect(unknownRegions(prefixes.flatMap(({ region }) => region ?? []))).toEqual([]);
  });

  it('give every host name a source', async () => {
    const { powerPlatform } = await loadEndpoints();
    expect(powerPlatform.endpoints.filter(({ source }) => !powerPlatform.sources[source])).toEqual([]);
  });
});

describe('places', () => {
  it('put a location within reach of the regions it is local to', () => {
    // the compilers of the table measured at most 290 km; a wrong sign or a swapped pair would be far more
    for (const location of peeringLocations) {
      for (const region of location.localRegions.map(azureRegion)) {
        expect(region && kilometres(location, region), `${location.id} to ${region?.id}`).toBeLessThan(290);
      }
    }
  });
});

/** Great-circle distance (haversine). */
function kilometres(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
