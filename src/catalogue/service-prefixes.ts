/** The addresses of Microsoft's services, by service tag. Large: loaded on demand, in a chunk of its own. @source ER-338, ER-355 */
import type { Prefix } from '#model/addresses.ts';
import type { TableSource } from './source.ts';

/**
 * `PowerPlatformInfra` answers clients (Dataverse included); `PowerPlatformPlex`, `AzureConnectors` and `LogicApps` call
 * the customer (ER-355); `MicrosoftAzureFluidRelay` does co-authoring; `AzureFrontDoor.Frontend` is the CDN.
 */
export const SERVICE_TAGS = [
  'PowerPlatformInfra',
  'PowerPlatformPlex',
  'AzureConnectors',
  'LogicApps',
  'MicrosoftAzureFluidRelay',
  'Dynamics365BusinessCentral',
  'AzureActiveDirectory',
  'AzureFrontDoor.Frontend',
] as const;
export type ServiceTag = (typeof SERVICE_TAGS)[number];

export interface TagPrefixes {
  readonly tag: ServiceTag;
  /** Azure region id. Null: listed without a region, or with one that is not in the table of regions. */
  readonly region: string | null;
  readonly v4: readonly Prefix[];
  readonly v6: readonly Prefix[];
}

export interface ServicePrefixTable extends TableSource {
  readonly tags: readonly {
    readonly tag: ServiceTag;
    readonly role: string;
    /** Whether Microsoft peering carries it, in the judgement of who compiled the table: Microsoft publishes none. */
    readonly carried: 'yes' | 'partial' | 'no';
  }[];
  readonly prefixes: readonly TagPrefixes[];
}

export async function loadServicePrefixes(): Promise<ServicePrefixTable> {
  return (await import('./data/service-prefixes.json')).default as unknown as ServicePrefixTable;
}

/** The addresses of a tag in one region, or (null) of every row it has. A region without a row has none. */
export function tagPrefixes(
  table: readonly TagPrefixes[],
  tag: ServiceTag,
  regionId: string | null,
): readonly Prefix[] {
  const rows = table.filter((row) => row.tag === tag && (regionId === null || row.region === regionId));
  return [...new Set([...rows.flatMap((row) => row.v4), ...rows.flatMap((row) => row.v6)])];
}
