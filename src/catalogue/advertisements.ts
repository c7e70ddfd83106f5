/**
 * What Microsoft advertises on Microsoft peering, value by value. Large: loaded on demand, in a chunk of its own.
 *
 * A snapshot of one day. Microsoft changes the list every month (ER-139).
 */
import type { Prefix } from '#model/addresses.ts';
import type { Community, IsoDate } from '#model/units.ts';
import type { TableSource } from './source.ts';

export interface Advertisement {
  readonly community: Community;
  /** Azure region id; null for a service. A region and its early-access twin share one value, and have a row each. */
  readonly region: string | null;
  readonly v4: readonly Prefix[];
  readonly v6: readonly Prefix[];
}

export interface AdvertisementTable extends TableSource {
  readonly advertisements: readonly Advertisement[];
}

export const advertisementsAsOf = '2024-04-18' as IsoDate;

export async function loadAdvertisements(): Promise<AdvertisementTable> {
  return (await import('./data/advertisements.json')).default as unknown as AdvertisementTable;
}

/** All that is advertised under each value: IPv4 first, each family in the order of the table, nothing twice. */
export function prefixesByCommunity(
  advertisements: readonly Advertisement[],
): ReadonlyMap<Community, readonly Prefix[]> {
  const merged = new Map<Community, Set<Prefix>>();
  for (const family of ['v4', 'v6'] as const) {
    for (const advertisement of advertisements) {
      const prefixes = merged.get(advertisement.community) ?? new Set();
      for (const prefix of advertisement[family]) prefixes.add(prefix);
      merged.set(advertisement.community, prefixes);
    }
  }
  return new Map([...merged].map(([community, prefixes]) => [community, [...prefixes]]));
}
