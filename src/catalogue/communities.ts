/**
 * BGP communities that Microsoft attaches, and what each selects.
 *
 * Regional values share one suffix, so the table holds the suffix and this file builds the values (ER-195).
 *
 * @source ER-195 to ER-203, ER-213
 */
import type { Community } from '#model/units.ts';
import { azureRegion } from './azure-regions.ts';
import type { Cloud } from './catalogue.ts';
import communitiesTable from './data/communities.json';
import { tableSource } from './source.ts';

export interface CommunityMeaning {
  readonly community: Community;
  /** `West Europe`, `Storage in West Europe`, `Exchange Online`. */
  readonly name: string;
  readonly kind: CommunityKind;
  readonly cloud: Cloud;
  /** Azure region id; null for a service. */
  readonly region: string | null;
  readonly microsoft365: boolean;
  /** Only a subscription that Microsoft has authorised can put it into a route filter (ER-213). */
  readonly needsAuthorisation: boolean;
  /** `api`: seen in Microsoft's API, missing in its documentation. `pattern`: inferred from the numbering. */
  readonly basis: 'docs' | 'api' | 'pattern';
  readonly note: string | null;
}

export type CommunityKind = 'region' | RegionalService | 'private-peering' | 'service';
export type RegionalService = 'storage' | 'sql' | 'cosmos-db' | 'backup';

/** First value of each kind; a region's own suffix is added to it (ER-195). */
const FIRST_VALUE = {
  'private-peering': 50_000,
  region: 51_000,
  storage: 52_000,
  sql: 53_000,
  'cosmos-db': 54_000,
  backup: 55_000,
} as const;
const PREPOSITION = {
  'private-peering': 'Private peering to ',
  region: '',
  storage: 'Storage in ',
  sql: 'SQL in ',
  'cosmos-db': 'Cosmos DB in ',
  backup: 'Backup in ',
} as const;

/** On Microsoft peering: the region as a whole, then the four services that can be had alone (ER-202). */
export const REGIONAL_KINDS = ['region', 'storage', 'sql', 'cosmos-db', 'backup'] as const;

export const communitiesSource = tableSource(communitiesTable);

const regionalSuffixes = new Map(communitiesTable.regions.map(({ region, suffix }) => [region, suffix]));
const nationalValues = new Map(
  communitiesTable.nationalRegions.map(({ region, community }) => [region, community as Community]),
);

const meanings = new Map<Community, CommunityMeaning>(
  [...regional(), ...national(), ...services()].map((meaning) => [meaning.community, meaning]),
);

export const communityMeanings: readonly CommunityMeaning[] = [...meanings.values()];

export const communityMeaning = (community: Community): CommunityMeaning | undefined =>
  meanings.get(community);

export const serviceCommunities = (cloud: Cloud): readonly CommunityMeaning[] =>
  communityMeanings.filter((meaning) => meaning.kind === 'service' && meaning.cloud === cloud);

/** The value of a region. National clouds have one for the whole region only, on Microsoft peering (ER-196). */
export function communityOfRegion(
  regionId: string,
  kind: Exclude<CommunityKind, 'service'> = 'region',
): Community | undefined {
  const suffix = regionalSuffixes.get(regionId);
  if (suffix !== undefined) return regionalValue(kind, suffix);
  return kind === 'region' ? nationalValues.get(regionId) : undefined;
}

function regionalValue(kind: keyof typeof FIRST_VALUE, suffix: number): Community {
  return `12076:${FIRST_VALUE[kind] + suffix}` as Community;
}

function* regional(): Generator<CommunityMeaning> {
  for (const { region, suffix, basis } of communitiesTable.regions) {
    for (const kind of ['private-peering', ...REGIONAL_KINDS] as const) {
      yield {
        community: regionalValue(kind, suffix),
        name: PREPOSITION[kind] + (azureRegion(region)?.name ?? region),
        kind,
        cloud: 'commercial',
        region,
        microsoft365: false,
        needsAuthorisation: false,
        basis: basis === 'docs' ? 'docs' : kind === 'private-peering' ? 'pattern' : 'api',
        note: null,
      };
    }
  }
}

function* national(): Generator<CommunityMeaning> {
  for (const { region, community, cloud } of communitiesTable.nationalRegions) {
    yield {
      community: community as Community,
      name: azureRegion(region)?.name ?? region,
      kind: 'region',
      cloud: cloud as Cloud,
      region,
      microsoft365: false,
      needsAuthorisation: false,
      basis: 'docs',
      note: null,
    };
  }
}

function* services(): Generator<CommunityMeaning> {
  for (const {
    community,
    name,
    cloud,
    microsoft365,
    needsAuthorisation,
    basis,
    ...rest
  } of communitiesTable.services) {
    yield {
      community: community as Community,
      name,
      kind: 'service',
      cloud: cloud as Cloud,
      region: null,
      microsoft365,
      needsAuthorisation,
      basis: basis as 'docs' | 'api',
      note: 'note' in rest ? (rest.note ?? null) : null,
    };
  }
}
