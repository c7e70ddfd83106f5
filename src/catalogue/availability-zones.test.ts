import { expect, it } from 'vitest';
import { hasZones } from './availability-zones.ts';
import { azureRegions } from './azure-regions.ts';

it('knows regions with zones and regions without', () => {
  expect(hasZones('westeurope')).toBe(true);
  expect(hasZones('ukwest')).toBe(false);
  expect(azureRegions.filter(({ id }) => hasZones(id)).length).toBeGreaterThan(25);
});
