import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const bgpCommunityToMicrosoftIgnored: Check = {
  id: 'bgp/community-to-microsoft-ignored',
  severity: 'info',
  title: t`Communities that Microsoft ignores`,
  facts: ['ER-171'],
  run: ({ peerings }) =>
    peerings
      .filter(
        ({ type, adverts }) => type !== 'public' && adverts.some(({ communities }) => communities.length > 0),
      )
      .map((peering) => ({
        message: t`${peering.name} sends communities with its adverts, and Microsoft ignores communities you send.`,
        advice: t`Steer with prefix length, connection weight or prepending.`,
        about: [peering.id],
      })),
};
