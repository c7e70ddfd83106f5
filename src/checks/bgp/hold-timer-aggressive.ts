import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const bgpHoldTimerAggressive: Check = {
  id: 'bgp/hold-timer-aggressive',
  severity: 'warning',
  title: t`BGP timers below what works`,
  facts: ['ER-188', 'ER-272'],
  run: ({ peerings }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const invalid = peering.sessions.find(({ holdSeconds }) => holdSeconds > 0 && holdSeconds < 3);
      const short = peering.sessions.find(
        ({ holdSeconds, keepaliveSeconds }) => holdSeconds < 10 || keepaliveSeconds < 3,
      );
      if (!short) return [];
      return [
        {
          message: invalid
            ? t`The hold time of ${peering.name} is ${invalid.holdSeconds} s; BGP allows 0 or at least 3 s.`
            : t`${peering.name} has keepalive ${short.keepaliveSeconds} s and hold time ${short.holdSeconds} s, below what is documented as workable (3 s and 10 s).`,
          advice: t`Keep 60 and 180 s, and let BFD notice failures.`,
          about: [peering.id],
          severity: invalid ? 'error' : 'warning',
          fix: nodeFix(t`Set 60 and 180 s`, peering.id, {
            sessions: peering.sessions.map((session) => ({
              ...session,
              keepaliveSeconds: 60,
              holdSeconds: 180,
            })),
          }),
        },
      ];
    }),
};
