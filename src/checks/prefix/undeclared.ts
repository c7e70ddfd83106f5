import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { lengthOf } from '../offers.ts';
import { sayFew } from '../words.ts';

export const prefixUndeclared: Check = {
  id: 'prefix/undeclared',
  severity: 'error',
  title: t`Advertised and not declared`,
  facts: ['ER-026', 'ER-134'],
  run: ({ microsoftPeerings, isPublic }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const undeclared = [...new Set(peering.adverts.map(({ prefix }) => prefix))].filter(
        // What is refused anyhow is the finding of another rule, and declaring it would not help.
        (prefix) =>
          lengthOf(prefix) > 0 &&
          isPublic(prefix) &&
          !peering.declaredPrefixes.some((declared) => covers(declared, prefix)),
      );
      if (undeclared.length === 0) return [];
      return [
        {
          message: t`${sayFew(undeclared)} ${plural(undeclared.length, { one: 'is', other: 'are' })} advertised but not declared on ${peering.name}, so Microsoft does not take ${plural(undeclared.length, { one: 'it', other: 'them' })}.`,
          advice: t`Declare what you advertise.`,
          about: [peering.id],
          fix: nodeFix(t`Declare ${sayFew(undeclared)}`, peering.id, {
            declaredPrefixes: [...peering.declaredPrefixes, ...undeclared],
          }),
        },
      ];
    }),
};
