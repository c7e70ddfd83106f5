import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const gwTwoOfAKind: Check = {
  id: 'gw/two-of-a-kind',
  severity: 'error',
  title: t`Two gateways of one kind`,
  facts: ['ER-290'],
  run: ({ all, gatewaysOf }) =>
    all('vnet').flatMap((vnet) =>
      (['expressroute', 'vpn'] as const).flatMap((type): readonly Found[] => {
        const gateways = gatewaysOf(vnet).filter((gateway) => gateway.type === type);
        if (gateways.length < 2) return [];
        return [
          {
            message: t`${vnet.name} has ${gateways.length} ${type === 'vpn' ? 'VPN' : 'ExpressRoute'} gateways, ${sayAll(gateways.map(({ name }) => name))}; one is possible.`,
            advice: t`Remove one.`,
            about: [vnet.id, ...gateways.map(({ id }) => id)],
          },
        ];
      }),
    ),
};
