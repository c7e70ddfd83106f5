import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { overlaps } from '../offers.ts';

export const peeringPrivateLinkSubnetOverlapsVnet: Check = {
  id: 'peering/private-link-subnet-overlaps-vnet',
  severity: 'error',
  title: t`A link subnet inside a virtual network`,
  facts: ['ER-105'],
  run: ({ privatePeerings, all }) =>
    privatePeerings.flatMap((peering) =>
      all('vnet').flatMap((vnet): readonly Found[] => {
        const subnet = peering.sessions
          .flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6].flatMap((own) => own?.subnet ?? []))
          .find((each) => vnet.spaces.some((space) => overlaps(space, each)));
        if (!subnet) return [];
        return [
          {
            message: t`Link subnet ${subnet} of ${peering.name} overlaps the address space of ${vnet.name}.`,
            advice: t`Renumber the link.`,
            about: [peering.id, vnet.id],
          },
        ];
      }),
    ),
};
