import type { Check } from '../check.ts';

export const routefilterEmpty: Check = {
  id: 'routefilter/empty',
  severity: 'error',
  title: 'A route filter that allows nothing',
  facts: ['ER-212'],
  run: ({ microsoftPeerings, filterOf }) =>
    microsoftPeerings
      .filter((peering) => filterOf(peering)?.communities.length === 0)
      .map((peering) => ({
        message: `Route filter ${filterOf(peering)?.name ?? ''} on ${peering.name} allows nothing.`,
        advice: 'Add the regions and services you need.',
        about: [peering.id],
      })),
};
