import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { regionsOf } from '../power-platform.ts';
import { sayAll } from '../words.ts';

export const ppVnetSubnetPair: Check = {
  id: 'pp/vnet-subnet-pair',
  severity: 'error',
  title: t`A region without a delegated subnet`,
  facts: ['ER-369'],
  run: ({ all, catalogue, node }) =>
    all('service').flatMap((service): readonly Found[] => {
      const vnets = service.environment?.delegatedVnets ?? [];
      if (vnets.length === 0) return [];
      const covered = vnets.flatMap((id) => {
        const vnet = node(id);
        return vnet?.kind === 'vnet' && vnet.subnets.some(({ delegated }) => delegated) ? [vnet.region] : [];
      });
      const missing = regionsOf(catalogue, service).filter((region) => !covered.includes(region));
      if (missing.length === 0) return [];
      return [
        {
          message: t`${service.name} needs delegated subnets in ${sayAll(missing.map((region) => catalogue.azureRegion(region)?.name ?? region))} as well.`,
          advice: t`Add a virtual network there with a subnet delegated to Power Platform.`,
          about: [service.id, ...vnets],
        },
      ];
    }),
};
