import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { ElementId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { prefixesOf } from '../offers.ts';
import { outOfScope } from '../out-of-scope.ts';
import { sayAll } from '../words.ts';

export const skuOutOfScopeRegion: Check = {
  id: 'sku/out-of-scope-region',
  severity: 'error',
  title: t`A region that the circuit does not reach`,
  facts: ['ER-065', 'ER-066', 'ER-067', 'ER-072', 'ER-080'],
  under: ['sku/cloud-mismatch'],
  run({
    microsoftPeerings,
    circuitOf,
    connections,
    flows,
    catalogue,
    locationName,
    node,
    filterOf,
    document,
  }) {
    const outside = (circuit: CircuitNode, region: string) => outOfScope(catalogue, circuit, region);
    const say = (circuit: CircuitNode, regions: readonly string[], about: readonly ElementId[]): Found => {
      const names = regions.map((region) => catalogue.azureRegion(region)?.name ?? region);
      const [location] = circuit.locations;
      const up = (['Standard', 'Premium'] as const).find(
        (sku) =>
          sku !== circuit.sku && regions.every((region) => catalogue.scopeOf(sku, location, region) === 'in'),
      );
      return {
        message: t`${circuit.name} is ${circuit.sku} at ${locationName(location)} and does not reach ${sayAll(names)}.`,
        advice: up
          ? t`Raise it to ${up}, or use a circuit nearer to ${plural(names.length, { one: 'that region', other: 'those regions' })}.`
          : t`Use a circuit that lands in the same cloud.`,
        about: [circuit.id, ...about],
        ...(up ? { fix: nodeFix(t`Raise it to ${up}`, circuit.id, { sku: up }) } : {}),
      };
    };
    const vnets = connections.flatMap(({ gateway, circuit }): readonly Found[] => {
      const vnet = node(gateway.vnet);
      return vnet?.kind === 'vnet' && outside(circuit, vnet.region)
        ? [say(circuit, [vnet.region], [vnet.id])]
        : [];
    });
    // What a flow wants: the regions whose values somebody put into a filter, and which the circuit then does not deliver.
    const wanted = microsoftPeerings.flatMap((peering): readonly Found[] => {
      const circuit = circuitOf(peering);
      const values = filterOf(peering)?.communities ?? [];
      const regions = values.flatMap((value): readonly string[] => {
        const region = catalogue.communityMeaning(value)?.region;
        if (!region || !outside(circuit, region)) return [];
        // Whoever goes over another circuit does not need this one.
        const asked = flows.some(
          ({ to, circuitsOut }) =>
            to?.kind === 'service' &&
            (circuitsOut.length === 0 || circuitsOut.includes(circuit.id)) &&
            prefixesOf(catalogue, to).some(
              (prefix) => prefix.region === region && prefix.communities.includes(value),
            ),
        );
        const filter = peering.routeFilter;
        return asked && filter && document.routeFilters[filter] ? [region] : [];
      });
      return regions.length > 0 ? [say(circuit, [...new Set(regions)], [peering.id])] : [];
    });
    return [...vnets, ...wanted];
  },
};
