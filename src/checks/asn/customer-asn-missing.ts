import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { overlaps } from '../offers.ts';

export const asnCustomerAsnMissing: Check = {
  id: 'asn/customer-asn-missing',
  severity: 'warning',
  title: t`Prefixes of another AS`,
  facts: ['ER-025', 'ER-133'],
  run: ({ microsoftPeerings }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const other = peering.registrations.find(
        ({ prefix, asn }) =>
          asn !== peering.peerAsn && peering.declaredPrefixes.some((declared) => overlaps(declared, prefix)),
      );
      if (!other || peering.customerAsn !== null) return [];
      return [
        {
          message: t`${other.prefix} on ${peering.name} is registered to AS ${other.asn}, and the session runs as AS ${peering.peerAsn}.`,
          advice: t`State it as the customer AS number.`,
          about: [peering.id],
          fix: nodeFix(t`Set the customer AS to ${other.asn}`, peering.id, { customerAsn: other.asn }),
        },
      ];
    }),
};
