/**
 * Whether what the engine says of a network is right, in the opinion of the reference solver.
 *
 * Most networks settle in one way only, and then every answer must be the same. Some can settle in several (RFC 4264), and
 * some only by luck of timing: there the engine is right if the state it found stands still under the rules of the
 * reference.
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import type { BgpRoute, RoutingState } from '#sim/network/routing-state.ts';
import { type Answers, answersOf, firstDifference } from './compare-states.ts';
import type { Decision } from './decision.ts';
import { groundOf } from './ground.ts';
import { type Schedule, solve } from './reference-solver.ts';
import { referenceState } from './reference-state.ts';
import type { Candidate } from './route.ts';
import type { Settled } from './settled.ts';

export interface Verdict {
  readonly agreement: 'same' | 'another-stable-state' | 'same-oscillation' | 'unsafe' | 'none';
  /** Where they differ first. */
  readonly difference: string;
}

const schedules: readonly Schedule[] = ['together', 'in-turn', 'in-reverse-turn'];

export function judge(network: Network, engine: RoutingState): Verdict {
  const ours = answersOf(network, engine);
  const oscillates = engine.oscillation.length > 0;
  const [first] = schedules;
  const settled = solve(network, null, first);
  const difference = compare(network, ours, settled) ?? '';
  const never = neverSettles(settled);
  if (!oscillates && !never && difference === '') return { agreement: 'same', difference };
  const others = schedules.slice(1).map((schedule) => solve(network, null, schedule));
  if (oscillates && never) {
    const other = differsElsewhere(network, ours, engine, [settled, ...others]);
    return other === null
      ? { agreement: 'same-oscillation', difference: '' }
      : { agreement: 'none', difference: other };
  }
  if (oscillates) {
    const named = engine.oscillation.map(({ router, prefix }) => `${prefix} on ${router}`).join(', ');
    // Whether it swings may depend on where it begins: the reference also tries from where the engine left it.
    const fromThere = () =>
      schedules.some((schedule) => neverSettles(solve(network, seed(network, engine), schedule)));
    return others.some(neverSettles) || fromThere()
      ? { agreement: 'unsafe', difference: '' }
      : { agreement: 'none', difference: `only the engine sees an oscillation of ${named}` };
  }
  if (others.some((other) => !neverSettles(other) && compare(network, ours, other) === null))
    return { agreement: never ? 'unsafe' : 'another-stable-state', difference: '' };
  const held = solve(network, seed(network, engine));
  const moved = neverSettles(held) ? 'it does not stand still' : compare(network, ours, held);
  if (moved === null) return { agreement: 'another-stable-state', difference: '' };
  return { agreement: 'none', difference: difference || `only the reference sees an oscillation; ${moved}` };
}

const neverSettles = ({ restless, flaps }: Settled) => flaps || restless.length > 0;

const compare = (network: Network, ours: Answers, settled: Settled): string | null =>
  firstDifference(ours, answersOf(network, referenceState(settled)), 'engine against reference:');

/**
 * Two opinions that a network never settles must share a prefix that swings, and agree wherever neither sees anything
 * swing. What swings along depends on timing: a session that hangs on a swinging route, or on how many there are, may be up
 * or down when it is looked at. And beside what swings there may be several ways to settle. So it is enough when one of the
 * ways in which the reference can go, given the engine's sessions, leads to the engine's answers.
 */
