import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const routefilterUnknownValue: Check = {
  id: 'routefilter/unknown-value',
  severity: 'info',
  title: t`A value that is not in the tables`,
  facts: ['ER-197'],
  run: ({ microsoftPeerings, filterOf, catalogue }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const unknown = (filterOf(peering)?.communities ?? []).filter(
        (value) => !catalogue.communityMeaning(value),
      );
      if (unknown.length === 0) return [];
      return [
        {
          message: t`${sayAll(unknown)} on ${peering.name} ${plural(unknown.length, { one: 'is', other: 'are' })} not in the table of communities; newer regions are missing there.`,
          advice: t`Check it against the current list of Microsoft.`,
          about: [peering.id],
        },
      ];
    }),
};
