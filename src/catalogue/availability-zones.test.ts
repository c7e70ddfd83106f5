import { expect, it } from 'vitest';
import { hasZones } from './availability-zones.ts';
import { azureRegions } from './azure-regions.ts';

it('knows regions with zones and regions without', () => {
  expect(hasZones('westeurope')).toBe(true);
  expect(hasZones('ukwest')).toBe(false);
  // Open since the list of March 2025; Azure's list of locations names three zones of each.
  for (const id of ['indonesiacentral', 'malaysiawest', 'chilecentral']) expect(hasZones(id)).toBe(true);
  expect(azureRegions.filter(({ id }) => hasZones(id)).length).toBeGreaterThan(25);
});
