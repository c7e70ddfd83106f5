import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { lengthOf } from '../offers.ts';
import { sayFew } from '../words.ts';

export const prefixPrivateOnMicrosoftPeering: Check = {
  id: 'prefix/private-on-microsoft-peering',
  severity: 'error',
  title: 'A private prefix on Microsoft peering',
  facts: ['ER-130'],
  run: ({ microsoftPeerings, isPublic, circuitOf }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const wrong = peering.adverts
        .map(({ prefix }) => prefix)
        .filter((prefix) => lengthOf(prefix) > 0 && !isPublic(prefix));
      if (wrong.length === 0) return [];
      return [
        {
          message: `${sayFew([...new Set(wrong)])} on ${peering.name} of ${circuitOf(peering).name} ${new Set(wrong).size === 1 ? 'is' : 'are'} not public and ${new Set(wrong).size === 1 ? 'is' : 'are'} refused on Microsoft peering.`,
          advice: 'Translate to public addresses, and advertise the pool.',
          about: [peering.id],
          fix: nodeFix('Stop advertising what is refused', peering.id, {
            adverts: peering.adverts.filter(({ prefix }) => !wrong.includes(prefix)),
          }),
        },
      ];
    }),
};
