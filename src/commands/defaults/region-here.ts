import { azureRegion } from '#catalogue/azure-regions.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import { zoneChain } from '#model/zone-chain.ts';

/** The Azure region of the zone a thing stands in, else the one of the reference design. */
export const regionHere = (document: TopologyDocument, zone: ZoneId | null): string =>
  zoneChain(document, zone).find(({ location }) => location !== null && azureRegion(location) !== undefined)
    ?.location ?? 'westeurope';
