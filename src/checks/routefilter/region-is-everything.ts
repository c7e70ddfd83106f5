import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayFew } from '../words.ts';

export const routefilterRegionIsEverything: Check = {
  id: 'routefilter/region-is-everything',
  severity: 'info',
  title: t`A region is all of its services`,
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
          message: t`${sayFew(regions)} also ${plural(regions.length, { one: 'brings', other: 'bring' })} every other Azure public service of ${plural(regions.length, { one: 'that region', other: 'those regions' })} over the circuit of ${peering.name}.`,
          advice: t`Size the circuit for it, or accept fewer routes at your own edge.`,
          about: [peering.id],
        },
      ];
    }),
};
