import { t } from '#base/t.ts';
import { allowedCommunities, OFFICE_VALUES } from '#catalogue/allowed-communities.ts';
import { familyOf } from '#model/addresses.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';
import { isPowerPlatform, regionsOf } from '../power-platform.ts';
import { sayCount } from '../words.ts';

export const skuPremiumUnneeded: Check = {
  id: 'sku/premium-unneeded',
  severity: 'info',
  title: t`A Premium circuit that nothing needs`,
  facts: ['ER-067', 'ER-071', 'ER-091'],
  run: ({ document, circuits, peeringsOf, connections, globalReaches, filterOf, flows, catalogue, node }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      if (circuit.sku !== 'Premium') return [];
      const peerings = peeringsOf(circuit);
      const joined = connections.filter((each) => each.circuit.id === circuit.id);
      const reached = globalReaches.filter(({ circuits: ends }) => ends.some(({ id }) => id === circuit.id));
      const far = (region: string) =>
        circuit.locations.some((location) => catalogue.scopeOf('Standard', location, region) !== 'in');
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
      const area = ({ locations }: CircuitNode) => catalogue.geopoliticalRegionOfLocation(locations[0]);
      // Global Reach, or a virtual network with circuits of two areas, asks for Premium on both (ER-280, ER-307).
      const beside = joined.flatMap(({ gateway }) =>
        connections.filter((each) => each.gateway.vnet === gateway.vnet).map((each) => each.circuit),
      );
      const continents = [...reached.flatMap(({ circuits: ends }) => ends), ...beside].some(
        (other) => area(other) !== area(circuit),
      );
      const office = peerings.some(
        (peering) =>
          peering.type === 'microsoft' &&
          (filterOf(peering)?.communities ?? allowedCommunities(document, circuit, peering)).some((value) =>
            OFFICE_VALUES.includes(value),
          ),
      );
      // Calls from far away come in by Premium only (ER-352).
      const callers = flows
        .filter((flow) => flow.fromMicrosoft && flow.circuits.includes(circuit.id))
        .flatMap(({ from }) => (isPowerPlatform(from) ? regionsOf(catalogue, from) : []));
      const routes = new Set(
        peerings
          .filter(({ type }) => type === 'private')
          .flatMap(({ adverts }) => adverts.map(({ prefix }) => prefix))
          .filter((prefix) => familyOf(prefix) === 4),
      ).size;
      const links = joined.length + reached.length;
      if ([...regions, ...callers].some(far) || continents || office || routes > 4_000 || links > 10)
        return [];
      return [
        {
          message: t`Nothing in this design needs Premium on ${circuit.name}: no far region, no Microsoft 365, ${links} of 10 links and ${sayCount(routes)} of 4,000 routes.`,
          advice: t`Consider Standard.`,
          about: [circuit.id],
        },
      ];
    }),
};
