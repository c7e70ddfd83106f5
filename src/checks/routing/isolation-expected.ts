import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const routingIsolationExpected: Check = {
  id: 'routing/isolation-expected',
  severity: 'warning',
  title: t`Virtual networks that are meant to be apart`,
  facts: ['ER-149'],
  run: ({ circuits, connections, all, node }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const hubs = connections
        .filter((each) => each.circuit.id === circuit.id)
        .map(({ gateway }) => gateway.vnet);
      const vnets = [...new Set(hubs)].flatMap((id) => {
        const hub = node(id);
        const spokes = all('vnet').filter(({ peers }) =>
          peers.some((peer) => peer.vnet === id && peer.useRemoteGateway),
        );
        return hub?.kind === 'vnet' ? [hub, ...spokes] : spokes;
      });
      const isolated = vnets.filter((vnet) => vnet.isolated);
      if (isolated.length === 0 || vnets.length < 2) return [];
      return [
        {
          message: t`${sayAll(isolated.map(({ name }) => name))} ${plural(isolated.length, { one: 'is', other: 'are' })} meant to be apart, and all virtual networks on ${circuit.name} share one routing domain.`,
          advice: t`Use separate circuits, or security groups and a firewall between them.`,
          about: [circuit.id, ...vnets.map(({ id }) => id)],
        },
      ];
    }),
};
