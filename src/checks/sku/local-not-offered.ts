import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const skuLocalNotOffered: Check = {
  id: 'sku/local-not-offered',
  severity: 'error',
  title: t`Local where there is none`,
  facts: ['ER-065', 'ER-081'],
  run: ({ circuits, catalogue, locationName }) =>
    circuits
      .filter(
        ({ sku, locations }) =>
          sku === 'Local' &&
          locations.some(
            (location) => catalogue.location(location) && catalogue.localRegions(location).length === 0,
          ),
      )
      .map((circuit) => ({
        message: t`${circuit.name} is a Local circuit, and ${locationName(circuit.locations[0])} has none.`,
        advice: t`Choose Standard, or another location.`,
        about: [circuit.id],
      })),
};
