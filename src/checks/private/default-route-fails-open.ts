import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { familyOf } from '#model/addresses.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { VnetNode, VnetSubnet } from '#model/kinds/vnet.ts';
import type { Check, Found } from '../check.ts';
import type { Facts } from '../facts.ts';
import { lengthOf } from '../offers.ts';
import { sayAll, sayFew } from '../words.ts';

export const privateDefaultRouteFailsOpen: Check = {
  id: 'private/default-route-fails-open',
  severity: 'warning',
  title: t`Forced tunnelling that fails open`,
  facts: ['ER-146'],
  run: (facts) =>
    facts.all('vnet').flatMap((vnet): readonly Found[] => {
      const teachers = teachersOf(facts, vnet);
      const families = new Set(
        teachers.flatMap(({ adverts }) => adverts.filter(isDefault).map(({ prefix }) => familyOf(prefix))),
      );
      const open = vnet.subnets.filter((subnet) => families.has(familyOf(subnet.prefix)) && isOpen(subnet));
      if (open.length === 0) return [];
      const strict = facts.flows.some(
        ({ from, noInternet }) => noInternet && from.kind === 'vm' && from.vnet === vnet.id,
      );
      const names = teachers.map(({ name }) => name);
      return [
        {
          message: t`If ${plural(names.length, { one: 'the default route', other: 'the default routes' })} of ${sayAll(names)} ${plural(names.length, { one: 'disappears', other: 'disappear' })}, ${sayFew(open.map(({ name }) => name))} of ${vnet.name} ${plural(open.length, { one: 'regains', other: 'regain' })} direct internet access.`,
          advice: t`Add a network security group that denies it on every subnet.`,
          about: [vnet.id, ...teachers.map(({ id }) => id)],
          severity: strict ? 'error' : 'warning',
        },
      ];
    }),
};

const isDefault = ({ prefix }: { readonly prefix: VnetSubnet['prefix'] }) => lengthOf(prefix) === 0;

/** The peerings that teach a virtual network a default route: with one of several gone, the others still do. A virtual network that uses the gateway of another learns what it learns. */
function teachersOf(
  { connections, privatePeerings }: Facts,
  { id, peers }: VnetNode,
): readonly PeeringNode[] {
  const gateways = new Set([id, ...peers.flatMap((peer) => (peer.useRemoteGateway ? [peer.vnet] : []))]);
  const circuits = new Set(
    connections.flatMap(({ gateway, circuit }) => (gateways.has(gateway.vnet) ? [circuit.id] : [])),
  );
  return privatePeerings.filter(({ circuit, adverts }) => circuits.has(circuit) && adverts.some(isDefault));
}

/**
 * Whether a subnet follows a learned default route, and Azure's own when that is gone. A user route of this length comes
 * before both (ER-403); without routes of gateways it is on the internet as it is; and what is delegated has no way there
 * but a NAT gateway (ER-370).
 */
const isOpen = ({
  name,
  prefix,
  networkSecurityGroup,
  userRoutes,
  bgpPropagation,
  delegated,
  natGateway,
}: VnetSubnet): boolean =>
  name !== 'GatewaySubnet' &&
  networkSecurityGroup !== 'deny-internet' &&
  bgpPropagation &&
  !(delegated && !natGateway) &&
  !userRoutes.some((route) => isDefault(route) && familyOf(route.prefix) === familyOf(prefix));
