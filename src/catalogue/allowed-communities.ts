/** For which BGP communities Microsoft advertises prefixes on a Microsoft peering. @source ER-210 to ER-216 */
import type { TopologyDocument } from '#model/document.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Community } from '#model/units.ts';

/** The values that select Microsoft 365 (ER-198, ER-199, ER-213). */
export const OFFICE_VALUES = [
  '12076:5010',
  '12076:5020',
  '12076:5030',
  '12076:5100',
  '12076:5110',
  '12076:5120',
  '12076:5130',
  '12076:5200',
] as readonly string[] as readonly Community[];

/** From this day on a Microsoft peering advertises nothing without a filter (ER-210). */
export const FILTER_NEEDED_FROM = '2017-08-01';

/** The values for which Microsoft advertises prefixes on a peering, as its route filter and the SKU allow. */
export function allowedCommunities(
  { routeFilters }: TopologyDocument,
  circuit: CircuitNode,
  peering: PeeringNode,
): readonly Community[] {
  const filter = peering.routeFilter ? routeFilters[peering.routeFilter] : undefined;
  // Configured before 1 August 2017 and never given a filter: all Office prefixes (ER-211).
  if (!filter) return peering.configuredOn < FILTER_NEEDED_FROM ? OFFICE_VALUES : [];
  const office = filter.communities.some((value) => OFFICE_VALUES.includes(value));
  // Microsoft 365 values attach only with authorisation; without it the filter is not attached at all (ER-213, W-17).
  if (office && !filter.microsoft365Authorised) return [];
  // And they need a Premium circuit (ER-071).
  return circuit.sku === 'Premium'
    ? filter.communities
    : filter.communities.filter((value) => !OFFICE_VALUES.includes(value));
}
