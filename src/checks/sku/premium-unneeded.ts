import { t } from '#base/t.ts';
import { familyOf } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { OFFICE_VALUES } from '../offers.ts';

export const skuPremiumUnneeded: Check = {
  id: 'sku/premium-unneeded',
  severity: 'info',
  title: t`A Premium circuit that nothing needs`,
  facts: ['ER-067', 'ER-071', 'ER-091'],
  run: ({ circuits, peeringsOf, connections, globalReaches, filterOf, catalogue, node }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      if (circuit.sku !== 'Premium') return [];
      const peerings = peeringsOf(circuit);
      const joined = connections.filter((each) => each.circuit.id === circuit.id);
      const reached = globalReaches.filter(({ circuits: ends }) => ends.some(({ id }) => id === circuit.id));
      const far = (region: string) =>
        circuit.locations.some((location) => catalogue.scopeOf('Standard', location, region) === 'out');
      const regions = [
        ...joined.flatMap(({ gateway }) => {
          const vnet = node(gateway.vnet);
          return vnet?.kind === 'vnet' ? [vnet.region] : [];
        }),
        ...peerings.flatMap((peering) =>
          (filterOf(peering)?.communities ?? []).flatMap(
            (value) => catalogue.communityMeaning(value)?.region ?? [],
          ),
        ),
      ];
      const continents = reached.some(
        ({ circuits: [a, b] }) =>
          catalogue.geopoliticalRegionOfLocation(a.locations[0]) !==
          catalogue.geopoliticalRegionOfLocation(b.locations[0]),
      );
      const office = peerings.some((peering) =>
        (filterOf(peering)?.communities ?? []).some((value) => OFFICE_VALUES.includes(value)),
      );
      const routes = peerings
        .filter(({ type }) => type === 'private')
        .reduce((sum, { adverts }) => sum + adverts.filter(({ prefix }) => familyOf(prefix) === 4).length, 0);
      const links = joined.length + reached.length;
      if (regions.some(far) || continents || office || routes > 4_000 || links > 10) return [];
      return [
        {
          message: t`Nothing in this design needs Premium on ${circuit.name}: no far region, no Microsoft 365, ${links} of 10 links and ${routes} of 4,000 routes.`,
          advice: t`Consider Standard.`,
          about: [circuit.id],
        },
      ];
    }),
};
