import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const gwFastpathUnsupported: Check = {
  id: 'gw/fastpath-unsupported',
  severity: 'error',
  title: t`FastPath where there is none`,
  facts: ['ER-298', 'U-7'],
  run: ({ connections, node }) =>
    connections.flatMap(({ link, gateway, circuit }): readonly Found[] => {
      if (!link.fastPath) return [];
      const vnet = node(gateway.vnet);
      if (gateway.sku === 'ErGwScale')
        return [
          {
            message: t`Whether FastPath works with ${gateway.name} (ErGwScale) is not documented.`,
            advice: t`Ask Microsoft, or use ErGw3Az.`,
            about: [link.id, gateway.id],
            severity: 'info',
          },
        ];
      if (gateway.sku !== 'UltraPerformance' && gateway.sku !== 'ErGw3Az')
        return [
          {
            message: t`FastPath is not available with ${gateway.name}, which is ${gateway.sku}.`,
            advice: t`Use ErGw3Az or UltraPerformance.`,
            about: [link.id, gateway.id],
          },
        ];
      const extra =
        vnet?.kind === 'vnet' &&
        (vnet.peers.length > 0 || vnet.subnets.some(({ userRoutes }) => userRoutes.length > 0));
      if (circuit.connectivity === 'direct' || !extra) return [];
      return [
        {
          message: t`FastPath does not follow the peerings and user routes of ${vnet.name} on ${circuit.name}, a circuit of a provider.`,
          advice: t`Use an ExpressRoute Direct circuit, or do without it there.`,
          about: [link.id, circuit.id, vnet.id],
        },
      ];
    }),
};
