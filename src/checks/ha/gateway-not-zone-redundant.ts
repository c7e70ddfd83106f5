import { t } from '#base/t.ts';
import { hasZones } from '#catalogue/availability-zones.ts';
import type { Check, Found } from '../check.ts';

export const haGatewayNotZoneRedundant: Check = {
  id: 'ha/gateway-not-zone-redundant',
  severity: 'warning',
  title: t`A gateway in one zone`,
  facts: ['ER-264'],
  run: ({ all, node, catalogue }) =>
    all('gateway').flatMap((gateway): readonly Found[] => {
      const vnet = node(gateway.vnet);
      if (gateway.type !== 'expressroute' || vnet?.kind !== 'vnet' || !hasZones(vnet.region)) return [];
      const spread = /Az$|^ErGwScale$/.test(gateway.sku) && !gateway.pinnedToZone;
      if (spread) return [];
      const region = catalogue.azureRegion(vnet.region)?.name ?? vnet.region;
      return [
        {
          message: gateway.pinnedToZone
            ? t`${gateway.name} is not zone-redundant: all its instances stand in one zone, and ${region} has several.`
            : t`${gateway.name} is not zone-redundant: its size ${gateway.sku} does not spread over zones, and ${region} has several.`,
          advice: gateway.pinnedToZone ? t`Spread it over the zones.` : t`Use a size that ends in Az.`,
          about: [gateway.id],
        },
      ];
    }),
};
