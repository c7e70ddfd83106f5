/** What a router makes of what its neighbours say. */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { RouterSpec } from '#sim/network/network.ts';
import { type Decision, decide } from './decision.ts';
import { type Forwarding, forwardingOf } from './forwarding.ts';
import { ownRoute } from './own-route.ts';
import type { Candidate, Route } from './route.ts';
import type { Decisions, Ground } from './settled.ts';
import { accepted, type Direction, sent } from './speaker.ts';

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
