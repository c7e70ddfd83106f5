/** Power Platform regions, and the Azure regions behind them. @source ER-201, ER-328 to ER-330 */
import type { Cloud } from './catalogue.ts';
import regionsTable from './data/power-platform-regions.json';
import { tableSource } from './source.ts';

export interface PowerPlatformRegion {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** The cloud whose ExpressRoute reaches it: GCC needs Azure Government, too (ER-330). */
  readonly cloud: Cloud;
  /** Normally two; a route filter must list both. */
  readonly azureRegions: readonly string[];
  /** `derived`: the only Azure region of its country. `unpublished`: none is known. */
  readonly azureRegionsBasis: 'docs' | 'derived' | 'unpublished';
  /** Behind the name of the environment: `crm4.dynamics.com`. Null: not published. */
  readonly dataverseHost: string | null;
  /** Whether an environment can run in a delegated subnet (ER-368). */
  readonly vnetSupport: boolean;
}

export const powerPlatformSource = tableSource(regionsTable);
export const powerPlatformRegions = regionsTable.regions as readonly PowerPlatformRegion[];

const byId = new Map(powerPlatformRegions.map((region) => [region.id, region]));

export const powerPlatformRegion = (id: string): PowerPlatformRegion | undefined => byId.get(id);
