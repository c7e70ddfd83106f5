import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayFew } from '../words.ts';

export const routefilterM365ByRegion: Check = {
  id: 'routefilter/m365-by-region',
  severity: 'info',
  title: t`Microsoft 365 by region`,
  facts: ['ER-203'],
  run: ({ microsoftPeerings, filterOf, catalogue }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const filter = filterOf(peering);
      if (filter?.purpose !== 'microsoft-365') return [];
      const regions = filter.communities.flatMap((value) => {
        const meaning = catalogue.communityMeaning(value);
        return meaning?.kind === 'region' ? [meaning.name] : [];
      });
      if (regions.length === 0) return [];
      return [
        {
          message: t`The filter of ${peering.name} is meant for Microsoft 365 and lists ${sayFew(regions)}, but Microsoft 365 prefixes carry no location values.`,
          advice: t`Use the values of the services, such as 12076:5010 for Exchange Online.`,
          about: [peering.id],
        },
      ];
    }),
};
