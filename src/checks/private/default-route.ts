import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { lengthOf } from '../offers.ts';
import { sayFew } from '../words.ts';

export const privateDefaultRoute: Check = {
  id: 'private/default-route',
  severity: 'warning',
  title: t`A default route into virtual networks`,
  facts: ['ER-144', 'ER-145', 'ER-147'],
  run: ({ privatePeerings, connections, nameOf }) =>
    privatePeerings
      .filter(({ adverts }) => adverts.some(({ prefix }) => lengthOf(prefix) === 0))
      .flatMap((peering): readonly Found[] => {
        const joined = connections.filter(({ circuit }) => circuit.id === peering.circuit);
        if (joined.length === 0) return [];
        const names = [...new Set(joined.map(({ gateway }) => nameOf(gateway.vnet)))];
        return [
          {
            message: t`${peering.name} advertises a default route, so the internet traffic of ${sayFew(names)} goes to your premises, Azure services included.`,
            advice: t`If that is intended, add service endpoints and a route for Windows activation.`,
            about: [peering.id, ...joined.map(({ gateway }) => gateway.vnet)],
          },
        ];
      }),
};
