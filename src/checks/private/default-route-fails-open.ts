import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { lengthOf } from '../offers.ts';
import { sayFew } from '../words.ts';

export const privateDefaultRouteFailsOpen: Check = {
  id: 'private/default-route-fails-open',
  severity: 'warning',
  title: t`Forced tunnelling that fails open`,
  facts: ['ER-146'],
  run: ({ privatePeerings, connections, all, flows }) =>
    privatePeerings
      .filter(({ adverts }) => adverts.some(({ prefix }) => lengthOf(prefix) === 0))
      .flatMap((peering) =>
        connections
          .filter(({ circuit }) => circuit.id === peering.circuit)
          .flatMap(({ gateway }) =>
            // A virtual network that uses the gateway of another is as open.
            all('vnet').filter(
              ({ id, peers }) =>
                id === gateway.vnet ||
                peers.some((peer) => peer.vnet === gateway.vnet && peer.useRemoteGateway),
            ),
          )
          .flatMap((vnet): readonly Found[] => {
            const open = vnet.subnets.filter(
              ({ name, networkSecurityGroup }) =>
                name !== 'GatewaySubnet' && networkSecurityGroup !== 'deny-internet',
            );
            if (open.length === 0) return [];
            const strict = flows.some(
              ({ from, noInternet }) => noInternet && from.kind === 'vm' && from.vnet === vnet.id,
            );
            return [
              {
                message: t`If the default route of ${peering.name} disappears, ${sayFew(open.map(({ name }) => name))} of ${vnet.name} ${plural(open.length, { one: 'regains', other: 'regain' })} direct internet access.`,
                advice: t`Add a network security group that denies it on every subnet.`,
                about: [vnet.id, peering.id],
                severity: strict ? 'error' : 'warning',
              },
            ];
          }),
      ),
};
