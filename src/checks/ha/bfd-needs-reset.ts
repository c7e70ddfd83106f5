import { t } from '#base/t.ts';
import { needsResetForBfd } from '#catalogue/failure-detection.ts';
import type { Check } from '../check.ts';
import { silentFor } from '../silent-for.ts';

export const haBfdNeedsReset: Check = {
  id: 'ha/bfd-needs-reset',
  severity: 'warning',
  title: t`A peering from before BFD`,
  facts: ['ER-270', 'ER-275'],
  run: ({ peerings }) =>
    peerings
      .map((peering) => ({
        peering,
        sessions: peering.sessions.filter(({ bfd, enabled }) => enabled && bfd.enabled),
      }))
      .filter(({ peering, sessions }) => needsResetForBfd(peering) && sessions.length > 0)
      .map(({ peering, sessions }) => {
        const time = silentFor(sessions);
        return {
          message: time
            ? t`${peering.name} is from ${peering.configuredOn} and needs a reset before BFD works: until then a silent failure takes up to ${time} to notice.`
            : t`${peering.name} is from ${peering.configuredOn} and needs a reset before BFD works: until then nobody notices a silent failure.`,
          advice: t`Plan the reset: it interrupts both sessions.`,
          about: [peering.id],
        };
      }),
};
