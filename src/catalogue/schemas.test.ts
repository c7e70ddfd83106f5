/** Every row of every table has the type its module says it has, and every date and prefix is well-formed. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { prefixSchema } from '#model/addresses.ts';
import { GATEWAY_SKUS } from '#model/kinds/gateway.ts';
import { asnSchema, communitySchema, isoDateSchema, mbpsSchema } from '#model/units.ts';
import { type Advertisement, advertisementsAsOf, loadAdvertisements } from './advertisements.ts';
import { type AzureRegion, azureRegions, azureRegionsSource } from './azure-regions.ts';
import { type CommunityMeaning, communitiesSource, communityMeanings } from './communities.ts';
import limitsTable from './data/limits.json';
import { type Endpoint, loadEndpoints, type Microsoft365EndpointSet } from './endpoints.ts';
import { LIMIT_IDS, limitsSource } from './limits.ts';
import {
  locationsSource,
  type Metro,
  metros,
  metrosSource,
  type PeeringLocation,
  peeringLocations,
} from './peering-locations.ts';
import {
  type PowerPlatformRegion,
  powerPlatformRegions,
  powerPlatformSource,
} from './power-platform-regions.ts';
import { type Provider, providers, providersSource } from './providers.ts';
import { loadServicePrefixes, SERVICE_TAGS, type ServicePrefixTable } from './service-prefixes.ts';
import type { TableSource } from './source.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const ids = v.array(id);
const names = v.array(text);
const cloud = v.picklist(['commercial', 'usgov', 'china']);
const basis = v.picklist(['docs', 'derived']);
const coordinates = {
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
};
const v4 = v.array(v.pipe(v.string(), v.excludes(':'), prefixSchema));
const v6 = v.array(v.pipe(v.string(), v.includes(':'), prefixSchema));
const source: v.GenericSchema<unknown, TableSource> = v.object({ source: text, asOf: isoDateSchema });

const location: v.GenericSchema<unknown, PeeringLocation> = v.strictObject({
  id,
  name: text,
  city: text,
  town: text,
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  cloud,
  sites: v.pipe(names, v.minLength(1)),
  geopoliticalRegion: text,
  geopoliticalRegionBasis: basis,
  localRegions: ids,
  direct: v.boolean(),
  ...coordinates,
});

const metro: v.GenericSchema<unknown, Metro> = v.strictObject({
  id,
  name: text,
  city: text,
  locations: v.pipe(ids, v.minLength(1), v.maxLength(2)),
  sites: v.pipe(names, v.length(2)),
  localRegions: ids,
  direct: v.boolean(),
  providers: names,
  providersPlanned: names,
});

const provider: v.GenericSchema<unknown, Provider> = v.strictObject({
  name: text,
  locations: v.pipe(ids, v.minLength(1)),
});

const azureRegion: v.GenericSchema<unknown, AzureRegion> = v.strictObject({
  id,
  name: text,
  cloud,
  geopoliticalRegion: text,
  geopoliticalRegionBasis: basis,
  town: text,
  ...coordinates,
  coordinateBasis: v.picklist(['published', 'corrected', 'city', 'state-approx']),
  coordinateNote: v.exactOptional(text),
});

const powerPlatformRegion: v.GenericSchema<unknown, PowerPlatformRegion> = v.strictObject({
  id,
  name: text,
  code: text,
  cloud,
  azureRegions: v.pipe(ids, v.maxLength(2)),
  azureRegionsBasis: v.picklist(['docs', 'derived', 'unpublished']),
  dataverseHost: v.nullable(text),
  vnetSupport: v.boolean(),
});

const meaning: v.GenericSchema<unknown, CommunityMeaning> = v.strictObject({
  community: communitySchema,
  name: text,
  kind: v.picklist(['region', 'storage', 'sql', 'cosmos-db', 'backup', 'private-peering', 'service']),
  cloud,
  region: v.nullable(id),
  microsoft365: v.boolean(),
  needsAuthorisation: v.boolean(),
  basis: v.picklist(['docs', 'api', 'pattern']),
  note: v.nullable(text),
});

const advertisement: v.GenericSchema<unknown, Advertisement> = v.strictObject({
  community: communitySchema,
  region: v.nullable(id),
  v4,
  v6,
});

const tag = v.picklist(SERVICE_TAGS);
const servicePrefixes: v.GenericSchema<unknown, ServicePrefixTable> = v.strictObject({
  source: text,
  asOf: isoDateSchema,
  tags: v.array(v.strictObject({ tag, role: text, carried: v.picklist(['yes', 'partial', 'no']) })),
  prefixes: v.array(v.strictObject({ tag, region: v.nullable(id), v4, v6 })),
});

const endpoint: v.GenericSchema<unknown, Endpoint> = v.strictObject({
  product: text,
  host: v.pipe(v.string(), v.regex(/^[a-z0-9*#.-]+$/)),
  tcpPorts: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
    v.minLength(1),
  ),
  purpose: text,
  cloud,
  required: v.boolean(),
  expressRoute: v.picklist(['yes', 'regional', 'partial', 'no', 'n/a', 'unknown']),
  via: v.array(v.pipe(v.string(), v.regex(/^(regional|12076:\d{2,5}(xx)?)$/))),
  basis: text,
  source: text,
});

const endpointSet: v.GenericSchema<unknown, Microsoft365EndpointSet> = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  area: v.picklist(['Exchange', 'Skype', 'SharePoint', 'Common']),
  category: v.picklist(['Optimize', 'Allow', 'Default']),
  required: v.boolean(),
  expressRoute: v.boolean(),
  tcpPorts: v.nullable(text),
  udpPorts: v.nullable(text),
  hosts: names,
  v4,
  v6,
});

const provenance = {
  fact: v.pipe(v.string(), v.regex(/^ER-\d{3}$/)),
  page: text,
  asOf: v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?$/)),
};
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const bySku = v.strictObject({ Local: count, Standard: count, Premium: count });
const sku = v.picklist(GATEWAY_SKUS);
const limits = v.strictObject({
  version: count,
  source: text,
  asOf: isoDateSchema,
  limits: v.array(
    v.strictObject({ id: v.picklist(LIMIT_IDS), ...provenance, value: v.union([count, bySku]) }),
  ),
  bandwidths: v.array(
    v.strictObject({ ...provenance, portGbps: v.nullable(count), mbps: v.array(mbpsSchema) }),
  ),
  vnetLinks: v.array(v.strictObject({ ...provenance, fromMbps: mbpsSchema, value: bySku })),
  gateways: v.array(
    v.strictObject({
      ...provenance,
      skus: v.array(sku),
      mbps: mbpsSchema,
      packetsPerSecond: count,
      flows: count,
      routes: count,
      circuits: count,
    }),
  ),
  scalableGateway: v.strictObject({
    ...provenance,
    sku,
    mbpsPerUnit: mbpsSchema,
    flowsPerUnit: count,
    routes: count,
    packetsPerSecondPerUnit: v.array(v.strictObject({ fromUnit: count, value: count })),
  }),
  asns: v.array(
    v.strictObject({
      ...provenance,
      from: asnSchema,
      to: asnSchema,
      kind: v.picklist([
        'microsoft',
        'reserved-by-microsoft',
        'documentation',
        'private',
        'as-trans',
        'reserved',
      ]),
    }),
  ),
  days: v.array(
    v.strictObject({
      id: v.picklist([
        'public-peering-retired',
        'route-filter-needed-from',
        'bfd-by-default-from-private',
        'bfd-by-default-from-microsoft',
      ]),
      fact: provenance.fact,
      day: isoDateSchema,
    }),
  ),
});

/** What is wrong with the rows, each with the row it is in; nothing if all is well. */
function faults(schema: v.GenericSchema, rows: readonly unknown[]): readonly string[] {
  return rows.flatMap((row, index) => {
    const { issues } = v.safeParse(schema, row);
    return (issues ?? []).map((issue) => `row ${index}, ${v.getDotPath(issue)}: ${issue.message}`);
  });
}

