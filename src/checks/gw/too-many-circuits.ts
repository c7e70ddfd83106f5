import { t } from '#base/t.ts';
import { gatewayLimits, limitFor } from '#catalogue/limits.ts';
import type { Check, Found } from '../check.ts';

export const gwTooManyCircuits: Check = {
  id: 'gw/too-many-circuits',
  severity: 'error',
  title: t`More circuits than a virtual network takes`,
  facts: ['ER-092', 'ER-093'],
  run: ({ all, connections, gatewaysOf, catalogue, locationName }) =>
    all('vnet').flatMap((vnet): readonly Found[] => {
      const joined = connections.filter(({ gateway }) => gateway.vnet === vnet.id);
      const [gateway] = gatewaysOf(vnet).filter(({ type }) => type === 'expressroute');
      if (!gateway) return [];
      const perPlace = limitFor('circuits-per-vnet-same-location', 'Standard');
      const places = new Map<string, number>();
      for (const { circuit } of joined)
        places.set(circuit.locations[0], (places.get(circuit.locations[0]) ?? 0) + 1);
      const most = gatewayLimits(gateway.sku, gateway.scaleUnits)?.circuits ?? null;
      const crowded = [...places].find(([, count]) => count > perPlace);
      if (crowded)
        return [
          {
            message: t`${crowded[1]} circuits at ${catalogue.location(crowded[0])?.name ?? locationName(crowded[0])} are connected to ${vnet.name}, and ${perPlace} from one location are allowed.`,
            advice: t`Fewer circuits there, or circuits in other locations.`,
            about: [vnet.id, gateway.id],
          },
        ];
      if (most === null || joined.length <= most) return [];
      return [
        {
          message: t`${joined.length} circuits are connected to ${vnet.name}, and ${gateway.sku} allows ${most}.`,
          advice: t`A bigger gateway, or fewer circuits.`,
          about: [vnet.id, gateway.id],
        },
      ];
    }),
};
