/** Which communities select a service, so that route filters can follow what is drawn. @source ER-198 to ER-201, ER-213, ER-328 */
import { communityOfRegion } from '#catalogue/communities.ts';
import { powerPlatformRegion } from '#catalogue/power-platform-regions.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ServiceNode, ServiceType } from '#model/kinds/service.ts';
import type { Community } from '#model/units.ts';

/** A place a service is served from, with the value that selects it there. Region null: a service without location. */
export interface Serving {
  readonly region: string | null;
  readonly communities: readonly Community[];
}

/** Services with a value of their own (ER-198). Entra ID has one too; Teams is under Skype for Business. */
const OWN_VALUE: Readonly<Partial<Record<ServiceType, Community>>> = {
  exchange: '12076:5010' as Community,
  sharepoint: '12076:5020' as Community,
  teams: '12076:5030' as Community,
  'office-365': '12076:5100' as Community,
  'entra-id': '12076:5060' as Community,
};

/** Power Platform and Dynamics 365 have no value of their own: those of the Azure regions behind them count (ER-201). */
export function servingOf(service: ServiceType, region: string | null): readonly Serving[] {
  const own = OWN_VALUE[service];
  if (own) return [{ region: null, communities: [own] }];
  if (service === 'cdn') return [{ region: null, communities: [] }];
  const regions =
    service === 'azure-paas'
      ? region
        ? [region]
        : []
      : (powerPlatformRegion(region ?? '')?.azureRegions ?? []);
  return regions.map((id) => ({ region: id, communities: listOf(communityOfRegion(id)) }));
}

const listOf = (community: Community | undefined): readonly Community[] => (community ? [community] : []);

/** What a route filter needs for the environments in a design. Values that Microsoft must authorise are left to the user. */
export const communitiesWanted = (document: TopologyDocument): readonly Community[] => [
  ...new Set(
    Object.values(document.nodes)
      .filter((node) => node.kind === 'service')
      .flatMap(communitiesOf),
  ),
];

export function communitiesOf({
  service,
  region,
}: Pick<ServiceNode, 'service' | 'region'>): readonly Community[] {
  if (service !== 'power-platform' && service !== 'dynamics-365') return [];
  return servingOf(service, region).flatMap(({ communities }) => communities);
}