describe('the tables', () => {
  it.each([
    ['peering locations', location, peeringLocations, 118],
    ['metros', metro, metros, 28],
    ['providers', provider, providers, 180],
    ['Azure regions', azureRegion, azureRegions, 71],
    ['Power Platform regions', powerPlatformRegion, powerPlatformRegions, 22],
    // 51 regions of six values, 11 regions of the national clouds, 12 + 5 services
    ['communities', meaning, communityMeanings, 51 * 6 + 11 + 12 + 5],
  ] as const)('holds well-formed %s, all of them', (_, schema, rows, number) => {
    expect(faults(schema as v.GenericSchema, rows)).toEqual([]);
    expect(rows).toHaveLength(number);
  });

  it('holds well-formed limits, and every one that is asked for by name', () => {
    expect(faults(limits, [limitsTable])).toEqual([]);
    expect(limitsTable.limits.map((limit) => limit.id)).toEqual(LIMIT_IDS);
  });

  it('holds every prefix Microsoft advertised, each without host bits', async () => {
    const table = await loadAdvertisements();
    expect(faults(advertisement, table.advertisements)).toEqual([]);
    expect(table.advertisements).toHaveLength(272);
    expect(table.advertisements.reduce((sum, row) => sum + row.v4.length, 0)).toBe(9106);
    expect(table.advertisements.reduce((sum, row) => sum + row.v6.length, 0)).toBe(5568);
  });

  it('holds well-formed service prefixes', async () => {
    expect(faults(servicePrefixes, [await loadServicePrefixes()])).toEqual([]);
  });

  it('holds well-formed host names of Power Platform and Microsoft 365', async () => {
    const { powerPlatform, microsoft365 } = await loadEndpoints();
    expect(faults(endpoint, powerPlatform.endpoints)).toEqual([]);
    expect(powerPlatform.endpoints).toHaveLength(198);
    expect(faults(endpointSet, microsoft365.sets)).toEqual([]);
    expect(microsoft365.sets).toHaveLength(64);
  });

  it('says of each table where it comes from, and of what day it is', async () => {
    const { powerPlatform, microsoft365 } = await loadEndpoints();
    const large = [await loadAdvertisements(), await loadServicePrefixes(), powerPlatform, microsoft365];
    const small = [
      locationsSource,
      metrosSource,
      providersSource,
      azureRegionsSource,
      powerPlatformSource,
      communitiesSource,
      limitsSource,
    ];
    expect(faults(source, [...small, ...large])).toEqual([]);
    expect(advertisementsAsOf).toBe((await loadAdvertisements()).asOf);
  });
});
