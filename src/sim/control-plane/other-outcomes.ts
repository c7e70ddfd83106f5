/**
 * Whether a network that has come to rest could have come to rest otherwise, with messages in another order.
 *
 * Each session that carries a route somebody chose is taken down and brought back, for one class of prefixes at a time. Where
 * routes do not come back with it, the network has another state in which it stays (a "wedgie", RFC 4264). Whatever is
 * found so is then done to the whole network, and told only if that stays there: so what is told is true.
 *
 * What is not found need not be absent. To find every stable state is NP-hard (Griffin, Shepherd and Wilfong, 2002); here
 * only the loss of one session at a time is tried, and of large networks the first so many.
 */
import type { Prefix } from '#model/addresses.ts';
import type { OtherOutcome, RoutingState } from '#sim/network/routing-state.ts';
import { applyEvents } from './apply-events.ts';
import { ownState } from './carry-over.ts';
import { type ClassState, NONE } from './class-state.ts';
import type { Edge } from './edges.ts';
import type { PrefixClass } from './prefix-classes.ts';
import { Propagation } from './propagation.ts';
import type { World } from './world.ts';

/** Losses of one session for one class. R0 has some two hundred. */
const MOST_TRIALS = 2_000;

/** @param settle - Settles a network, and then others that it turns into. */
export function otherOutcomes(
  world: World,
  settle: (networks: readonly World['network'][]) => RoutingState,
): readonly OtherOutcome[] {
  const found: OtherOutcome[] = [];
  const told = new Set<number>();
  const trials = new Trials(world);
  const { topology, classes, network } = world;
  for (let session = 0; session < topology.sessions.length && !trials.areOver; session++) {
    const suspects = trials.suspectsOf(session).filter((prefixClass) => !told.has(prefixClass));
    if (suspects.length === 0) continue;
    const name = topology.sessions[session]?.name as string;
    const lost = applyEvents(network, [{ type: 'session-down', session: name }]);
    const back = applyEvents(lost, [{ type: 'session-up', session: name }]);
    const [before, after] = [settle([network]), settle([network, lost, back])];
    for (const prefixClass of suspects) {
      const { first } = classes.classes[prefixClass] as PrefixClass;
      const prefix = world.tables.prefixes.text[first] as Prefix;
      const chosen = (state: RoutingState, router: string) => {
        const best = state.bgp(router, prefix)?.best;
        return best ? `${best.session} ${best.asPath.join()}` : '';
      };
      const routers = network.routers
        .map((router) => router.name)
        .filter((router) => chosen(before, router) !== chosen(after, router));
      const isAtRest = ({ oscillation }: RoutingState) => oscillation.every((one) => one.prefix !== prefix);
      if (routers.length === 0 || !isAtRest(after) || !isAtRest(before)) continue;
      told.add(prefixClass);
      const prefixes = classes.members(prefixClass).map((id) => world.tables.prefixes.text[id] as Prefix);
      found.push({ prefixes, routers, session: name });
    }
  }
  return found;
}

class Trials {
  private readonly world: World;
  private made = 0;

  constructor(world: World) {
    this.world = world;
  }

  get areOver(): boolean {
    return this.made >= MOST_TRIALS;
  }

  /** Classes whose routes do not come back with the session. */
  suspectsOf(session: number): readonly number[] {
    const { states, edges, live } = this.world;
    const pair = [edges.all[2 * session] as Edge, edges.all[2 * session + 1] as Edge];
    if (live[2 * session] === 0) return [];
    const concerned = states.flatMap((state, prefixClass) =>
      state && !state.restless && pair.some(({ number, receiver }) => state.bestEdge[receiver] === number)
        ? [prefixClass]
        : [],
    );
    if (concerned.length === 0) return [];
    const without = live.slice();
    without.fill(0, 2 * session, 2 * session + 2);
    const away = this.propagation(live, without);
    const back = this.propagation(without, live);
    return concerned.filter((prefixClass) => {
      if (this.areOver) return false;
      this.made += 1;
      const before = states[prefixClass] as ClassState;
      const state = ownState(before);
      away.run(prefixClass, state, []);
      // Where nobody found another way, nobody has a reason not to go back.
      const foundOther = state.bestEdge.some(
        (edge, router) => edge !== before.bestEdge[router] && edge !== NONE,
      );
      if (!foundOther) return false;
      back.run(prefixClass, state, []);
      return state.bestEdge.some((edge, router) => edge !== before.bestEdge[router]);
    });
  }

  private propagation(liveBefore: Uint8Array, liveAfter: Uint8Array): Propagation {
    const { edges, speakers, topology } = this.world;
    return new Propagation({
      edges,
      speakers,
      journal: null,
      liveBefore,
      liveAfter,
      changesAt: new Float64Array(topology.sessions.length),
      causes: new Int32Array(topology.sessions.length).fill(-1),
      startsAt: 0,
      endsAt: { latest: 0 },
      watch: null,
    });
  }
}
