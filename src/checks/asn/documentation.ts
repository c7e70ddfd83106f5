import { t } from '#base/t.ts';
import { asnRange } from '#catalogue/limits.ts';
import type { Asn } from '#model/units.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const asnDocumentation: Check = {
  id: 'asn/documentation',
  severity: 'error',
  title: t`A documentation AS number on Microsoft peering`,
  facts: ['ER-126'],
  run: ({ microsoftPeerings, isExample }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const used = [
        peering.peerAsn,
        peering.customerAsn,
        ...peering.adverts.flatMap(({ prepend }) => prepend),
      ];
      const documentation = [
        ...new Set(used.filter((asn): asn is Asn => asn !== null && asnRange(asn)?.kind === 'documentation')),
      ];
      if (documentation.length === 0) return [];
      return [
        {
          message: isExample
            ? t`AS ${sayAll(documentation.map(String))} on ${peering.name} is reserved for documentation, which an example may use and Microsoft refuses.`
            : t`AS ${sayAll(documentation.map(String))} on ${peering.name} is reserved for documentation and is refused in the path.`,
          advice: t`Use your registered AS number before you build this.`,
          about: [peering.id],
          severity: isExample ? 'info' : 'error',
        },
      ];
    }),
};
