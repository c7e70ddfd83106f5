import type { AzureRegion } from './azure-regions.ts';
import type { Scope, Sku } from './catalogue.ts';
import type { PeeringLocation } from './peering-locations.ts';

/**
 * Whether a circuit reaches a region of Azure.
 *
 * No SKU crosses into a national cloud, Premium included.
 *
 * @source ER-065 to ER-067, ER-080
 */
export function scopeOf(sku: Sku, location: PeeringLocation, region: AzureRegion): Exclude<Scope, 'unknown'> {
  if (location.cloud !== region.cloud) return 'out';
  switch (sku) {
    case 'Local':
      return location.localRegions.includes(region.id) ? 'in' : 'out';
    case 'Standard':
      return location.geopoliticalRegion === region.geopoliticalRegion ? 'in' : 'out';
    case 'Premium':
      return 'in';
  }
}
