import { t } from '#base/t.ts';
import { day } from '#catalogue/limits.ts';
import type { Check } from '../check.ts';

export const haBfdNeedsReset: Check = {
  id: 'ha/bfd-needs-reset',
  severity: 'warning',
  title: t`A peering from before BFD`,
  facts: ['ER-275'],
  run: ({ peerings }) =>
    peerings
      .filter(
        ({ type, configuredOn, sessions }) =>
          type !== 'public' &&
          configuredOn < day(`bfd-by-default-from-${type}`) &&
          sessions.some(({ bfd }) => bfd.enabled),
      )
      .map((peering) => ({
        message: t`${peering.name} is from ${peering.configuredOn} and needs a reset before BFD works.`,
        advice: t`Plan the reset: it interrupts both sessions.`,
        about: [peering.id],
      })),
};
