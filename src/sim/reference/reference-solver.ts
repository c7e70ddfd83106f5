/**
 * A second opinion on where a network settles, written apart from the engine and as plainly as it can be.
 *
 * Every router looks at what all its neighbours say, for every prefix, and decides; then all look again, until a round
 * changes nothing. When a state comes back that was there before, the network never settles. It is slow, and shares
 * nothing with the engine but types and addresses.
 *
 * Sessions stay as they are while routes move, unless too many prefixes are accepted. Once routes rest, sessions are looked at
 * again: loopbacks may have come into reach.
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Asn } from '#model/units.ts';
import type { Network, RouterSpec, SessionSpec } from '#sim/network/network.ts';
import { type Decision, decide } from './decision.ts';
import { type Forwarding, forwardingOf } from './forwarding.ts';
import { holds, isOfFamily, lengthOf } from './number-space.ts';
import { type AsPath, type Candidate, newRoute, type Route } from './route.ts';
import { accepted, type Direction, directionsOf, isSegmentOf, sent } from './speaker.ts';
import { type Wiring, wire } from './wiring.ts';

export type Decisions = ReadonlyMap<string, ReadonlyMap<Prefix, Decision>>;

/** Who acts on what the others say: all at once, or one after the other. */
export type Schedule = 'together' | 'in-turn' | 'in-reverse-turn';

export interface Settled {
  readonly ground: Ground;
  readonly decisions: Decisions;
  readonly up: ReadonlySet<string>;
  /** Ends that gave up for good: `session/0` or `session/1`. */
  readonly tripped: ReadonlySet<string>;
  /** Whose best route never comes to rest. */
  readonly restless: readonly Choice[];
  /** The same, and those to whom it makes a difference: the next hop of another route may come and go. */
  readonly unsteady: readonly Choice[];
  /** Sessions never come to rest. */
  readonly flaps: boolean;
}

export interface Choice {
  readonly router: string;
  readonly prefix: Prefix;
}

/** What stands still while routes move. */
export interface Ground {
  readonly network: Network;
  readonly wiring: Wiring;
  /** Every prefix anybody has. */
  readonly universe: readonly Prefix[];
  readonly directions: ReadonlyMap<string, readonly [Direction, Direction]>;
  readonly ownAddresses: ReadonlyMap<string, ReadonlySet<IpAddress>>;
}

const MOST_SESSION_ROUNDS = 30;
const MOST_ROUNDS = 400;
/** No path of these small networks is as long, unless it comes round and grows for ever. */
const GROWS_FOR_EVER = 80;

/** @param before - Where the network was; sessions that gave up and what was best are remembered from it. */
export function solve(
  network: Network,
  before: Settled | null = null,
  schedule: Schedule = 'together',
): Settled {
  const ground = groundOf(network);
  const tripped = new Set(
    [...(before?.tripped ?? [])].filter((end) => {
      const session = network.sessions.find(({ name }) => name === end.slice(0, -2));
      return session !== undefined && !session.ends[end.endsWith('0') ? 0 : 1].shutdown;
    }),
  );
  let decisions: Decisions = before?.decisions ?? new Map();
  let up: ReadonlySet<string> = new Set();
  let motion = still;
  const rests: Decisions[] = [];
  for (let round = 0; round < MOST_SESSION_ROUNDS; round++) {
    const before = up;
    up = sessionsUp(ground, decisions, tripped);
    if (round > 0 && sameSet(before, up)) return { ground, decisions, up, tripped, ...motion, flaps: false };
    const end = rest(ground, up, decisions, schedule);
    ({ decisions, motion } = end);
    for (const one of end.exceeded) tripped.add(one);
    if (round >= MOST_SESSION_ROUNDS / 2) rests.push(decisions);
  }
  // What is learned over a session that comes and goes does so, too.
  const alongside = motionIn(rests);
  return {
    ground,
    decisions,
    up,
    tripped,
    restless: union(motion.restless, alongside.restless),
    unsteady: union(motion.unsteady, alongside.unsteady),
    flaps: true,
  };
}

const union = (a: readonly Choice[], b: readonly Choice[]): readonly Choice[] => [
  ...a,
  ...b.filter(({ router, prefix }) => !a.some((one) => one.router === router && one.prefix === prefix)),
];

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((one) => b.has(one));

export function groundOf(network: Network): Ground {
  const wiring = wire(network);
  const subnets = wiring.segments.flatMap(({ ports }) => ports.map(({ subnet }) => subnet));
  const named = network.routers.flatMap(({ originate, statics, aggregates }) =>
    [...originate, ...statics, ...aggregates].map(({ prefix }) => prefix),
  );
  const defaults = network.sessions.flatMap(({ family, ends }) =>
    ends.some(({ defaultOriginate }) => defaultOriginate)
      ? [(family === 4 ? '0.0.0.0/0' : '::/0') as Prefix]
      : [],
  );
  return {
    network,
    wiring,
    universe: [...new Set([...subnets, ...named, ...defaults])],
    directions: new Map(network.sessions.map((session) => [session.name, directionsOf(wiring, session)])),
    ownAddresses: new Map(
      [...wiring.portsOf].map(([node, ports]) => [
        node,
        new Set(ports.flatMap(({ address }) => (address === null ? [] : [address]))),
      ]),
    ),
  };
}

