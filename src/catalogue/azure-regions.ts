/** Azure regions: their cloud, their geopolitical region, and where they are. @source ER-024, ER-080 */
import type { Cloud, Coordinates } from './catalogue.ts';
import regionsTable from './data/azure-regions.json';
import { tableSource } from './source.ts';

export interface AzureRegion extends Coordinates {
  readonly id: string;
  readonly name: string;
  readonly cloud: Cloud;
  readonly geopoliticalRegion: string;
  /** `derived`: newer than the page on geopolitical regions, placed by its country. */
  readonly geopoliticalRegionBasis: 'docs' | 'derived';
  readonly town: string;
  /** `published` by Microsoft; `corrected` where that point is plainly wrong; else a stand-in for an unpublished one. */
  readonly coordinateBasis: 'published' | 'corrected' | 'city' | 'state-approx';
  readonly coordinateNote?: string;
}

export const azureRegionsSource = tableSource(regionsTable);
export const azureRegions = regionsTable.regions as readonly AzureRegion[];

const byId = new Map(azureRegions.map((region) => [region.id, region]));

export const azureRegion = (id: string): AzureRegion | undefined => byId.get(id);
