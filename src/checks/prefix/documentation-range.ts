import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { isDocumentation } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { sayFew } from '../words.ts';

export const prefixDocumentationRange: Check = {
  id: 'prefix/documentation-range',
  severity: 'error',
  title: t`Documentation prefixes`,
  facts: ['ER-133', 'RFC 5737'],
  run: ({ microsoftPeerings, isExample }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const documentation = peering.declaredPrefixes.filter((prefix) => isDocumentation(prefix));
      if (documentation.length === 0) return [];
      return [
        {
          message: t`${sayFew(documentation)} on ${peering.name} ${plural(documentation.length, { one: 'is a documentation range', other: 'are documentation ranges' })} and can never be validated.`,
          advice: t`Use your own range before you build this.`,
          about: [peering.id],
          severity: isExample ? 'info' : 'error',
        },
      ];
    }),
};
