import { t } from '#base/t.ts';
import type { Prefix } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';

export const gwEcmpMoreThanFour: Check = {
  id: 'gw/ecmp-more-than-four',
  severity: 'info',
  title: t`More than four equal paths`,
  facts: ['ER-167'],
  run: ({ all, connections, peeringsOf }) =>
    all('vnet').flatMap((vnet): readonly Found[] => {
      const joined = connections.filter(({ gateway }) => gateway.vnet === vnet.id);
      const routes = joined.flatMap((each) =>
        peeringsOf(each.circuit)
          .filter(({ type }) => type === 'private')
          .flatMap(({ adverts }) =>
            adverts.map(({ prefix, prepend }) => ({ ...each, prefix, length: prepend.length })),
          ),
      );
      // Of each prefix the heaviest connections, and of those the shortest paths.
      const equalFor = (prefix: Prefix) => {
        const all = routes.filter((route) => route.prefix === prefix);
        const heaviest = all.filter(
          ({ link }) => link.weight === Math.max(...all.map((route) => route.link.weight)),
        );
        const shortest = Math.min(...heaviest.map(({ length }) => length));
        const best = heaviest.filter(({ length }) => length === shortest);
        return [...new Map(best.map((route) => [route.circuit.id, route])).values()];
      };
      const equal = [...new Set(routes.map(({ prefix }) => prefix))]
        .map(equalFor)
        .sort((a, b) => b.length - a.length)[0];
      if (!equal || equal.length <= 4) return [];
      return [
        {
          message: t`${vnet.name} has ${equal.length} equal paths, and only four are used at once.`,
          advice: t`Set connection weights to choose which.`,
          about: [vnet.id, ...equal.map(({ link }) => link.id)],
        },
      ];
    }),
};
