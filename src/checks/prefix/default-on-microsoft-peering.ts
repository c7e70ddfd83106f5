import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { lengthOf } from '../offers.ts';

export const prefixDefaultOnMicrosoftPeering: Check = {
  id: 'prefix/default-on-microsoft-peering',
  severity: 'error',
  title: t`A default route on Microsoft peering`,
  facts: ['ER-130', 'ER-131'],
  run: ({ microsoftPeerings }) =>
    microsoftPeerings
      .filter(({ adverts }) => adverts.some(({ prefix }) => lengthOf(prefix) === 0))
      .map((peering) => ({
        message: t`${peering.name} advertises a default route, which Microsoft accepts on private peering only.`,
        advice: t`Filter it out.`,
        about: [peering.id],
        fix: nodeFix(t`Stop advertising it`, peering.id, {
          adverts: peering.adverts.filter(({ prefix }) => lengthOf(prefix) > 0),
        }),
      })),
};
