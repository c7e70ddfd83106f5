/**
 * What one BGP router tells another, and what the other makes of it.
 *
 * @source RFC 4271 §5.1, §9.1; RFC 4456; RFC 1997; RFC 8212; the notes of the routing-daemon tests
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { RouterSpec, SessionEnd, SessionSpec } from '#sim/network/network.ts';
import { holds, isDefault, isOfFamily, lengthOf } from './number-space.ts';
import { type Candidate, isPrivate, newRoute, type Route, throughPolicy, without } from './route.ts';
import type { Port, Wiring } from './wiring.ts';

/** One direction of a session. */
export interface Direction {
  readonly session: SessionSpec;
  readonly receiverEnd: 0 | 1;
  readonly sender: RouterSpec | undefined;
  readonly receiver: RouterSpec | undefined;
  readonly sending: SessionEnd;
  readonly receiving: SessionEnd;
  readonly external: boolean;
  readonly senderPort: Port | undefined;
  readonly receiverPort: Port | undefined;
}

export function directionsOf(wiring: Wiring, session: SessionSpec): readonly [Direction, Direction] {
  const routers = session.ends.map((end) => wiring.network.routers.find(({ name }) => name === end.router));
  const ports = session.ends.map((end) =>
    wiring.portsOf
      .get(end.router)
      ?.find(
        ({ segment, address, subnet }) =>
          isOfFamily(subnet, session.family) &&
          (session.over.type === 'loopback'
            ? segment.kind === 'loopback'
            : address !== null && isSegmentOf(session, segment)),
      ),
  );
  const towards = (receiver: 0 | 1): Direction => {
    const sender = receiver === 0 ? 1 : 0;
    return {
      session,
      receiverEnd: receiver,
      sender: routers[sender],
      receiver: routers[receiver],
      sending: session.ends[sender],
      receiving: session.ends[receiver],
      external: routers[0]?.asn !== routers[1]?.asn,
      senderPort: ports[sender],
      receiverPort: ports[receiver],
    };
  };
  return [towards(0), towards(1)];
}

export function isSegmentOf({ over }: SessionSpec, { kind, name }: Port['segment']): boolean {
  if (over.type === 'link') return kind === 'link' && name === over.link;
  return over.type === 'lan' && kind === 'lan' && name === over.lan;
}

const NO_EXPORT = ['65535:65281', '65535:65283'];
const NO_ADVERTISE = '65535:65282';

/** What goes over a session when this is the sender's best. Null: nothing. */
export function sent(direction: Direction, prefix: Prefix, best: Candidate | null): Route | null {
  const { session, sender, receiver, sending, external, senderPort } = direction;
  const ownAddress = senderPort?.address;
  if (!sender || !receiver || !ownAddress || !isOfFamily(prefix, session.family)) return null;
  if (isDefault(prefix) && sending.defaultOriginate) {
    return {
      ...newRoute,
      nextHop: ownAddress,
      asPath: external ? [sender.asn] : [],
      localPreference: external ? null : 100,
      med: 0,
    };
  }
  if (!best || isSuppressed(sender, prefix)) return null;
  const { communities } = best.route;
  if (communities.includes(NO_ADVERTISE)) return null;
  if (external && NO_EXPORT.some((one) => communities.includes(one))) return null;
  if (external && sender.bgp.ebgpRequiresPolicy && !sending.exportPolicy) return null;
  const route = external ? toOtherAs(direction, best, ownAddress) : insideAs(direction, best, ownAddress);
  if (!route) return null;
  const permitted = throughPolicy(sending.exportPolicy, route, prefix);
  if (!permitted) return null;
  // A reflector may hold a route back, and may not change it.
  const leaves = !external && best.kind === 'ibgp' ? route : permitted;
  return {
    ...leaves,
    weight: 0,
    asPath: external ? [sender.asn, ...leaves.asPath] : leaves.asPath,
    localPreference: external ? null : leaves.localPreference,
    ...(sending.sendCommunities ? {} : { communities: [], largeCommunities: [] }),
  };
}

const isSuppressed = ({ aggregates }: RouterSpec, prefix: Prefix): boolean =>
  aggregates.some(
    ({ prefix: summary, summaryOnly }) =>
      summaryOnly && holds(summary, prefix) && lengthOf(prefix) > lengthOf(summary),
  );

