import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const routefilterUnknownValue: Check = {
  id: 'routefilter/unknown-value',
  severity: 'info',
  title: 'A value that is not in the tables',
  facts: ['ER-197'],
  run: ({ microsoftPeerings, filterOf, catalogue }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const unknown = (filterOf(peering)?.communities ?? []).filter(
        (value) => !catalogue.communityMeaning(value),
      );
      if (unknown.length === 0) return [];
      return [
        {
          message: `${sayAll(unknown)} on ${peering.name} ${unknown.length === 1 ? 'is' : 'are'} not in the table of communities; newer regions are missing there.`,
          advice: 'Check it against the current list of Microsoft.',
          about: [peering.id],
        },
      ];
    }),
};
