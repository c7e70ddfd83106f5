/** Connectivity providers, and where the documentation lists them. @source ER-004, ER-262 */
import providersTable from './data/providers.json';
import { metros } from './peering-locations.ts';
import { tableSource } from './source.ts';

export interface Provider {
  /** As the documentation spells it. Unique. */
  readonly name: string;
  /** Ids of peering locations. */
  readonly locations: readonly string[];
}

export interface ProviderAtLocation {
  readonly name: string;
  /** `metro`: listed for a Metro that has a site here. `planned`: for such a Metro, but not yet (ER-262). */
  readonly offers: readonly ('circuit' | 'metro' | 'planned')[];
}

export const providersSource = tableSource(providersTable);
export const providers = providersTable.providers as readonly Provider[];

/** Everybody listed at a location, sorted by name. */
export function providersAt(locationId: string): readonly ProviderAtLocation[] {
  const offers = new Map<string, ProviderAtLocation['offers']>();
  const add = (name: string, offer: ProviderAtLocation['offers'][number]) =>
    offers.set(name, [...(offers.get(name) ?? []), offer]);
  for (const provider of providers)
    if (provider.locations.includes(locationId)) add(provider.name, 'circuit');
  for (const metro of metros) {
    if (!metro.locations.includes(locationId)) continue;
    for (const name of metro.providers) add(name, 'metro');
    for (const name of metro.providersPlanned) add(name, 'planned');
  }
  return [...offers]
    .map(([name, offered]) => ({ name, offers: offered }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