function toOtherAs(direction: Direction, best: Candidate, ownAddress: IpAddress): Route {
  const { sender, receiver, sending } = direction;
  let { asPath } = best.route;
  const mode = sending.removePrivateAs;
  if (mode === 'all' || (mode === 'if-all-private' && asPath.flat().every(isPrivate)))
    asPath = without(asPath, (asn) => isPrivate(asn) && asn !== receiver?.asn);
  if (sending.asOverride && sender && receiver) {
    const { asn } = receiver;
    const swap = (one: typeof asn) => (one === asn ? sender.asn : one);
    asPath = asPath.map((part) => (typeof part === 'number' ? swap(part) : part.map(swap)));
  }
  return {
    ...best.route,
    asPath,
    nextHop: nextHopOutside(direction, best, ownAddress),
    med: best.kind === 'local' ? best.route.med : null,
    localPreference: null,
    weight: 0,
    originatorId: null,
    clusterList: [],
  };
}

/** On a subnet all three share, the neighbour may go to a third router directly; it is never sent to itself. */
function nextHopOutside(
  { session, sending, receiverPort }: Direction,
  { kind, route: { nextHop } }: Candidate,
  ownAddress: IpAddress,
): IpAddress {
  if (nextHop === null || sending.nextHopSelf === 'force') return ownAddress;
  if (sending.nextHopSelf === 'ebgp-learned' && kind !== 'ibgp') return ownAddress;
  const canGoDirectly =
    session.over.type !== 'loopback' &&
    receiverPort !== undefined &&
    holds(receiverPort.subnet, nextHop) &&
    nextHop !== receiverPort.address;
  return canGoDirectly ? nextHop : ownAddress;
}

function insideAs(direction: Direction, best: Candidate, ownAddress: IpAddress): Route | null {
  const { sender, receiver, sending } = direction;
  const { route, kind } = best;
  const localPreference = route.localPreference ?? 100;
  const self = { ...route, weight: 0, localPreference, nextHop: ownAddress };
  const asIs = { ...self, nextHop: route.nextHop ?? ownAddress };
  if (kind !== 'ibgp') return sending.nextHopSelf === 'no' ? asIs : self;
  if (!best.fromClient && !sending.routeReflectorClient) return null;
  if (best.from === receiver?.name) return null;
  return {
    ...(sending.nextHopSelf === 'force' ? self : asIs),
    originatorId: route.originatorId ?? best.peerRouterId,
    clusterList: [sender?.bgp.clusterId ?? (sender?.routerId as IpAddress), ...route.clusterList],
  };
}

/** What the receiver makes of a route: null when it refuses it. */
export function accepted(
  { receiver, receiving, external }: Direction,
  prefix: Prefix,
  route: Route,
  ownAddresses: ReadonlySet<IpAddress>,
): Route | null {
  if (!receiver) return null;
  const { asn, routerId, bgp } = receiver;
  if (route.asPath.flat().filter((one) => one === asn).length > receiving.allowOwnAsIn) return null;
  if (!external && route.originatorId === routerId) return null;
  if (!external && route.clusterList.includes(bgp.clusterId ?? routerId)) return null;
  if (route.nextHop !== null && ownAddresses.has(route.nextHop)) return null;
  if (external && bgp.ebgpRequiresPolicy && !receiving.importPolicy) return null;
  const arrived: Route = {
    ...route,
    localPreference: external ? 100 : (route.localPreference ?? 100),
    weight: receiving.weight ?? 0,
  };
  const permitted = throughPolicy(receiving.importPolicy, arrived, prefix);
  return permitted && external ? fromOutside(permitted) : permitted;
}

/** GRACEFUL_SHUTDOWN makes a route the last choice (RFC 8326); BLACKHOLE stays inside (RFC 7999). */
function fromOutside(route: Route): Route {
  const isLeaving = route.communities.includes('65535:0');
  const isDiscarded = route.communities.includes('65535:666');
  return {
    ...route,
    ...(isLeaving && { localPreference: 0 }),
    ...(isDiscarded && { communities: [...new Set([...route.communities, '65535:65281'])] }),
  };
}
