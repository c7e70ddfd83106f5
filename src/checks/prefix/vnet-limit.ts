import { t } from '#base/t.ts';
import { limitFor } from '#catalogue/limits.ts';
import { covers, familyOf } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';

export const prefixVnetLimit: Check = {
  id: 'prefix/vnet-limit',
  severity: 'error',
  title: t`Too many address spaces behind a gateway`,
  facts: ['ER-087', 'ER-088', 'ER-137', 'ER-138'],
  run: ({ connections, node, all }) =>
    connections.flatMap(({ link, gateway, circuit }) => {
      const vnet = node(gateway.vnet);
      if (vnet?.kind !== 'vnet') return [];
      const spokes = all('vnet').filter(({ peers }) =>
        peers.some((peer) => peer.vnet === vnet.id && peer.useRemoteGateway),
      );
      const spaces = [vnet, ...spokes].flatMap((each) => each.spaces);
      const sent = [
        ...spaces.filter((space) => !gateway.summaries.some((summary) => covers(summary, space))),
        ...gateway.summaries.filter((summary) => spaces.some((space) => covers(summary, space))),
      ];
      return ([4, 6] as const).flatMap((family): readonly Found[] => {
        const most = limitFor(`vnet-ipv${family}-routes`, circuit.sku);
        const count = new Set(sent.filter((prefix) => familyOf(prefix) === family)).size;
        if (count < most * 0.8) return [];
        return [
          {
            message:
              count > most
                ? t`${gateway.name} announces ${count} IPv${family} prefixes to ${circuit.name}, and ${most} is the most: the connection goes down.`
                : t`${gateway.name} announces ${count} IPv${family} prefixes to ${circuit.name}, and ${most} is the most.`,
            advice: t`Summarise them on ${gateway.name}.`,
            about: [gateway.id, link.id],
            severity: count > most ? 'error' : 'warning',
          },
        ];
      });
    }),
};
