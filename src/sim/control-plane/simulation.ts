/**
 * The control plane of a network, kept from one state of it to the next.
 *
 * `advance` takes the network as it is now and lets everything settle, starting from where it was: sessions that stay up
 * keep their routes, one that was shut down for too many prefixes stays down, and what does not change is not computed.
 * `restart` lets it settle from nothing, as a new simulation would: of the past it only uses what holds for ever, such as
 * what a policy makes of a route.
 *
 * Three things hang on each other: routes on sessions, sessions between loopbacks on routes, and next hops on both. So the
 * rounds below go on until none of them moves the others.
 */
import { PrefixLists } from '#sim/bgp/policy/compile-policy.ts';
import { RouteTable } from '#sim/bgp/route-table.ts';
import { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { AddressTable } from './address-table.ts';
import { type Agenda, agendaFor } from './agenda.ts';
import { asksForArrival, ownState } from './carry-over.ts';
import { emptyState } from './class-state.ts';
import { Interiors } from './interiors.ts';
import { Journal } from './journal.ts';
import { LimitWatch } from './limit-watch.ts';
import { otherOutcomes } from './other-outcomes.ts';
import { countPrefixes, type PrefixCounts } from './prefix-counts.ts';
import { PrefixLimits } from './prefix-limits.ts';
import { Propagation } from './propagation.ts';
import { sameBehaviour } from './same-prefixes.ts';
import type { Moved } from './selected.ts';
import { examineSessions, noteLinks, sessionChanges } from './session-changes.ts';
import type { Ailment } from './session-health.ts';
import { ToldBefore } from './told-before.ts';
import { viewOf } from './view.ts';
import { buildWorld, type Tables, type World } from './world.ts';

/** Rounds of routes, sessions and next hops before they count as never settling. */
const MOST_ROUNDS = 40;

export interface SimulationOptions {
  /** Whether to record what happens. Default true. */
  readonly journal?: boolean;
  /**
   * Whether what one state tells is kept for the next ones that tell the same. For a row of states of which much is asked,
   * in one language. Default false.
   */
  readonly tellsAlike?: boolean;
}

export interface Settled {
  readonly world: World;
  /** Counted when asked. */
  readonly counts: () => PrefixCounts;
  /** By session: why it is down, or null. */
  readonly ailments: readonly (Ailment | null)[];
  readonly journal: Journal | null;
  readonly restless: readonly Restless[];
}

/** A router that never makes up its mind about a class of prefixes. */
export interface Restless {
  readonly router: number;
  readonly prefixClass: number;
}

export class Simulation {
  private readonly tables: Tables = {
    addresses: new AddressTable(),
    prefixes: new PrefixTable(),
    routes: new RouteTable(),
    lists: new PrefixLists(),
  };
  private limits = new PrefixLimits();
  private readonly keepsJournal: boolean;
  private readonly tellsAlike: boolean;
  private told: ToldBefore | null = null;
  private interiors: Interiors | null = null;
  private last: World | null = null;
  private propagation: Propagation | null = null;
  /** Whether all came to rest soon and message by message the last time, so that nothing hung on how long anything took. */
  isCalm = true;

  constructor({ journal = true, tellsAlike = false }: SimulationOptions = {}) {
    this.keepsJournal = journal;
    this.tellsAlike = tellsAlike;
  }

  /** Routes and withdrawals that routers took in so far, for each prefix of the class that travelled as one. */
  get updates(): number {
    const { states, classes } = this.last ?? { states: [], classes: { classes: [] } };
    return states.reduce(
      (sum, state, number) => sum + (state?.messages ?? 0) * (classes.classes[number]?.size ?? 0),
      0,
    );
  }

  /** How many things have a number, those included that are no longer in the network. */
  get numbered(): number {
    const { addresses, prefixes, routes, lists } = this.tables;
    return addresses.size + prefixes.size + routes.size + lists.lists.length;
  }

  advance(network: Network): RoutingState {
    return this.settleIn(buildWorld(network, this.tables, this.last), this.last);
  }

  restart(network: Network): RoutingState {
    this.limits = new PrefixLimits();
    return this.settleIn(buildWorld(network, this.tables, this.last, 'begins', this.interiors), null);
  }

  private settleIn(world: World, before: World | null): RoutingState {
    const settled = this.settle(world, before);
    const { last } = this;
    const isLike = last?.edges === world.edges && sameBehaviour(last.network, world.network);
    if (this.tellsAlike && !isLike) {
      this.told = new ToldBefore();
      this.interiors = new Interiors();
    }
    this.last = world;
    return Object.assign(viewOf(settled, this.told), {
      otherOutcomes: () => otherOutcomes(world, settleOneAfterTheOther),
    });
  }

  private settle(world: World, before: World | null): Settled {
    const { topology, edges, rib, localRoutes } = world;
    const last = before && before.live === world.live ? before : null;
    const journal = this.keepsJournal ? new Journal() : null;
    const noteOfLink = noteLinks(journal, last?.topology ?? null, topology);
    const noted = new Set<number>();
    const endsAt = { latest: 0 };
    this.limits.forgiveShutDown(topology);
    const limited = edges.all.filter(({ receiverEnd }) => receiverEnd.maximumPrefixes !== null);
    let moved: Moved = last ? rib.differsFrom(last.rib) : new Map();
    let everything = last !== null && !sameBehaviour(last.network, world.network);
    let restless: Restless[] = [];
    /** Choices that still change when all should have settled. */
    let lateChanges: Restless[] = [];
    let ailments: (Ailment | null)[] = [];
    this.isCalm = true;
    for (let round = 1; ; round++) {
      ailments = examineSessions(world, this.limits, last, round > 1 ? ailments : null);
      const liveAfter = liveEdges(ailments);
      const isStill = round > 1 && moved.size === 0 && isEqual(liveAfter, world.live);
      if (isStill) break;
      if (round > MOST_ROUNDS) {
        restless = lateChanges;
        break;
      }
      localRoutes.forget();
      const changes = sessionChanges(world, ailments, endsAt.latest, journal, noteOfLink);
      const watch = limited.length > 0 ? new LimitWatch(limited, world.speakers) : null;
      const isWatched = watch !== null && watch.edges.length > 0;
      const [start, startedAt] = [isWatched ? countPrefixes(world, watch.edges) : null, endsAt.latest];
      const transition = {
        ...changes,
        edges,
        speakers: world.speakers,
        journal,
        liveBefore: world.live,
        liveAfter,
        startsAt: endsAt.latest,
        endsAt,
        watch: isWatched ? watch : null,
      };
      const isLate = round > MOST_ROUNDS / 2;
      const propagation = new Propagation(transition, this.propagation);
      this.propagation = propagation;
      restless = carry(world, agendaFor(world, moved, everything), propagation, isLate);
      if (isLate || propagation.tookTurns) this.isCalm = false;
      if (isLate) lateChanges = union(lateChanges, restless);
      world.live = liveAfter;
      if (isWatched && start) {
        const counts = countPrefixes(world, watch.edges);
        const excesses = watch.excesses(start, startedAt, endsAt.latest);
        this.limits.check(topology, watch.edges, counts, excesses, journal, noted);
      }
      moved = rib.refresh();
      everything = false;
    }
    world.ailments = ailments;
    const announcedThen = this.limits.announcedThen(topology);
    const counts = () => withRemembered(countPrefixes(world), announcedThen);
    return { world, counts, ailments, journal, restless };
  }
}

function settleOneAfterTheOther(networks: readonly Network[]): RoutingState {
  const simulation = new Simulation({ journal: false });
  return networks.map((network) => simulation.advance(network)).at(-1) as RoutingState;
}

/** Both edges of a session carry routes while nothing ails it. */
function liveEdges(ailments: readonly (Ailment | null)[]): Uint8Array {
  const live = new Uint8Array(2 * ailments.length);
  ailments.forEach((ailment, session) => {
    if (!ailment) live.fill(1, 2 * session, 2 * session + 2);
  });
  return live;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function withRemembered(counts: PrefixCounts, announced: ReadonlyMap<number, number>): PrefixCounts {
  for (const [edge, then] of announced) counts.announced[edge] = then;
  return counts;
}

/** In order of class, then router. */
function union(a: readonly Restless[], b: readonly Restless[]): Restless[] {
  const all = [...a, ...b];
  return all
    .filter(
      ({ router, prefixClass }, i) =>
        all.findIndex((one) => one.router === router && one.prefixClass === prefixClass) === i,
    )
    .sort((x, y) => x.prefixClass - y.prefixClass || x.router - y.router);
}

/**
 * Takes every class through the network.
 *
 * @param isLate - Nothing has settled for so long that whatever still changes counts as never settling.
 */
function carry(world: World, agenda: Agenda, propagation: Propagation, isLate: boolean): Restless[] {
  const { states, edges, topology } = world;
  const restless: Restless[] = [];
  const asksForOrder = topology.routers.some(asksForArrival);
  for (const prefixClass of agenda.order) {
    const known = states[prefixClass];
    const before = known ?? emptyState(edges.all.length, topology.routers.length, asksForOrder);
    const reconsider = agenda.reconsider(prefixClass);
    if (!propagation.concerns(prefixClass, before, reconsider)) {
      states[prefixClass] = before;
      continue;
    }
    // What nobody else has seen yet needs no copy.
    const state = known || isLate ? ownState(before) : before;
    states[prefixClass] = state;
    const routers = new Set(propagation.run(prefixClass, state, reconsider));
    if (isLate) {
      before.bestRoute.forEach((route, router) => {
        const [then, now] = [before.bestEdge[router] as number, state.bestEdge[router] as number];
        const goesOn = world.speakers.nextHopOver(then, route) === world.speakers.nextHopOver(now, route);
        if (route !== state.bestRoute[router] || !goesOn) routers.add(router);
      });
    }
    state.restless = routers.size > 0;
    for (const router of routers) restless.push({ router, prefixClass });
  }
  return restless;
}
