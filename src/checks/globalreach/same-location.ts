import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const globalreachSameLocation: Check = {
  id: 'globalreach/same-location',
  severity: 'error',
  title: t`Global Reach within one location`,
  facts: ['ER-305'],
  run: ({ globalReaches, locationName }) =>
    globalReaches.flatMap(({ link, circuits: [a, b] }): readonly Found[] => {
      const shared = a.locations.find((location) => b.locations.includes(location));
      if (!shared) return [];
      return [
        {
          message: t`${a.name} and ${b.name} both land at ${locationName(shared)}, and Global Reach needs two locations.`,
          advice: t`Move one of them.`,
          about: [link.id, a.id, b.id],
        },
      ];
    }),
};
