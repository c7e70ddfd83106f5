/** Which sessions can be up, and which end gives up because it was told too much. */
import type { IpAddress } from '#model/addresses.ts';
import type { SessionSpec } from '#sim/network/network.ts';
import { hear } from './acting.ts';
import { forwardingOf } from './forwarding.ts';
import { isOfFamily } from './number-space.ts';
import type { Decisions, Ground } from './settled.ts';
import { isSegmentOf } from './speaker.ts';

/** Sessions that can be up, as routes are now. */
export function sessionsUp(
  ground: Ground,
  decisions: Decisions,
  tripped: ReadonlySet<string>,
): ReadonlySet<string> {
  const { network, wiring, universe } = ground;
  const forwardings = new Map(
    network.routers.map((router) => [
      router.name,
      forwardingOf(wiring, router, universe, decisions.get(router.name) ?? new Map()),
    ]),
  );
  const arrives = (from: string, address: IpAddress): boolean => {
    const visited = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (wiring.portsOf.get(at)?.some((port) => port.up && port.address === address)) return true;
      if (visited.has(at)) continue;
      visited.add(at);
      for (const { over, to } of forwardings.get(at)?.hopsTowards(address) ?? [])
        if (to !== null && !over.lost) open.push(to);
    }
    return false;
  };
  return new Set(
    network.sessions.filter((session) => works(ground, session, tripped, arrives)).map(({ name }) => name),
  );
}

function works(
  { wiring, directions }: Ground,
  session: SessionSpec,
  tripped: ReadonlySet<string>,
  arrives: (from: string, address: IpAddress) => boolean,
): boolean {
  if (session.blockedBecause !== null) return false;
  const both = directions.get(session.name) ?? [];
  const isReady = both.every(({ sender, receiver, receiving, receiverEnd, receiverPort }) => {
    if (!sender || !receiver || receiver.down || receiving.shutdown || !receiverPort) return false;
    if (tripped.has(`${session.name}/${receiverEnd}`)) return false;
    return receiving.expectedPeerAsn === null || receiving.expectedPeerAsn === sender.asn;
  });
  if (!isReady) return false;
  if (session.over.type !== 'loopback')
    return wiring.segments.some((segment) => isSegmentOf(session, segment) && segment.up && !segment.lost);
  return both.every(({ receiving, senderPort }) =>
    arrives(receiving.router, senderPort?.address as IpAddress),
  );
}

/** How many prefixes each end of a session accepts. */
export function acceptedCounts(
  ground: Ground,
  session: SessionSpec,
  decisions: Decisions,
): readonly [number, number] {
  const [a, b] = (ground.directions.get(session.name) ?? []).map(
    (direction) =>
      ground.universe.filter(
        (prefix) => isOfFamily(prefix, session.family) && hear(ground, direction, prefix, decisions) !== null,
      ).length,
  );
  return [a ?? 0, b ?? 0];
}

export function limitsExceeded(
  ground: Ground,
  up: ReadonlySet<string>,
  decisions: Decisions,
): readonly string[] {
  return ground.network.sessions.flatMap((session) => {
    const isLimited = session.ends.some(({ maximumPrefixes }) => maximumPrefixes?.action === 'shutdown');
    if (!isLimited || !up.has(session.name)) return [];
    const counts = acceptedCounts(ground, session, decisions);
    return session.ends.flatMap(({ maximumPrefixes }, end) =>
      maximumPrefixes?.action === 'shutdown' && (counts[end] as number) > maximumPrefixes.limit
        ? [`${session.name}/${end}`]
        : [],
    );
  });
}
