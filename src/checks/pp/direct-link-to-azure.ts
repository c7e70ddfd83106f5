import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { isPowerPlatform } from '../power-platform.ts';

export const ppDirectLinkToAzure: Check = {
  id: 'pp/direct-link-to-azure',
  severity: 'error',
  title: t`A line from Azure to Power Platform`,
  facts: ['ER-318', 'ER-319'],
  run: ({ document, node }) =>
    Object.values(document.links).flatMap((link): readonly Found[] => {
      const ends = link.ends.map((end) => node(end));
      const azure = ends.find((end) => end?.kind === 'vnet' || end?.kind === 'vm' || end?.kind === 'gateway');
      const service = ends.find(isPowerPlatform);
      if (!azure || !service) return [];
      return [
        {
          message: t`${azure.name} and ${service.name} are drawn as linked, and ExpressRoute does not connect Power Platform with Azure; that traffic stays inside Microsoft.`,
          advice: t`Remove the line. For calls into a virtual network, delegate a subnet to the environment.`,
          about: [link.id, azure.id, service.id],
          fix: {
            label: t`Remove the line`,
            commands: [{ command: 'element/remove', args: { ids: [link.id] } }],
          },
        },
      ];
    }),
};
