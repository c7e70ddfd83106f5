import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Prefix } from '#model/addresses.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const peeringMicrosoftNeedsPublicLinkSubnets: Check = {
  id: 'peering/microsoft-needs-public-link-subnets',
  severity: 'error',
  title: t`Private link addresses on Microsoft peering`,
  facts: ['ER-106'],
  run: ({ microsoftPeerings, isPublic }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const subnets = linkSubnets(peering).filter((subnet) => !isPublic(subnet));
      if (subnets.length === 0) return [];
      return [
        {
          message: t`The links of ${peering.name} need public addresses that you own; ${sayAll(subnets)} ${plural(subnets.length, { one: 'is', other: 'are' })} not.`,
          advice: t`Use /30s of your own registered public addresses.`,
          about: [peering.id],
        },
      ];
    }),
};

const linkSubnets = (peering: PeeringNode): readonly Prefix[] =>
  peering.sessions.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6].flatMap((own) => own?.subnet ?? []));
