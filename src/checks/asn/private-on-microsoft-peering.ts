import { t } from '#base/t.ts';
import { asnRange } from '#catalogue/limits.ts';
import type { Check } from '../check.ts';

export const asnPrivateOnMicrosoftPeering: Check = {
  id: 'asn/private-on-microsoft-peering',
  severity: 'warning',
  title: t`A private AS number on Microsoft peering`,
  facts: ['ER-124', 'ER-125'],
  run: ({ microsoftPeerings }) =>
    microsoftPeerings
      .filter(({ peerAsn }) => asnRange(peerAsn)?.kind === 'private')
      .map((peering) => ({
        message: t`AS ${peering.peerAsn} of ${peering.name} is private: Microsoft validates such a peering by hand, and strips the number from the path.`,
        advice: t`Use a public AS number, or plan the time for a support case.`,
        about: [peering.id],
      })),
};
