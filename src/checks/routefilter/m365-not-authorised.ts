import { t } from '#base/t.ts';
import { OFFICE_VALUES } from '#catalogue/allowed-communities.ts';
import type { Check, Found } from '../check.ts';
import { filterFix } from '../fix.ts';
import { sayAll } from '../words.ts';

export const routefilterM365NotAuthorised: Check = {
  id: 'routefilter/m365-not-authorised',
  severity: 'error',
  title: t`Microsoft 365 without authorisation`,
  facts: ['ER-213', 'ER-214'],
  run: ({ microsoftPeerings, filterOf }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const filter = filterOf(peering);
      const office = filter?.communities.filter((value) => OFFICE_VALUES.includes(value)) ?? [];
      if (!filter || filter.microsoft365Authorised || office.length === 0) return [];
      const others = filter.communities.filter((value) => !office.includes(value));
      return [
        {
          message: t`The filter of ${peering.name} lists Microsoft 365 (${sayAll(office)}), which can be attached only with Microsoft's authorisation.`,
          advice: t`Request it, or remove these values.`,
          about: [peering.id],
          // A filter with nothing left would allow nothing.
          ...(others.length > 0
            ? { fix: filterFix(t`Remove them`, filter.id, { communities: others }) }
            : {}),
        },
      ];
    }),
};
