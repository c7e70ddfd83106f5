import { t } from '#base/t.ts';
import type { Prefix } from '#model/addresses.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Check, Found } from '../check.ts';
import { overlaps } from '../offers.ts';

export const peeringMicrosoftLinkSubnetNotUnique: Check = {
  id: 'peering/microsoft-link-subnet-not-unique',
  severity: 'error',
  title: t`One link subnet on two peerings`,
  facts: ['ER-106'],
  run: ({ peerings, circuitOf }) =>
    peerings.flatMap((peering, index) =>
      peerings.slice(index + 1).flatMap((other): readonly Found[] => {
        const shared = linkSubnets(peering).find((a) => linkSubnets(other).some((b) => overlaps(a, b)));
        if (!shared) return [];
        return [
          {
            message: t`${shared} on ${peering.name} of ${circuitOf(peering).name} is also used by ${other.name} of ${circuitOf(other).name}.`,
            advice: t`Give each peering /30s that nothing else uses.`,
            about: [peering.id, other.id],
          },
        ];
      }),
    ),
};

const linkSubnets = (peering: PeeringNode): readonly Prefix[] =>
  peering.sessions.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6].flatMap((own) => own?.subnet ?? []));
