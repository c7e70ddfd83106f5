import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const skuLocalNotOffered: Check = {
  id: 'sku/local-not-offered',
  severity: 'error',
  title: t`Local where there is none`,
  facts: ['ER-065', 'ER-081'],
  run: ({ circuits, catalogue, locationName }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const without = circuit.locations.find(
        (location) => catalogue.location(location) && catalogue.localRegions(location).length === 0,
      );
      if (circuit.sku !== 'Local' || without === undefined) return [];
      return [
        {
          message: t`${circuit.name} is a Local circuit, and ${locationName(without)} has none.`,
          advice: t`Choose Standard, or another location.`,
          about: [circuit.id],
        },
      ];
    }),
};
