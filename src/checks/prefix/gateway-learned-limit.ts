import { t } from '#base/t.ts';
import { gatewayLimits, limitFor } from '#catalogue/limits.ts';
import type { Check, Found } from '../check.ts';

export const prefixGatewayLearnedLimit: Check = {
  id: 'prefix/gateway-learned-limit',
  severity: 'error',
  title: t`More routes than a gateway learns`,
  facts: ['ER-294', 'ER-295'],
  derived: true,
  run: ({ all, connections, peeringsOf }) =>
    all('gateway').flatMap((gateway): readonly Found[] => {
      const limits = gatewayLimits(gateway.sku, gateway.scaleUnits);
      const joined = connections.filter((each) => each.gateway.id === gateway.id);
      if (!limits || joined.length === 0) return [];
      const learned = new Set(
        joined.flatMap(({ circuit }) =>
          peeringsOf(circuit)
            .filter(({ type }) => type === 'private')
            .flatMap(({ adverts }) => adverts.map(({ prefix }) => prefix)),
        ),
      ).size;
      const through = limitFor('routes-through-gateway', 'Standard');
      const behind = all('vnet')
        .filter(
          ({ id, peers }) =>
            id === gateway.vnet || peers.some((peer) => peer.vnet === gateway.vnet && peer.useRemoteGateway),
        )
        .flatMap(({ spaces }) => spaces).length;
      if (learned <= limits.routes && learned + behind <= through) return [];
      return [
        {
          message:
            learned > limits.routes
              ? t`${gateway.name} learns ${learned} routes, and its size takes ${limits.routes}.`
              : t`${learned + behind} routes go through ${gateway.name}, and no gateway takes more than ${through}.`,
          advice: t`A bigger gateway or fewer routes; a Premium circuit alone does not help.`,
          about: [gateway.id],
        },
      ];
    }),
};
