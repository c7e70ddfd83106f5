import { describe, expect, it } from 'vitest';
import { type Prefix, parsePrefix, prefixBits } from '#model/addresses.ts';
import type { Community } from '#model/units.ts';
import { baseCatalogue } from './base-catalogue.ts';
import { fullCatalogue } from './full-catalogue.ts';

const value = (n: number) => `12076:${n}` as Community;

/** ER-195, row by row: suffix, region as the documentation calls it, region id. */
const REGIONAL_VALUES: readonly (readonly [number, string])[] = [
  [2, 'West Europe'],
  [3, 'North Europe'],
  [4, 'East US'],
  [5, 'East US 2'],
  [6, 'West US'],
  [7, 'North Central US'],
  [8, 'South Central US'],
  [9, 'Central US'],
  [10, 'East Asia'],
  [11, 'Southeast Asia'],
  [12, 'Japan East'],
  [13, 'Japan West'],
  [14, 'Brazil South'],
  [15, 'Australia East'],
  [16, 'Australia Southeast'],
  [17, 'Central India'],
  [18, 'West India'],
  [19, 'South India'],
  [20, 'Canada Central'],
  [21, 'Canada East'],
  [24, 'UK South'],
  [25, 'UK West'],
  [26, 'West US 2'],
  [27, 'West Central US'],
  [28, 'Korea South'],
  [29, 'Korea Central'],
  [30, 'France Central'],
  [31, 'France South'],
  [32, 'Australia Central'],
  [33, 'Australia Central 2'],
  [34, 'South Africa North'],
  [35, 'South Africa West'],
  [36, 'UAE North'],
  [37, 'UAE Central'],
  [38, 'Switzerland North'],
  [39, 'Switzerland West'],
  [40, 'Germany North'],
  [41, 'Germany West Central'],
  [42, 'Norway East'],
  [43, 'Norway West'],
  [44, 'West US 3'],
  [59, 'New Zealand North'],
];

/** ER-328: a Power Platform region and the values a route filter needs for it. */
const POWER_PLATFORM_VALUES: readonly (readonly [string, readonly number[]])[] = [
  ['unitedstates', [51004, 51006]],
  ['europe', [51002, 51003]],
  ['unitedkingdom', [51024, 51025]],
  ['germany', [51040, 51041]],
  ['france', [51030, 51031]],
  ['switzerland', [51038, 51039]],
  ['norway', [51042, 51043]],
  ['canada', [51020, 51021]],
  ['southamerica', [51014]],
  ['asia', [51010, 51011]],
  ['japan', [51012, 51013]],
  ['korea', [51028, 51029]],
  ['india', [51017, 51019]],
  ['australia', [51015, 51016]],
  ['southafrica', [51034, 51035]],
  ['unitedarabemirates', [51036]],
  ['gcchigh', [51105, 51108]],
];

describe('communities', () => {
  it.each(REGIONAL_VALUES)(
    'number %i is %s on private and Microsoft peering, and for four services (ER-195)',
    (n, name) => {
      const region = baseCatalogue.azureRegions.find((candidate) => candidate.name === name);
      expect(baseCatalogue.communityOfRegion(region?.id ?? '')).toBe(value(51_000 + n));
      const kinds = [50_000, 51_000, 52_000, 53_000, 54_000, 55_000].map((first) => {
        const meaning = baseCatalogue.communityMeaning(value(first + n));
        return meaning?.region === region?.id && meaning?.kind;
      });
      expect(kinds).toEqual(['private-peering', 'region', 'storage', 'sql', 'cosmos-db', 'backup']);
    },
  );

  it.each([
    ['usgovarizona', 51106],
    ['usgoviowa', 51109],
    ['usgovvirginia', 51105],
    ['usgovtexas', 51108],
    ['usdodcentral', 51209],
    ['usdodeast', 51205],
    ['chinanorth', 51301],
    ['chinaeast', 51302],
    ['chinaeast2', 51303],
    ['chinanorth2', 51304],
    ['chinanorth3', 51305],
  ])('know the national cloud region %s as %i (ER-196)', (region, n) => {
    expect(baseCatalogue.communityOfRegion(region)).toBe(value(n));
  });

  it('know the regions that only the API gives a value, and say so (ER-197)', () => {
    expect(baseCatalogue.communityOfRegion('swedencentral')).toBe(value(51_047));
    expect(baseCatalogue.communityMeaning(value(51_054))).toMatchObject({
      region: 'italynorth',
      basis: 'api',
    });
    expect(baseCatalogue.communityMeaning(value(50_054))).toMatchObject({
      region: 'italynorth',
      basis: 'pattern',
    });
  });

  it('answer nothing for a region without a published value, and for a value they do not know (ER-197)', () => {
    expect(baseCatalogue.communityOfRegion('spaincentral')).toBeUndefined();
    expect(baseCatalogue.communityOfRegion('nowhere')).toBeUndefined();
    expect(baseCatalogue.communityMeaning(value(51_999))).toBeUndefined();
  });

  it('list the services, of which Microsoft 365 alone needs authorisation (ER-198, ER-213)', () => {
    const documented = baseCatalogue.serviceCommunities('commercial').filter(({ basis }) => basis === 'docs');
    expect(
      documented.map(
        ({ community, needsAuthorisation }) => `${community}${needsAuthorisation ? ' authorised' : ''}`,
      ),
    ).toEqual([
      '12076:5010 authorised',
      '12076:5020 authorised',
      '12076:5030 authorised',
      '12076:5040',
      '12076:5050',
      '12076:5060',
      '12076:5070',
      '12076:5100 authorised',
      '12076:5220',
      '12076:5250',
    ]);
  });

  it('list what the national clouds have: five in US Government, none in China (ER-199)', () => {
    expect(baseCatalogue.serviceCommunities('usgov').map(({ community }) => community)).toEqual(
      [5110, 5120, 5130, 5160, 5200].map(value),
    );
    expect(baseCatalogue.serviceCommunities('china')).toEqual([]);
  });
});

