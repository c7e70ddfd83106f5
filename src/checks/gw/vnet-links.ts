import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { vnetLinkLimit } from '#catalogue/limits.ts';
import type { Check, Found } from '../check.ts';

export const gwVnetLinks: Check = {
  id: 'gw/vnet-links',
  severity: 'error',
  title: t`More links than a circuit takes`,
  facts: ['ER-091', 'ER-095'],
  run: ({ circuits, connections, globalReaches }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const links = [
        ...connections.filter((each) => each.circuit.id === circuit.id).map(({ link }) => link.id),
        ...globalReaches
          .filter(({ circuits: ends }) => ends.some(({ id }) => id === circuit.id))
          .map(({ link }) => link.id),
      ];
      const most = vnetLinkLimit(circuit.mbps).value[circuit.sku];
      if (links.length <= most) return [];
      return [
        {
          message: t`${circuit.name} has ${plural(links.length, { one: '# link', other: '# links' })} to virtual networks and other circuits, and ${most} are allowed.`,
          advice: t`Premium, a larger circuit, or a hub that the others are peered with.`,
          about: [circuit.id],
        },
      ];
    }),
};
