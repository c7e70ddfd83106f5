import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const gwEcmpMoreThanFour: Check = {
  id: 'gw/ecmp-more-than-four',
  severity: 'info',
  title: t`More than four equal paths`,
  facts: ['ER-167'],
  run: ({ all, connections, peeringsOf }) =>
    all('vnet').flatMap((vnet): readonly Found[] => {
      const joined = connections.filter(({ gateway }) => gateway.vnet === vnet.id);
      const best = Math.max(...joined.map(({ link }) => link.weight));
      const equal = joined.filter(({ link }) => link.weight === best);
      const prefixes = equal.map(
        ({ circuit }) =>
          new Set(
            peeringsOf(circuit)
              .filter(({ type }) => type === 'private')
              .flatMap(({ adverts }) => adverts.map(({ prefix, prepend }) => `${prefix} ${prepend.length}`)),
          ),
      );
      const [first, ...others] = prefixes;
      const shared = [...(first ?? [])].some((prefix) => others.every((set) => set.has(prefix)));
      if (equal.length <= 4 || !shared) return [];
      return [
        {
          message: t`${vnet.name} has ${equal.length} equal paths, and only four are used at once.`,
          advice: t`Set connection weights to choose which.`,
          about: [vnet.id, ...equal.map(({ link }) => link.id)],
        },
      ];
    }),
};
