import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Prefix } from '#model/addresses.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { ServicePrefix } from '#model/kinds/service.ts';
import type { Community } from '#model/units.ts';
import type { Draft } from '#sim/compile/draft.ts';

export interface ServiceRange {
  region: string | null;
  readonly communities: Set<Community>;
}

/** Each prefix once, with the communities of all services that share it (ER-204). */
export function servicePrefixes(
  draft: Draft,
  services: readonly NodeOf<'service'>[],
  catalogue: Catalogue,
): Map<Prefix, ServiceRange> {
  const prefixes = new Map<Prefix, ServiceRange>();
  for (const service of services) {
    for (const { prefix, region, communities } of prefixesOf(draft, service, catalogue)) {
      const entry = prefixes.get(prefix) ?? { region, communities: new Set<Community>() };
      entry.region ??= region;
      for (const community of communities) entry.communities.add(community);
      prefixes.set(prefix, entry);
    }
  }
  return new Map([...prefixes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function prefixesOf(
  draft: Draft,
  service: NodeOf<'service'>,
  catalogue: Catalogue,
): readonly ServicePrefix[] {
  if (service.prefixes !== 'catalogue') return service.prefixes;
  const known = catalogue.servicePrefixes(service.service, service.region, service.cloud);
  if (!known)
    draft.note(
      t`The catalogue has no prefixes for ${service.name}. Choose its region, or write the prefixes by hand.`,
      [service.id],
    );
  return known ?? [];
}
