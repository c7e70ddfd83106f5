import type { Check, Found } from '../check.ts';
import { lengthOf } from '../offers.ts';
import { sayFew } from '../words.ts';

export const privateDefaultRouteFailsOpen: Check = {
  id: 'private/default-route-fails-open',
  severity: 'warning',
  title: 'Forced tunnelling that fails open',
  facts: ['ER-146'],
  run: ({ privatePeerings, connections, node, flows }) =>
    privatePeerings
      .filter(({ adverts }) => adverts.some(({ prefix }) => lengthOf(prefix) === 0))
      .flatMap((peering) =>
        connections
          .filter(({ circuit }) => circuit.id === peering.circuit)
          .flatMap(({ gateway }): readonly Found[] => {
            const vnet = node(gateway.vnet);
            if (vnet?.kind !== 'vnet') return [];
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
                message: `If the default route of ${peering.name} disappears, ${sayFew(open.map(({ name }) => name))} of ${vnet.name} ${open.length === 1 ? 'regains' : 'regain'} direct internet access.`,
                advice: 'Add a network security group that denies it on every subnet.',
                about: [vnet.id, peering.id],
                severity: strict ? 'error' : 'warning',
              },
            ];
          }),
      ),
};
