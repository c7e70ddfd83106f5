/** Environments of Power Platform and Dynamics 365, and who uses them. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { ServiceNode } from '#model/kinds/service.ts';
import type { RouteFilter } from '#model/route-filter.ts';
import type { Community } from '#model/units.ts';
import type { FlowFacts } from './flow-facts.ts';
import { prefixesOf } from './offers.ts';

export const isPowerPlatform = (node: TopologyNode | null | undefined): node is ServiceNode =>
  node?.kind === 'service' && (node.service === 'power-platform' || node.service === 'dynamics-365');

/** Those that a flow of the customer's leads to or comes from. */
export const environments = (flows: readonly FlowFacts[]): readonly ServiceNode[] => [
  ...new Set(flows.flatMap(({ from, to }) => [from, to].filter(isPowerPlatform))),
];

/** Flows of the customer's people and machines to an environment. */
export const usersOf = (flows: readonly FlowFacts[], service: ServiceNode): readonly FlowFacts[] =>
  flows.filter((each) => each.to?.id === service.id && !each.fromMicrosoft);

/** The Azure regions it runs in: of its Power Platform region, or of its prefixes by hand. @source ER-328 */
export function regionsOf(catalogue: Catalogue, service: ServiceNode): readonly string[] {
  const byHand = prefixesOf(catalogue, service).flatMap(({ region }) => region ?? []);
  const listed = service.region ? catalogue.azureRegionsOfPowerPlatform(service.region) : [];
  if (service.prefixes === 'catalogue') return listed;
  return [...new Set(byHand)];
}

/** The regional values an environment needs, and which of them a filter lacks. */
export function missingValues(
  catalogue: Catalogue,
  filter: RouteFilter,
  service: ServiceNode,
): readonly { readonly region: string; readonly value: Community; readonly name: string }[] {
  return regionsOf(catalogue, service).flatMap((region) => {
    const value = catalogue.communityOfRegion(region);
    if (!value || filter.communities.includes(value)) return [];
    return [{ region, value, name: catalogue.azureRegion(region)?.name ?? region }];
  });
}