describe('Power Platform regions', () => {
  it.each(POWER_PLATFORM_VALUES)('%s needs %j in a route filter (ER-328)', (region, values) => {
    const needed = baseCatalogue
      .azureRegionsOfPowerPlatform(region)
      .map((azure) => baseCatalogue.communityOfRegion(azure));
    expect(needed.sort()).toEqual(values.map(value));
  });

  it.each([
    ['sweden', ['swedencentral']],
    ['italy', ['italynorth']],
  ])('%s has one Azure region, whose value the documentation leaves out (ER-328)', (region, azure) => {
    expect(baseCatalogue.azureRegionsOfPowerPlatform(region)).toEqual(azure);
  });

  it('admit where Microsoft publishes no Azure region', () => {
    expect(baseCatalogue.powerPlatformRegion('gcc')).toMatchObject({
      azureRegions: [],
      azureRegionsBasis: 'unpublished',
      cloud: 'usgov',
    });
    expect(baseCatalogue.azureRegionsOfPowerPlatform('atlantis')).toEqual([]);
  });
});

describe('what a circuit reaches', () => {
  it('is, for Local, the regions of its metro (ER-081)', () => {
    const local = (ids: readonly string[]) => ids.map((id) => baseCatalogue.localRegions(id));
    expect(local(['amsterdam', 'amsterdam2'])).toEqual([['westeurope'], ['westeurope']]);
    expect(local(['dublin', 'dublin2'])).toEqual([['northeurope'], ['northeurope']]);
    expect(local(['london', 'london2'])).toEqual([['uksouth'], ['uksouth']]);
    expect(local(['frankfurt', 'frankfurt2'])).toEqual([['germanywestcentral'], ['germanywestcentral']]);
    expect(local(['los-angeles', 'atlanta', 'dallas', 'las-vegas', 'copenhagen'])).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('is one half of Europe for Local at Amsterdam (ER-331)', () => {
    expect(baseCatalogue.regionsInScope('Local', 'amsterdam', 'commercial')).toEqual(['westeurope']);
    expect(baseCatalogue.isInScope('Local', 'amsterdam', 'northeurope')).toBe(false);
  });

  it('is the geopolitical region for Standard, and no other (ER-066, ER-080)', () => {
    expect(baseCatalogue.isInScope('Standard', 'amsterdam', 'westeurope')).toBe(true);
    expect(baseCatalogue.isInScope('Standard', 'amsterdam', 'northeurope')).toBe(true);
    expect(baseCatalogue.isInScope('Standard', 'amsterdam', 'eastus')).toBe(false);
    // one city, two areas of Australia, of which Canberra serves the government
    expect(baseCatalogue.isInScope('Standard', 'canberra', 'australiacentral')).toBe(true);
    expect(baseCatalogue.isInScope('Standard', 'canberra', 'australiaeast')).toBe(false);
  });

  it('is all of its own cloud for Premium, and nothing of another (ER-067)', () => {
    const commercial = baseCatalogue.azureRegions
      .filter(({ cloud }) => cloud === 'commercial')
      .map(({ id }) => id);
    expect(commercial).toHaveLength(59);
    expect(baseCatalogue.regionsInScope('Premium', 'amsterdam', 'commercial')).toEqual(commercial);
    expect(baseCatalogue.regionsInScope('Premium', 'amsterdam', 'usgov')).toEqual([]);
    expect(baseCatalogue.isInScope('Premium', 'amsterdam', 'usgovtexas')).toBe(false);
    expect(baseCatalogue.isInScope('Premium', 'china-shanghai', 'chinanorth')).toBe(true);
    expect(baseCatalogue.isInScope('Standard', 'china-shanghai', 'chinanorth')).toBe(false);
  });

  it('includes a service without a location, such as Microsoft 365, whatever the SKU (U-12)', () => {
    expect(
      (['Local', 'Standard', 'Premium'] as const).map((sku) =>
        baseCatalogue.isInScope(sku, 'amsterdam', null),
      ),
    ).toEqual([true, true, true]);
  });

  it('is unknown for a place that is newer than the tables, and then not refused', () => {
    expect(baseCatalogue.scopeOf('Standard', 'atlantis', 'westeurope')).toBe('unknown');
    expect(baseCatalogue.scopeOf('Local', 'amsterdam', 'westeurope9')).toBe('unknown');
    expect(baseCatalogue.isInScope('Standard', 'atlantis', 'westeurope')).toBe(true);
    expect(baseCatalogue.regionsInScope('Standard', 'atlantis', 'commercial')).toEqual([]);
  });
});

describe('places', () => {
  it('have a city, shared by the locations of one metro', () => {
    expect(baseCatalogue.cityName('amsterdam')).toBe('Amsterdam');
    expect(baseCatalogue.cityName('amsterdam2')).toBe('Amsterdam');
    expect(baseCatalogue.cityName('atlantis')).toBeUndefined();
  });

  it('have a point on the map, whether location or region', () => {
    const amsterdam = baseCatalogue.placeOf('amsterdam2');
    expect(amsterdam?.label).toBe('Amsterdam2');
    // the city is at 52.37 north, 4.90 east
    expect(amsterdam?.latitude).toBeCloseTo(52.37, 1);
    expect(amsterdam?.longitude).toBeCloseTo(4.9, 1);
    expect(baseCatalogue.placeOf('northeurope')?.label).toBe('North Europe');
    expect(baseCatalogue.placeOf('atlantis')).toBeUndefined();
  });

  it('pair up to Metros in either order, but a building not with itself (ER-017)', () => {
    expect(baseCatalogue.metroOf(['amsterdam2', 'amsterdam'])?.id).toBe('metro-amsterdam');
    expect(baseCatalogue.metroOf(['amsterdam', 'amsterdam'])).toBeUndefined();
    expect(baseCatalogue.metroOf(['amsterdam', 'london'])).toBeUndefined();
    // its second site is no peering location of its own
    expect(baseCatalogue.metroOf(['oslo', 'oslo'])?.id).toBe('metro-oslo');
  });

  it('have providers, among them those that offer a Metro only later (ER-262)', () => {
    const offers = Object.fromEntries(
      baseCatalogue.providersAt('amsterdam').map(({ name, offers: offered }) => [name, offered]),
    );
    expect(offers.Equinix).toEqual(['circuit', 'metro']);
    expect(offers.KPN).toEqual(['circuit']);
    expect(offers['NL-IX']).toEqual(['metro']);
    expect(offers.GTT).toEqual(['planned']);
    // counted on the documentation page
    expect(
      baseCatalogue.providersAt('amsterdam').filter(({ offers: offered }) => offered.includes('circuit')),
    ).toHaveLength(28);
    expect(baseCatalogue.providersAt('atlantis')).toEqual([]);
  });
});

describe('what Microsoft advertises', () => {
  const contains = (prefixes: readonly Prefix[], address: string) => {
    const { bits } = prefixBits(`${address}/32` as Prefix);
    return prefixes.some((prefix) => {
      const route = prefixBits(prefix);
      return (
        route.family === 4 && bits >> BigInt(32 - route.length) === route.bits >> BigInt(32 - route.length)
      );
    });
  };

  it('is not in the base catalogue, which says so', () => {
    expect(baseCatalogue.complete).toBe(false);
    expect(baseCatalogue.advertisedPrefixes(value(51_002))).toBeUndefined();
    expect(baseCatalogue.servicePrefixes('exchange', null, 'commercial')).toBeUndefined();
    expect(baseCatalogue.tagPrefixes('PowerPlatformInfra', 'westeurope')).toBeUndefined();
  });

  it('is known for a regional and for a service value, and unknown for a region newer than the snapshot', async () => {
    const catalogue = await fullCatalogue();
    expect(catalogue.complete).toBe(true);
    // rows of the snapshot: 269 IPv4 and 278 IPv6 for West Europe, 22 and 18 for Exchange
    expect(catalogue.advertisedPrefixes(value(51_002))).toHaveLength(269 + 278);
    expect(catalogue.advertisedPrefixes(value(5010))).toHaveLength(22 + 18);
    expect(catalogue.advertisedPrefixes(value(51_059))).toBeUndefined();
  });

  it('puts a region and its early-access twin under one value, nothing twice', async () => {
    const centralUs = (await fullCatalogue()).advertisedPrefixes(value(51_009)) ?? [];
    expect(new Set(centralUs).size).toBe(centralUs.length);
    // 408 + 141 for Central US alone
    expect(centralUs.length).toBeGreaterThan(408 + 141);
  });

  it('leads to Power Platform Europe over two regions, each route with its regional value (ER-201)', async () => {
    const routes = (await fullCatalogue()).servicePrefixes('power-platform', 'europe', 'commercial') ?? [];
    expect(new Set(routes.map(({ region }) => region))).toEqual(new Set(['westeurope', 'northeurope']));
    for (const { region, communities } of routes)
      expect(communities).toContain(value(region === 'westeurope' ? 51_002 : 51_003));
    // tens, not the thousand that the two values bring in all
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.length).toBeLessThan(100);
    // an address of the tag PowerPlatformInfra.WestEurope
    expect(
      contains(
        routes.map(({ prefix }) => prefix),
        '40.113.179.10',
      ),
    ).toBe(true);
  });

  it('is the same for Dynamics 365, which is not in the old CRM Online value (ER-200)', async () => {
    const catalogue = await fullCatalogue();
    const dynamics = catalogue.servicePrefixes('dynamics-365', 'europe', 'commercial');
    expect(dynamics).toEqual(catalogue.servicePrefixes('power-platform', 'europe', 'commercial'));
    expect(dynamics?.flatMap(({ communities }) => communities)).not.toContain(value(5040));
  });

  it.each([
    ['exchange', 5010],
    ['sharepoint', 5020],
    ['teams', 5030],
    ['office-365', 5100],
  ] as const)('carries %s under %i, without a place (ER-203)', async (service, n) => {
    const catalogue = await fullCatalogue();
    const routes = catalogue.servicePrefixes(service, null, 'commercial') ?? [];
    expect(routes.map(({ prefix }) => prefix)).toEqual(catalogue.advertisedPrefixes(value(n)));
    for (const { region, communities } of routes) {
      expect(region).toBeNull();
      expect(communities).toContain(value(n));
      expect(
        communities.filter((community) => catalogue.communityMeaning(community)?.kind !== 'service'),
      ).toEqual([]);
    }
  });

  it('carries sign-in under its own value and under that of Office 365 (ER-345, D-6)', async () => {
    const routes = (await fullCatalogue()).servicePrefixes('entra-id', null, 'commercial') ?? [];
    const under = (n: number) =>
      routes.filter(({ communities }) => communities.includes(value(n))).map(({ prefix }) => prefix);
    expect(under(5060)).toContain('20.190.128.0/19');
    expect(under(5100)).toContain('20.190.128.0/18');
  });

  it('carries an Azure region whole, storage under two values where it is one block (ER-202, ER-204)', async () => {
    const catalogue = await fullCatalogue();
    const routes = catalogue.servicePrefixes('azure-paas', 'westeurope', 'commercial') ?? [];
    expect(routes.length).toBeGreaterThanOrEqual(269 + 278);
    expect(new Set(routes.map(({ prefix }) => prefix)).size).toBe(routes.length);
    expect(routes.some(({ communities }) => communities.length === 2)).toBe(true);
  });

  it('never carries the CDN (ER-342)', async () => {
    const routes = (await fullCatalogue()).servicePrefixes('cdn', null, 'commercial') ?? [];
    expect(routes).toHaveLength(90 + 102);
    expect(routes.flatMap(({ communities }) => communities)).toEqual([]);
  });

  it('cannot be told for national clouds, nor for a region without published values', async () => {
    const catalogue = await fullCatalogue();
    expect(catalogue.servicePrefixes('power-platform', 'gcchigh', 'usgov')).toBeUndefined();
    expect(catalogue.servicePrefixes('exchange', null, 'usgov')).toBeUndefined();
    expect(catalogue.servicePrefixes('power-platform', 'atlantis', 'commercial')).toBeUndefined();
    expect(catalogue.servicePrefixes('azure-paas', 'spaincentral', 'commercial')).toBeUndefined();
    expect(catalogue.servicePrefixes('azure-paas', null, 'commercial')).toBeUndefined();
  });

  it.each(POWER_PLATFORM_VALUES.filter(([id]) => id !== 'gcchigh').map(([id]) => id))(
    'leads to %s by routes that parse',
    async (region) => {
      const routes = (await fullCatalogue()).servicePrefixes('power-platform', region, 'commercial') ?? [];
      expect(routes.length).toBeGreaterThan(0);
      expect(routes.filter(({ prefix }) => !parsePrefix(prefix).ok)).toEqual([]);
    },
  );
});
