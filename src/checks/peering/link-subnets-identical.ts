import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { overlaps } from '../offers.ts';

export const peeringLinkSubnetsIdentical: Check = {
  id: 'peering/link-subnets-identical',
  severity: 'error',
  title: t`Two links in one subnet`,
  facts: ['ER-101'],
  under: ['peering/link-subnet-size'],
  run: ({ peerings }) =>
    peerings.flatMap((peering): readonly Found[] =>
      ([4, 6] as const).flatMap((family): readonly Found[] => {
        const [a, b] = peering.sessions.map((session) => session[`ipv${family}`]?.subnet);
        if (!a || !b || !overlaps(a, b)) return [];
        return [
          {
            message: t`The primary and the secondary link of ${peering.name} use overlapping subnets, ${a} and ${b}.`,
            advice: t`Give each its own /${family === 4 ? 30 : 126}.`,
            about: [peering.id],
          },
        ];
      }),
    ),
};
