import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayFew } from '../words.ts';

export const prefixUndeclared: Check = {
  id: 'prefix/undeclared',
  severity: 'error',
  title: 'Advertised and not declared',
  facts: ['ER-026', 'ER-134'],
  under: ['prefix/private-on-microsoft-peering', 'prefix/default-on-microsoft-peering'],
  run: ({ microsoftPeerings }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const undeclared = [...new Set(peering.adverts.map(({ prefix }) => prefix))].filter(
        (prefix) => !peering.declaredPrefixes.some((declared) => covers(declared, prefix)),
      );
      if (undeclared.length === 0) return [];
      return [
        {
          message: `${sayFew(undeclared)} ${undeclared.length === 1 ? 'is' : 'are'} advertised but not declared on ${peering.name}, so Microsoft does not take ${undeclared.length === 1 ? 'it' : 'them'}.`,
          advice: 'Declare what you advertise.',
          about: [peering.id],
          fix: nodeFix(`Declare ${sayFew(undeclared)}`, peering.id, {
            declaredPrefixes: [...peering.declaredPrefixes, ...undeclared],
          }),
        },
      ];
    }),
};
