import { t } from '#base/t.ts';
import { FILTER_NEEDED_FROM } from '#catalogue/allowed-communities.ts';
import type { Check } from '../check.ts';

export const routefilterLegacyUnfiltered: Check = {
  id: 'routefilter/legacy-unfiltered',
  severity: 'info',
  title: t`An older peering without a filter`,
  facts: ['ER-211', 'D-2'],
  run: ({ microsoftPeerings, filterOf }) =>
    microsoftPeerings
      .filter((peering) => !filterOf(peering) && peering.configuredOn < FILTER_NEEDED_FROM)
      .map((peering) => ({
        message: t`${peering.name} is from before August 2017 and advertises all Office prefixes; adding Azure ones needs a filter that lists the Office services too.`,
        advice: t`Plan the filter before you attach one.`,
        about: [peering.id],
      })),
};
