import { t } from '#base/t.ts';
import { asnRange } from '#catalogue/limits.ts';
import type { Check, Found } from '../check.ts';

export const bgpPrependPrivateAsnNoEffect: Check = {
  id: 'bgp/prepend-private-asn-no-effect',
  severity: 'warning',
  title: t`A prepend that Microsoft strips`,
  facts: ['ER-125', 'ER-165'],
  run: ({ microsoftPeerings }) =>
    microsoftPeerings.flatMap((peering) =>
      peering.adverts.flatMap((advert): readonly Found[] => {
        const stripped = advert.prepend.filter((asn) => asnRange(asn)?.kind === 'private');
        if (stripped.length === 0 || stripped.length < advert.prepend.length) return [];
        return [
          {
            message: t`Prepending AS ${stripped[0]} to ${advert.prefix} has no effect on ${peering.name}: Microsoft strips private AS numbers.`,
            advice: t`Prepend a public AS number, or announce longer prefixes.`,
            about: [peering.id],
          },
        ];
      }),
    ),
};
