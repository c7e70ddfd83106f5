import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const gwTwoOfAKind: Check = {
  id: 'gw/two-of-a-kind',
  severity: 'error',
  title: 'Two gateways of one kind',
  facts: ['ER-290'],
  run: ({ all, gatewaysOf }) =>
    all('vnet').flatMap((vnet) =>
      (['expressroute', 'vpn'] as const).flatMap((type): readonly Found[] => {
        const gateways = gatewaysOf(vnet).filter((gateway) => gateway.type === type);
        if (gateways.length < 2) return [];
        return [
          {
            message: `${vnet.name} has ${gateways.length} ${type === 'vpn' ? 'VPN' : 'ExpressRoute'} gateways, ${sayAll(gateways.map(({ name }) => name))}; one is possible.`,
            advice: 'Remove one.',
            about: [vnet.id, ...gateways.map(({ id }) => id)],
          },
        ];
      }),
    ),
};
