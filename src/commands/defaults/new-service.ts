/**
 * A Microsoft service with addresses to send packets to: stand-ins of its own in example mode, else the catalogue's.
 *
 * Two environments of one region share its prefixes, as they do in Azure (S-45).
 *
 * @source ER-155, ER-195 to ER-205, ER-328, ER-342, ER-408
 */

import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { azureRegion } from '#catalogue/azure-regions.ts';
import { powerPlatformRegion } from '#catalogue/power-platform-regions.ts';
import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ServiceEndpoint, ServiceNode, ServicePrefix, ServiceType } from '#model/kinds/service.ts';
import { put } from '../edit.ts';
import { freeName } from '../element-name.ts';
import type { NewNode } from './draft.ts';
import { allot } from './example-space.ts';
import { freeAddress } from './free-prefix.ts';
import { regionHere } from './region-here.ts';
import { communitiesOf, type Serving, servingOf } from './service-communities.ts';
import { SERVICE_NAMES } from './service-names.ts';

export const newService: NewNode<'service'> = {
  fields(document, { zone, fields }) {
    const service = (fields.service ?? 'power-platform') as ServiceType;
    const hasEnvironment = service === 'power-platform' || service === 'dynamics-365';
    const region = (fields.region ?? defaultRegion(service, regionHere(document, zone))) as string | null;
    const prefixes = standIns(document, servingOf(service, region));
    return ok({
      name: freeName(document, nameOf(service, region)),
      service,
      region,
      cloud: hasEnvironment
        ? (powerPlatformRegion(region ?? '')?.cloud ?? document.settings.cloud)
        : document.settings.cloud,
      prefixes: prefixes ?? 'catalogue',
      endpoints: prefixes ? endpointsIn(document, prefixes) : [],
      environment: hasEnvironment ? {} : null,
    });
  },
  settle: (document, service) => allowInFilters(document, service),
};

const defaultRegion = (service: ServiceType, here: string): string | null => {
  if (service === 'power-platform' || service === 'dynamics-365') return 'europe';
  return service === 'azure-paas' ? here : null;
};

/** `Power Platform Europe`. */
function nameOf(service: ServiceType, region: string | null): string {
  const where = region && (powerPlatformRegion(region)?.name ?? azureRegion(region)?.name);
  return `${SERVICE_NAMES[service] ?? t`Service`}${where ? ` ${where}` : ''}`;
}

/** Null: not an example, nothing known about the region, or no space left. */
function standIns(document: TopologyDocument, servings: readonly Serving[]): readonly ServicePrefix[] | null {
  if (document.settings.mode !== 'example' || servings.length === 0) return null;
  const found: ServicePrefix[] = [];
  for (const serving of servings) {
    const purpose = serving.region === null ? 'globalService' : 'regionalService';
    const given = found.map((one) => one.prefix);
    const prefix = sharedPrefix(document, serving) ?? allot(document, purpose, given);
    if (prefix === null) return null;
    found.push({ prefix, ...serving });
  }
  return found;
}

function sharedPrefix(document: TopologyDocument, serving: Serving): Prefix | undefined {
  if (serving.region === null) return undefined;
  for (const node of Object.values(document.nodes)) {
    if (node.kind !== 'service' || node.prefixes === 'catalogue') continue;
    const shared = node.prefixes.find(
      ({ region, communities }) =>
        region === serving.region && communities.join() === serving.communities.join(),
    );
    if (shared) return shared.prefix;
  }
  return undefined;
}

/** One front end in each region, the first being the default; never an address that another service answers at. */
function endpointsIn(
  document: TopologyDocument,
  prefixes: readonly ServicePrefix[],
): readonly ServiceEndpoint[] {
  const taken = new Set<string>(
    Object.values(document.nodes).flatMap((node) =>
      node.kind === 'service' ? node.endpoints.map(({ address }) => address) : [],
    ),
  );
  return prefixes.flatMap(({ prefix, region }, index) => {
    const address = freeAddress(prefix, FIRST_ENDPOINT, taken);
    if (address === null) return [];
    const where = region && azureRegion(region)?.name;
    return [{ name: index === 0 || !where ? t`Front end` : t`Front end, ${where}`, address, hostname: null }];
  });
}

const FIRST_ENDPOINT = 10;

/** Filters of Microsoft peerings that are there already learn the service's regions: it would be unreachable otherwise. */
export function allowInFilters(document: TopologyDocument, service: ServiceNode): TopologyDocument {
  const wanted = communitiesOf(service);
  let next = document;
  for (const node of Object.values(document.nodes)) {
    if (node.kind !== 'peering' || node.type !== 'microsoft' || node.routeFilter === null) continue;
    const filter = next.routeFilters[node.routeFilter];
    const missing = wanted.filter((community) => !filter?.communities.includes(community));
    if (!filter || missing.length === 0) continue;
    next = put(next, 'routeFilters', { ...filter, communities: [...filter.communities, ...missing] });
  }
  return next;
}
