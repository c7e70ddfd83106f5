import type { Check, Found } from '../check.ts';
import { sayFew } from '../words.ts';

export const routefilterRegionIsEverything: Check = {
  id: 'routefilter/region-is-everything',
  severity: 'info',
  title: 'A region is all of its services',
  facts: ['ER-202'],
  run: ({ microsoftPeerings, filterOf, catalogue }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const regions = (filterOf(peering)?.communities ?? []).flatMap((value) => {
        const meaning = catalogue.communityMeaning(value);
        return meaning?.kind === 'region' ? [meaning.name] : [];
      });
      if (regions.length === 0) return [];
      return [
        {
          message: `${sayFew(regions)} also ${regions.length === 1 ? 'brings' : 'bring'} every other Azure public service of ${regions.length === 1 ? 'that region' : 'those regions'} over the circuit of ${peering.name}.`,
          advice: 'Size the circuit for it, or accept fewer routes at your own edge.',
          about: [peering.id],
        },
      ];
    }),
};
