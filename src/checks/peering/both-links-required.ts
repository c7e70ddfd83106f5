import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const peeringBothLinksRequired: Check = {
  id: 'peering/both-links-required',
  severity: 'error',
  title: t`A peering with one BGP session`,
  facts: ['ER-107'],
  run: ({ peerings, circuitOf }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const missing = peering.sessions.flatMap((session, half) =>
        session.enabled && (session.ipv4 || session.ipv6) ? [] : [half === 0 ? 'primary' : 'secondary'],
      );
      if (peering.type === 'public') return [];
      const [first, second] = peering.sessions.map(({ ipv6 }) => ipv6 !== null);
      if (missing.length === 0 && first !== second)
        return [
          {
            message: t`${peering.name} on ${circuitOf(peering).name} has IPv6 on its ${first ? 'primary' : 'secondary'} link only. The SLA needs both.`,
            advice: t`Give the other link an IPv6 subnet too.`,
            about: [peering.id],
          },
        ];
      if (missing.length === 0) return [];
      return [
        {
          message:
            missing.length === 2
              ? t`${peering.name} on ${circuitOf(peering).name} has no BGP session that is set up.`
              : t`${peering.name} on ${circuitOf(peering).name} has only one BGP session: the ${missing[0]} one is off or has no addresses. The SLA needs both.`,
          advice: t`Configure both sessions.`,
          about: [peering.id],
        },
      ];
    }),
};
