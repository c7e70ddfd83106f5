import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayAll } from '../words.ts';

export const haNoBfd: Check = {
  id: 'ha/no-bfd',
  severity: 'warning',
  title: t`No BFD`,
  facts: ['ER-270', 'ER-271', 'ER-274', 'ER-275'],
  run: ({ peerings, circuitOf }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const off = peering.sessions.flatMap(({ bfd, enabled }, half) =>
        enabled && !bfd.enabled ? [half === 0 ? 'primary' : 'secondary'] : [],
      );
      if (off.length === 0) return [];
      const hold = Math.max(
        ...peering.sessions
          .filter(({ bfd, enabled }) => enabled && !bfd.enabled)
          .map(({ holdSeconds }) => holdSeconds),
      );
      return [
        {
          message: t`Without BFD on the ${sayAll(off)} session of ${peering.name}, a silent failure on ${circuitOf(peering).name} takes up to ${hold === 0 || hold >= 180 ? t`3 minutes` : t`${hold} seconds`} to notice.`,
          advice: t`Switch BFD on: 300 ms, three times.`,
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
