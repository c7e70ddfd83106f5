import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const routefilterEmpty: Check = {
  id: 'routefilter/empty',
  severity: 'error',
  title: t`A route filter that allows nothing`,
  facts: ['ER-212'],
  run: ({ microsoftPeerings, filterOf }) =>
    microsoftPeerings
      .filter((peering) => filterOf(peering)?.communities.length === 0)
      .map((peering) => ({
        message: t`Route filter ${filterOf(peering)?.name ?? ''} on ${peering.name} allows nothing.`,
        advice: t`Add the regions and services you need.`,
        about: [peering.id],
      })),
};