type Motion = Pick<Settled, 'restless' | 'unsteady'>;
const still: Motion = { restless: [], unsteady: [] };

/** Lets routes move until they rest, come back to where they were, or are too many for a session. */
function rest(
  ground: Ground,
  up: ReadonlySet<string>,
  start: Decisions,
  schedule: Schedule,
): { readonly decisions: Decisions; readonly motion: Motion; readonly exceeded: readonly string[] } {
  const names = ground.network.routers.map(({ name }) => name).sort();
  if (schedule === 'in-reverse-turn') names.reverse();
  const groups = schedule === 'together' ? [names] : names.map((name) => [name]);
  const pictures: string[] = [];
  const history: Decisions[] = [];
  let decisions = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const picture = pictureOf(decisions);
    const seen = pictures.indexOf(picture);
    if (seen >= 0 && seen === round - 1) return { decisions, motion: still, exceeded: [] };
    if (seen >= 0) return { decisions, motion: motionIn([...history.slice(seen), decisions]), exceeded: [] };
    if (round > GROWS_FOR_EVER / 2 && longestPath(decisions) > GROWS_FOR_EVER)
      return { decisions, motion: motionIn(history.slice(history.length / 2)), exceeded: [] };
    pictures.push(picture);
    history.push(decisions);
    for (const group of groups) {
      decisions = act(ground, up, decisions, group);
      // A daemon gives up with the first prefix too many, wherever routes may go from there.
      const exceeded = limitsExceeded(ground, up, decisions);
      if (exceeded.length > 0) return { decisions, motion: still, exceeded };
    }
  }
  return { decisions, motion: motionIn(history.slice(MOST_ROUNDS / 2)), exceeded: [] };
}

const longestPath = (decisions: Decisions): number =>
  Math.max(
    0,
    ...[...decisions.values()].flatMap((of) =>
      [...of.values()].map(({ best }) => best?.route.asPath.length ?? 0),
    ),
  );

/** The given routers look at what is said and decide; the others stay with what they have. */
export function act(
  ground: Ground,
  up: ReadonlySet<string>,
  decisions: Decisions,
  names: readonly string[],
): Decisions {
  const next = new Map(decisions);
  for (const router of ground.network.routers)
    if (names.includes(router.name)) next.set(router.name, decideAll(ground, up, decisions, router));
  return next;
}

function decideAll(
  ground: Ground,
  up: ReadonlySet<string>,
  decisions: Decisions,
  router: RouterSpec,
): Map<Prefix, Decision> {
  const before = decisions.get(router.name) ?? new Map<Prefix, Decision>();
  const forwarding = forwardingOf(ground.wiring, router, ground.universe, before);
  const inbound = [...ground.directions.values()]
    .flat()
    .filter(({ session, receiving }) => up.has(session.name) && receiving.router === router.name);
  const decided = new Map<Prefix, Decision>();
  for (const prefix of ground.universe) {
    const own = ownRoute(router, prefix, forwarding, before);
    const candidates = own ? [ownCandidate(own)] : [];
    for (const direction of inbound) {
      const route = hear(ground, direction, prefix, decisions);
      if (!route) continue;
      const earlier = before.get(prefix);
      candidates.push(heardCandidate(direction, route, forwarding, earlier));
    }
    if (candidates.length > 0) decided.set(prefix, decide(candidates, router.bgp));
  }
  return decided;
}

/** What arrives over a session and is accepted. */
export function hear(
  ground: Ground,
  direction: Direction,
  prefix: Prefix,
  decisions: Decisions,
): Route | null {
  const best = decisions.get(direction.sending.router)?.get(prefix)?.best ?? null;
  const route = sent(direction, prefix, best);
  const own = ground.ownAddresses.get(direction.receiving.router) ?? new Set<IpAddress>();
  return route && accepted(direction, prefix, route, own);
}

function heardCandidate(
  { session, sender, senderPort, receiving, external }: Direction,
  route: Route,
  forwarding: Forwarding,
  before: Decision | undefined,
): Candidate {
  const resolved = route.nextHop === null ? null : forwarding.resolve(route.nextHop);
  const mustBeNear = external && session.over.type !== 'loopback';
  return {
    route,
    from: sender?.name ?? null,
    session: session.name,
    kind: external ? 'ebgp' : 'ibgp',
    peerRouterId: sender?.routerId ?? null,
    peerAddress: senderPort?.address ?? null,
    metric: resolved && (resolved.connected || !mustBeNear) ? resolved.metric : null,
    fromClient: receiving.routeReflectorClient,
    neighbourAs: sender?.asn ?? null,
    wasBest: before?.best?.session === session.name,
  };
}

