/**
 * Places, regions and communities of the catalogue, by name.
 *
 * A design may name a place that is newer than the tables (or made up for a lesson), so an unknown id is kept as it is.
 */

import { ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { azureRegions } from '#catalogue/azure-regions.ts';
import type { Cloud } from '#catalogue/catalogue.ts';
import { communityMeaning, communityMeanings } from '#catalogue/communities.ts';
import { peeringLocations } from '#catalogue/peering-locations.ts';
import { powerPlatformRegions } from '#catalogue/power-platform-regions.ts';
import { providers } from '#catalogue/providers.ts';
import type { ServiceType } from '#model/kinds/service.ts';
import type { Community } from '#model/units.ts';
import type { Suggestion } from '#ui/components/form/text-field.tsx';
import { parseLabel } from './parse-text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly cloud?: Cloud;
}

const NAME_IN: Readonly<Record<Cloud, (name: string) => string>> = {
  commercial: (name) => name,
  usgov: (name) => t`${name} (US Government)`,
  china: (name) => t`${name} (China)`,
};

/** National clouds have places and services of the same name, and these are other things. */
function toldApart<Thing extends Named>(table: readonly Thing[]): readonly Thing[] {
  const counts = new Map<string, number>();
  for (const { name } of table) counts.set(name, (counts.get(name) ?? 0) + 1);
  return table.map((thing) =>
    (counts.get(thing.name) ?? 0) > 1
      ? { ...thing, name: NAME_IN[thing.cloud ?? 'commercial'](thing.name) }
      : thing,
  );
}

/** A field that shows names and keeps ids. */
export interface NamedIds {
  readonly suggestions: readonly Suggestion[];
  readonly show: (id: string) => string;
  readonly parse: (text: string) => Result<string, string>;
}

function namedIds(things: readonly Named[]): NamedIds {
  const table = toldApart(things);
  const nameOf = new Map(table.map(({ id, name }) => [id, name]));
  const idOf = new Map(
    table.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const, [id, id] as const]),
  );
  return {
    suggestions: table.map(({ name }) => ({ value: name })).sort((a, b) => (a.value < b.value ? -1 : 1)),
    show: (id) => nameOf.get(id) ?? id,
    parse: (text) => {
      const known = idOf.get(text.trim().toLowerCase());
      return known === undefined ? parseLabel(text) : ok(known);
    },
  };
}

export const locationIds = namedIds(peeringLocations);
export const azureRegionIds = namedIds(azureRegions);
export const powerPlatformRegionIds = namedIds(powerPlatformRegions);
export const placeIds = namedIds([...peeringLocations, ...azureRegions]);
export const providerSuggestions: readonly Suggestion[] = providers.map(({ name }) => ({ value: name }));

export const locationName = (id: string): string => locationIds.show(id);

/** Which regions a service is placed in; null: it has no location. @source ER-201, ER-203 */
export function regionIdsOf(service: ServiceType): NamedIds | null {
  if (service === 'power-platform' || service === 'dynamics-365') return powerPlatformRegionIds;
  return service === 'azure-paas' ? azureRegionIds : null;
}

/** `West Europe`; null for a value the tables do not know, which is no error (ER-197). */
export const communityName = (community: Community): string | null =>
  communityMeaning(community)?.name ?? null;

/** Microsoft must allow the value to a subscription before a filter with it can be attached (ER-213). */
export const needsAuthorisation = (community: Community): boolean =>
  communityMeaning(community)?.needsAuthorisation ?? false;

/** What may stand in a route filter: values of Microsoft peering, services first. */
export const filterSuggestions: readonly (Suggestion & { readonly community: Community })[] = toldApart(
  [
    ...communityMeanings.filter(({ kind }) => kind === 'service'),
    ...communityMeanings.filter(({ kind }) => kind !== 'service' && kind !== 'private-peering'),
  ].map(({ community, name, cloud }) => ({ id: community, name, cloud })),
).map(({ id, name }) => ({ community: id, value: name, label: id }));

const communityByName = new Map(
  filterSuggestions.map(({ value, community }) => [value.toLowerCase(), community]),
);

/** `West Europe`, `Exchange Online`, or a bare value `12076:51002`. */
export function parseFilterEntry(
  text: string,
  parseValue: (text: string) => Result<Community, string>,
): Result<Community, string> {
  const named = communityByName.get(text.trim().toLowerCase());
  if (named) return ok(named);
  return /\d\s*:/.test(text)
    ? parseValue(text)
    : {
        ok: false,
        error: t`"${text.trim()}" is no region or service of the catalogue. Choose one, or write a value like 12076:51002.`,
      };
}