function differsElsewhere(
  network: Network,
  ours: Answers,
  engine: RoutingState,
  opinions: readonly [Settled, ...Settled[]],
): string | null {
  const named = (all: RoutingState['oscillation']) => [...new Set(all.map(({ prefix }) => prefix))].sort();
  const [a, b] = [named(engine.oscillation), named(opinions[0].restless)];
  if (b.length > 0 && !a.some((prefix) => b.includes(prefix)))
    return `oscillating prefixes: engine ${a.join(' ')}, reference ${b.join(' ')}`;
  const against = (settled: Settled) => {
    const isCalm = (router: string, prefix: string) =>
      !a.includes(prefix as Prefix) &&
      !settled.unsteady.some((one) => one.router === router && one.prefix === prefix);
    const calm = ({ bgp }: Answers) =>
      Object.fromEntries(
        Object.entries(bgp).map(([router, table]) => [
          router,
          Object.fromEntries(Object.entries(table).filter(([prefix]) => isCalm(router, prefix))),
        ]),
      );
    return firstDifference(
      calm(ours),
      calm(answersOf(network, referenceState(settled))),
      'beside the oscillation:',
    );
  };
  const differences = opinions.map(against);
  if (differences.includes(null)) return null;
  const sessions = withSessionsOf(engine, network);
  const agrees = schedules.some(
    (schedule) => against(solve(sessions, seed(network, engine), schedule)) === null,
  );
  return agrees ? null : (differences[0] ?? null);
}

/** Sessions that may hang on what swings are held as the engine has them. */
function withSessionsOf(engine: RoutingState, network: Network): Network {
  const isUp = new Map(engine.sessions.map(({ name, state }) => [name, state === 'established']));
  return {
    ...network,
    sessions: network.sessions.map((session) => {
      const [one, other] = session.ends;
      const mayHang = session.over.type === 'loopback' || session.ends.some((end) => end.maximumPrefixes);
      if (!mayHang) return session;
      if (!isUp.get(session.name)) return { ...session, ends: [{ ...one, shutdown: true }, other] };
      return {
        ...session,
        ends: [
          { ...one, maximumPrefixes: null },
          { ...other, maximumPrefixes: null },
        ],
      };
    }),
  };
}

/** The engine's state as a place for the reference to start from. */
function seed(network: Network, engine: RoutingState): Settled {
  const ground = groundOf(network);
  const decisions = new Map(
    network.routers.map(({ name }) => [
      name,
      new Map(
        engine.bgpPrefixes(name).flatMap((prefix): [Prefix, Decision][] => {
          const entry = engine.bgp(name, prefix);
          if (!entry) return [];
          const held = (route: BgpRoute) => candidate(network, name, route);
          const { best, multipath } = entry;
          return [[prefix, { best: best && held(best), sharing: multipath.map(held), losers: [] }]];
        }),
      ),
    ]),
  );
  const tripped = network.sessions.flatMap(({ name, ends }) => {
    const session = engine.sessions.find((one) => one.name === name);
    if (session?.state !== 'down') return [];
    return ends.flatMap(({ maximumPrefixes }, end) =>
      maximumPrefixes?.action === 'shutdown' && (session.received[end] as number) > maximumPrefixes.limit
        ? [`${name}/${end}`]
        : [],
    );
  });
  const up = new Set(engine.sessions.flatMap(({ name, state }) => (state === 'established' ? [name] : [])));
  return {
    ground,
    decisions,
    up,
    tripped: new Set(tripped),
    restless: [],
    unsteady: [],
    flaps: false,
  };
}

function candidate(network: Network, router: string, route: BgpRoute): Candidate {
  const end = network.sessions
    .find(({ name }) => name === route.session)
    ?.ends.find((one) => one.router === router);
  return {
    route: {
      asPath: route.asPath,
      origin: route.origin,
      localPreference: route.localPreference,
      med: route.med,
      weight: route.weight,
      communities: route.communities,
      largeCommunities: route.largeCommunities,
      nextHop: route.nextHop,
      originatorId: route.originatorId,
      clusterList: route.clusterList,
    },
    from: route.from,
    session: route.session,
    kind: route.kind,
    peerRouterId: route.peerRouterId,
    peerAddress: null as IpAddress | null,
    metric: route.igpMetric,
    fromClient: end?.routeReflectorClient ?? false,
    neighbourAs: null,
    wasBest: false,
  };
}
