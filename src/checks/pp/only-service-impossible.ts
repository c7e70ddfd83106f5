import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const ppOnlyServiceImpossible: Check = {
  id: 'pp/only-service-impossible',
  severity: 'info',
  title: t`Only Power Platform`,
  facts: ['ER-201', 'ER-202'],
  run: ({ microsoftPeerings, filterOf }) =>
    microsoftPeerings
      .filter((peering) => filterOf(peering)?.purpose === 'power-platform-only')
      .map((peering) => ({
        message: t`The filter of ${peering.name} is meant for Power Platform alone, which has no community of its own: the regional values carry all public services of those regions.`,
        advice: t`Accept that, or shape by host name at your own edge or proxy.`,
        about: [peering.id],
      })),
};
