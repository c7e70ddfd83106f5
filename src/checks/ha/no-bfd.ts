import { t } from '#base/t.ts';
import { needsResetForBfd } from '#catalogue/failure-detection.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { silentFor } from '../silent-for.ts';
import { sayAll } from '../words.ts';

export const haNoBfd: Check = {
  id: 'ha/no-bfd',
  severity: 'warning',
  title: t`No BFD`,
  facts: ['ER-270', 'ER-271', 'ER-274', 'ER-275'],
  run: ({ peerings, circuitOf }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const isOff = peering.sessions.map(({ bfd, enabled }) => enabled && !bfd.enabled);
      const off = isOff.flatMap((is, half) => (is ? [half === 0 ? 'primary' : 'secondary'] : []));
      if (off.length === 0) return [];
      const where = sayAll(off);
      const circuit = circuitOf(peering).name;
      const time = silentFor(peering.sessions.filter((_, half) => isOff[half]));
      return [
        {
          message: time
            ? t`Without BFD on the ${where} session of ${peering.name}, a silent failure on ${circuit} takes up to ${time} to notice.`
            : t`Without BFD and a hold time on the ${where} session of ${peering.name}, nobody notices a silent failure on ${circuit}.`,
          advice: needsResetForBfd(peering)
            ? t`Switch BFD on (300 ms, three times), and reset the peering: it is from before BFD.`
            : t`Switch BFD on: 300 ms, three times.`,
          about: [peering.id],
          fix: nodeFix(t`Switch BFD on`, peering.id, {
            sessions: peering.sessions.map((session) =>
              session.bfd.enabled
                ? session
                : { ...session, bfd: { enabled: true, intervalMs: 300, multiplier: 3 } },
            ),
          }),
        },
      ];
    }),
};
