import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { Community } from '#model/units.ts';

/** Microsoft 365. @source ER-213 */
const OFFICE = [
  '12076:5010',
  '12076:5020',
  '12076:5030',
  '12076:5100',
  '12076:5110',
  '12076:5120',
  '12076:5130',
  '12076:5200',
] as Community[];

/** The values for which Microsoft advertises prefixes on a peering, as its route filter and the SKU allow. */
export function allowedCommunities(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
): readonly Community[] {
  const filter = peering.routeFilter ? document.routeFilters[peering.routeFilter] : undefined;
  // Configured before 1 August 2017 and never given a filter: all Office prefixes (ER-211).
  if (!filter) return peering.configuredOn < '2017-08-01' ? OFFICE : [];
  const office = filter.communities.some((community) => OFFICE.includes(community));
  // Microsoft 365 values attach only with authorisation; without it the filter is not attached at all (ER-213, W-17).
  if (office && !filter.microsoft365Authorised) return [];
  // And they need a Premium circuit (ER-071).
  return circuit.sku === 'Premium'
    ? filter.communities
    : filter.communities.filter((community) => !OFFICE.includes(community));
}
