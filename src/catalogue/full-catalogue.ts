import { loadAdvertisements } from './advertisements.ts';
import type { Catalogue } from './catalogue.ts';
import { createCatalogue } from './create-catalogue.ts';
import { loadServicePrefixes } from './service-prefixes.ts';
import { serviceRoutes } from './service-routes.ts';

/**
 * All tables. Awaited before the engine starts, never inside it.
 *
 * @throws If a table cannot be fetched. The next call tries again.
 */
export async function fullCatalogue(): Promise<Catalogue> {
  const [{ advertisements }, { prefixes: tags }] = await Promise.all([
    loadAdvertisements(),
    loadServicePrefixes(),
  ]);
  return createCatalogue({ routes: serviceRoutes(advertisements, tags), tags });
}
