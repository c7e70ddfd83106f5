/**
 * How a packet of a machine in a VNet leaves its subnet: by user route, by what a gateway learned, or by Azure's own.
 *
 * The longest prefix decides; at equal length a user route comes before a learned one, and that before Azure's. A service
 * endpoint is longer than all of them. A security group that denies the internet means what would go there from Azure:
 * a default route learned from on-premises is part of the virtual network to it.
 *
 * @source ER-144 to ER-146, ER-292, ER-370, ER-403, W-18, W-22
 */
import { t } from '#base/t.ts';
import { covers, type IpAddress, isPrivate, type Prefix } from '#model/addresses.ts';
import type { UserRoute, VnetSubnet } from '#model/kinds/vnet.ts';
import type { Fabric } from '#sim/compile/compiled.ts';
import type { FibEntry, NextHop } from '#sim/network/routing-state.ts';
import type { DropReason } from '#sim/report/report.ts';
import type { Packet } from './situation.ts';

export type Departure =
  | { readonly hops: readonly NextHop[]; readonly because: string | null }
  | {
      readonly outcome: 'dropped' | 'no-route';
      readonly reason: DropReason | null;
      readonly sentence: string;
    };

/** @param opensFlow - Groups let replies pass. @param isMicrosoft - Whether an address is a Microsoft service. */
export function leaveSubnet(
  fabric: Fabric,
  packet: Packet,
  route: FibEntry,
  opensFlow: boolean,
  isMicrosoft: (address: IpAddress) => boolean,
): Departure {
  const subnet = longest(fabric.subnets, packet.source);
  if (subnet?.serviceEndpoints && fabric.endpointServices.has(packet.destination)) {
    return { hops: [fabric.core], because: t`a service endpoint of ${subnet.name}` };
  }
  const chosen = choose(fabric, subnet, packet.destination, route);
  if ('outcome' in chosen || chosen.hops.some((hop) => hop.to !== fabric.core.to)) return chosen;
  // Azure has no way out for private addresses, and what it has for public ones needs leave.
  if (isPrivate(packet.destination)) {
    return {
      outcome: 'no-route',
      reason: null,
      sentence: t`Nothing leads from the virtual network to ${packet.destination}.`,
    };
  }
  if (opensFlow && subnet?.networkSecurityGroup === 'deny-internet') {
    return {
      outcome: 'dropped',
      reason: 'policy',
      sentence: t`The security group of ${subnet.name} denies the way to the internet.`,
    };
  }
  if (subnet?.delegated && !subnet.natGateway && !isMicrosoft(packet.destination)) {
    return {
      outcome: 'no-route',
      reason: null,
      sentence: t`${subnet.name} has no NAT gateway, and so no way to the internet.`,
    };
  }
  return chosen;
}

function choose(
  fabric: Fabric,
  subnet: VnetSubnet | undefined,
  destination: IpAddress,
  route: FibEntry,
): Departure {
  const user = subnet ? longest(subnet.userRoutes, destination) : undefined;
  if (user && lengthOf(user.prefix) >= lengthOf(route.prefix))
    return byUserRoute(fabric, user, subnet?.name ?? '', route);
  if (learnedBy(fabric, route).length > 0 && subnet && !subnet.bgpPropagation) {
    return { hops: [fabric.core], because: t`${subnet.name} takes no routes from gateways` };
  }
  return { hops: route.nextHops, because: null };
}

function byUserRoute(
  fabric: Fabric,
  { prefix, nextHop }: UserRoute,
  subnet: string,
  route: FibEntry,
): Departure {
  const because = t`${prefix}, a user route of ${subnet}`;
  if (nextHop === 'none') {
    return {
      outcome: 'dropped',
      reason: 'discarded',
      sentence: t`A user route of ${subnet} discards what goes to ${prefix}.`,
    };
  }
  if (nextHop === 'internet') return { hops: [fabric.core], because };
  const learned = learnedBy(fabric, route);
  const hops = learned.length > 0 ? learned : fabric.gateways;
  if (hops.length === 0)
    return {
      outcome: 'no-route',
      reason: null,
      sentence: t`A user route of ${subnet} leads to a gateway, and there is none.`,
    };
  return { hops: hops.map((hop) => ({ ...hop, share: 1 / hops.length })), because };
}

/** The ways of a route that a gateway taught; those to a peered VNet are Azure's own. */
const learnedBy = (fabric: Fabric, { nextHops }: FibEntry): readonly NextHop[] =>
  nextHops.filter((hop) => fabric.gateways.some(({ to }) => to === hop.to));

const lengthOf = (prefix: Prefix): number => Number(prefix.slice(prefix.indexOf('/') + 1));

const longest = <Each extends { readonly prefix: Prefix }>(
  all: readonly Each[],
  address: IpAddress,
): Each | undefined =>
  all
    .filter(({ prefix }) => covers(prefix, address))
    .reduce<Each | undefined>(
      (best, each) => (best && lengthOf(best.prefix) >= lengthOf(each.prefix) ? best : each),
      undefined,
    );