const ownCandidate = (route: Route): Candidate => ({
  route,
  from: null,
  session: null,
  kind: 'local',
  peerRouterId: null,
  peerAddress: null,
  metric: 0,
  fromClient: false,
  neighbourAs: null,
  wasBest: false,
});

const OWN_WEIGHT = 32_768;

/** A `network` statement, a summary, or what is redistributed: the first of these there is. */
function ownRoute(
  router: RouterSpec,
  prefix: Prefix,
  forwarding: Forwarding,
  before: ReadonlyMap<Prefix, Decision>,
): Route | null {
  const statement = router.originate.find((one) => one.prefix === prefix);
  if (statement && (!statement.importCheck || forwarding.interior(prefix))) {
    const { origin, med, communities, largeCommunities } = statement;
    return { ...newRoute, weight: OWN_WEIGHT, origin, med: med ?? 0, communities, largeCommunities };
  }
  const aggregate = router.aggregates.find((one) => one.prefix === prefix);
  const summary = aggregate && summaryOf(router, aggregate, before);
  if (summary) return summary;
  const interior = router.redistribute.length > 0 ? forwarding.interior(prefix) : null;
  if (statement || !interior || !router.redistribute.some((source) => source === interior.protocol))
    return null;
  const nextHop = interior.hops[0]?.via ?? null;
  return { ...newRoute, weight: OWN_WEIGHT, origin: 'incomplete', med: interior.metric, nextHop };
}

const origins = ['igp', 'egp', 'incomplete'] as const;

/** There while one of its parts is; with an AS_SET it tells what they are. @source RFC 4271 §9.2.2.2 */
function summaryOf(
  router: RouterSpec,
  { prefix, asSet }: RouterSpec['aggregates'][number],
  before: ReadonlyMap<Prefix, Decision>,
): Route | null {
  const parts = [...before].flatMap(([part, { best }]) => {
    const isInside = holds(prefix, part) && lengthOf(part) > lengthOf(prefix);
    const isSummary = best?.kind === 'local' && router.aggregates.some((one) => one.prefix === part);
    return best && isInside && !isSummary ? [best.route] : [];
  });
  if (parts.length === 0) return null;
  const worst = Math.max(...parts.map(({ origin }) => origins.indexOf(origin)));
  return {
    ...newRoute,
    weight: OWN_WEIGHT,
    med: 0,
    origin: origins[worst] ?? 'incomplete',
    asPath: asSet ? merged(parts.map(({ asPath }) => asPath)) : [],
    communities: asSet ? [...new Set(parts.flatMap(({ communities }) => communities))] : [],
  };
}

/** What all paths begin with, then the set of all that follows. */
function merged(paths: readonly AsPath[]): AsPath {
  const [first = [], ...others] = paths;
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first;
  const head: Asn[] = [];
  for (const part of first) {
    if (typeof part !== 'number' || others.some((other) => other[head.length] !== part)) break;
    head.push(part);
  }
  const tail = new Set(paths.flatMap((path) => path.slice(head.length).flat()));
  return tail.size === 0 ? head : [...head, [...tail].sort((a, b) => a - b)];
}

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

function limitsExceeded(ground: Ground, up: ReadonlySet<string>, decisions: Decisions): readonly string[] {
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

/** Everything decided, as text. What was best before is not part of it, or a state would never come back. */
export const pictureOf = (decisions: Decisions): string =>
  JSON.stringify(
    [...decisions].map(([router, ofRouter]) => [
      router,
      [...ofRouter].map(([prefix, decision]) => [prefix, pictureOfDecision(decision)]),
    ]),
  );

const plain = ({ wasBest: _, ...rest }: Candidate) => rest;

function pictureOfDecision({ best, sharing, losers }: Decision): unknown {
  return [
    best && plain(best),
    sharing.map(plain),
    losers.map(({ candidate, step }) => [plain(candidate), step]),
  ];
}

function motionIn(history: readonly Decisions[]): Motion {
  const prefixes = new Set(history.flatMap((one) => [...one.values()].flatMap((of) => [...of.keys()])));
  const changing = (aspect: (decision: Decision | undefined) => unknown): Choice[] =>
    [...(history[0]?.keys() ?? [])].flatMap((router) =>
      [...prefixes].flatMap((prefix) => {
        const seen = new Set(history.map((one) => JSON.stringify(aspect(one.get(router)?.get(prefix)))));
        return seen.size === 1 ? [] : [{ router, prefix }];
      }),
    );
  return {
    restless: changing((decision) => decision?.best && plain(decision.best)),
    unsteady: changing((decision) => decision && pictureOfDecision(decision)),
  };
}
