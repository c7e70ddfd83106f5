import { isDocumentation } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { sayFew } from '../words.ts';

export const prefixDocumentationRange: Check = {
  id: 'prefix/documentation-range',
  severity: 'error',
  title: 'Documentation prefixes',
  facts: ['ER-133', 'RFC 5737'],
  run: ({ microsoftPeerings, isExample }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const documentation = peering.declaredPrefixes.filter((prefix) => isDocumentation(prefix));
      if (documentation.length === 0) return [];
      return [
        {
          message: `${sayFew(documentation)} on ${peering.name} ${documentation.length === 1 ? 'is a documentation range' : 'are documentation ranges'} and can never be validated.`,
          advice: 'Use your own range before you build this.',
          about: [peering.id],
          severity: isExample ? 'info' : 'error',
        },
      ];
    }),
};
