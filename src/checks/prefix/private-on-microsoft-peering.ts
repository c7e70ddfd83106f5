import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { lengthOf } from '../offers.ts';
import { sayFew } from '../words.ts';

export const prefixPrivateOnMicrosoftPeering: Check = {
  id: 'prefix/private-on-microsoft-peering',
  severity: 'error',
  title: t`A private prefix on Microsoft peering`,
  facts: ['ER-130'],
  run: ({ microsoftPeerings, isPublic, circuitOf }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const wrong = peering.adverts
        .map(({ prefix }) => prefix)
        .filter((prefix) => lengthOf(prefix) > 0 && !isPublic(prefix));
      if (wrong.length === 0) return [];
      return [
        {
          message: t`${sayFew([...new Set(wrong)])} on ${peering.name} of ${circuitOf(peering).name} ${plural(new Set(wrong).size, { one: 'is', other: 'are' })} not public and ${plural(new Set(wrong).size, { one: 'is', other: 'are' })} refused on Microsoft peering.`,
          advice: t`Translate to public addresses, and advertise the pool.`,
          about: [peering.id],
          fix: nodeFix(t`Stop advertising what is refused`, peering.id, {
            adverts: peering.adverts.filter(({ prefix }) => !wrong.includes(prefix)),
          }),
        },
      ];
    }),
};
