import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayAll } from '../words.ts';

export const haDrPremiumBoth: Check = {
  id: 'ha/dr-premium-both',
  severity: 'error',
  title: t`Circuits on two continents`,
  facts: ['ER-280'],
  run: ({ all, connections, catalogue, node }) =>
    all('vnet').flatMap((vnet) => {
      const circuits = connections
        .filter(({ gateway }) => gateway.vnet === vnet.id)
        .map(({ circuit }) => circuit);
      return circuits.flatMap((a, index) =>
        circuits.slice(index + 1).flatMap((b): readonly Found[] => {
          const area = (circuit: CircuitNode) => catalogue.geopoliticalRegionOfLocation(circuit.locations[0]);
          const [one, two] = [area(a), area(b)];
          const small = [a, b].filter(({ sku }) => sku !== 'Premium');
          if (!one || !two || one === two || small.length === 0) return [];
          return [
            {
              message: t`${node(vnet.id)?.name} has circuits in two geopolitical regions, so both ${a.name} and ${b.name} must be Premium.`,
              advice: t`Raise ${sayAll(small.map(({ name }) => name))} to Premium.`,
              about: [...small.map(({ id }) => id), vnet.id],
              fix: {
                label: t`Raise ${sayAll(small.map(({ name }) => name))} to Premium`,
                commands: small.flatMap(({ id }) => nodeFix('', id, { sku: 'Premium' }).commands),
              },
            },
          ];
        }),
      );
    }),
};
