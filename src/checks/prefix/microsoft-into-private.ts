import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayFew } from '../words.ts';

export const prefixMicrosoftIntoPrivate: Check = {
  id: 'prefix/microsoft-into-private',
  severity: 'warning',
  title: t`Routes of Microsoft sent back on private peering`,
  facts: ['ER-139'],
  run: ({ privatePeerings, microsoftPeerings, offers }) =>
    privatePeerings.flatMap((peering): readonly Found[] => {
      const offered = new Set(
        microsoftPeerings.flatMap((each) => offers(each).map(({ prefix }) => prefix.prefix)),
      );
      const passedOn = peering.adverts.map(({ prefix }) => prefix).filter((prefix) => offered.has(prefix));
      if (passedOn.length === 0) return [];
      return [
        {
          message: t`${peering.name} advertises ${sayFew(passedOn)}, which you learn from Microsoft: these routes grow every month and can push private peering over its limit.`,
          advice: t`Block them, or summarise.`,
          about: [peering.id],
          fix: nodeFix(t`Stop passing them on`, peering.id, {
            adverts: peering.adverts.filter(({ prefix }) => !passedOn.includes(prefix)),
          }),
        },
      ];
    }),
};
