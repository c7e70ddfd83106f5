import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { lengthOf } from '../offers.ts';

export const privateDefaultRoute: Check = {
  id: 'private/default-route',
  severity: 'warning',
  title: t`A default route into virtual networks`,
  facts: ['ER-144', 'ER-145', 'ER-147'],
  run: ({ privatePeerings, connections }) =>
    privatePeerings
      .filter(({ adverts }) => adverts.some(({ prefix }) => lengthOf(prefix) === 0))
      .map((peering) => {
        const joined = connections.filter(({ circuit }) => circuit.id === peering.circuit);
        return {
          message: t`${peering.name} advertises a default route, so all internet traffic of the virtual networks goes to your premises, Azure services included.`,
          advice: t`If that is intended, add service endpoints and a route for Windows activation.`,
          about: [peering.id, ...joined.map(({ gateway }) => gateway.vnet)],
        };
      }),
};
