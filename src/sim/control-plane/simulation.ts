/**
 * The control plane of a network, kept from one state of it to the next.
 *
 * `advance` takes the network as it is now and lets everything settle, starting from where it was: sessions that stay up
 * keep their routes, one that was shut down for too many prefixes stays down, and what does not change is not computed.
 *
 * Three things hang on each other: routes on sessions, sessions between loopbacks on routes, and next hops on both. So the
 * rounds below go on until none of them moves the others.
 */
import { PrefixLists } from '#sim/bgp/policy/compile-policy.ts';
import { RouteTable } from '#sim/bgp/route-table.ts';
import { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { ShortestPaths } from '#sim/ospf/shortest-paths.ts';
import { AddressTable } from './address-table.ts';
import { ospfAdjacencies } from './adjacencies.ts';
import { openingTime } from './clock.ts';
import { buildEdges, type Edge, type Edges } from './edges.ts';
import { Journal } from './journal.ts';
import { LocalRoutes } from './local-routes.ts';
import { classifyPrefixes, type PrefixClasses } from './prefix-classes.ts';
import { Propagation } from './propagation.ts';
import { reaches } from './reaches.ts';
import { type BgpOffer, Rib } from './rib.ts';
import { samePrefixes } from './same-prefixes.ts';
import { type Ailment, sessionAilment } from './session-health.ts';
import { type ClassState, emptyState, Speakers } from './speakers.ts';
import { buildTopology, type Topology } from './topology.ts';
import { viewOf } from './view.ts';

/** Rounds of routes, sessions and next hops before they count as never settling. */
const MOST_ROUNDS = 40;

export interface SimulationOptions {
  /** Whether to record what happens. Default true. */
  readonly journal?: boolean;
}

/** What a settled network consists of, for `view.ts` to read. */
export interface Settled {
  readonly topology: Topology;
  readonly edges: Edges;
  readonly classes: PrefixClasses;
  readonly states: readonly (ClassState | undefined)[];
  readonly live: Uint8Array;
  readonly speakers: Speakers;
  readonly rib: Rib;
  readonly tables: Tables;
  readonly ailments: readonly (Ailment | null)[];
  readonly accepted: Int32Array;
  readonly announced: Int32Array;
  readonly journal: Journal | null;
  readonly restless: readonly { readonly router: number; readonly prefixClass: number }[];
}

export interface Tables {
  readonly addresses: AddressTable;
  readonly prefixes: PrefixTable;
  readonly routes: RouteTable;
  readonly lists: PrefixLists;
}

export class Simulation {
  private readonly tables: Tables = {
    addresses: new AddressTable(),
    prefixes: new PrefixTable(),
    routes: new RouteTable(),
    lists: new PrefixLists(),
  };
  private readonly keepsJournal: boolean;
  private last: Settled | null = null;
  /** Ends that shut their session down for too many prefixes, as `session/end`, with what was announced to them. */
  private readonly tripped = new Map<string, number>();

  constructor({ journal = true }: SimulationOptions = {}) {
    this.keepsJournal = journal;
  }

  advance(network: Network): RoutingState {
    this.last = this.settle(network);
    return viewOf(this.last);
  }

  private settle(network: Network): Settled {
    const { addresses, prefixes, routes, lists } = this.tables;
    const topology = buildTopology(network, addresses, prefixes);
    const edges = buildEdges(topology, addresses, lists);
    const last = this.last && sameCast(this.last.topology, topology) ? this.last : null;
    const classes =
      last && samePrefixes(last.topology.network, network)
        ? last.classes
        : classifyPrefixes({ topology, ...this.tables, history: last && historyOf(last) });
    const states = carryOver(last, classes, edges, topology);
    const adjacencies = ospfAdjacencies(topology);
    const paths = (family: 4 | 6) =>
      new ShortestPaths(
        topology.routers.length,
        adjacencies.flat().filter(({ out }) => out.family === family),
      );
    let live = last ? last.live : new Uint8Array(edges.all.length);

    const bgpOffer = (router: number, prefixClass: number): BgpOffer | null => {
      const state = states[prefixClass];
      const bestEdge = state ? (state.bestEdge[router] as number) : -1;
      if (!state || bestEdge < 0) return null;
      const { external } = edges.all[bestEdge] as Edge;
      const { multipath, multipathIbgp } = speakers.options(router);
      const med = routes.med[state.bestRoute[router] as number] as number;
      const single = {
        external,
        med,
        nextHops: [routes.nextHop[state.bestRoute[router] as number] as number],
      };
      if ((external ? multipath : multipathIbgp) <= 1) return single;
      const before = speakers.turnTo(prefixClass);
      speakers.gather(router, state, live);
      const equals: number[] = [];
      const best = speakers.decide(router, equals);
      const rows = best < 0 ? [] : speakers.sharing(router, best, equals);
      const nextHops = rows.map((row) => routes.nextHop[speakers.rowRoute[row] as number] as number);
      speakers.turnTo(before);
      return { ...single, nextHops };
    };
    const rib = new Rib({
      topology,
      prefixes,
      addresses,
      classes,
      adjacencies,
      shortestPaths: { 4: paths(4), 6: paths(6) },
      bgpOffer,
    });
    const localRoutes = new LocalRoutes(
      topology,
      classes,
      routes,
      () => rib,
      (prefixClass) => states[prefixClass],
    );
    const speakers = new Speakers({
      topology,
      edges,
      routes,
      prefixes,
      addresses,
      classes,
      rib,
      localRoute: (router, prefixClass) => localRoutes.of(router, prefixClass),
    });

    const order = runningOrder(classes, states, localRoutes, { edges, topology, prefixes });
    const journal = this.keepsJournal ? new Journal() : null;
    const causeOfSegment = journal
      ? noteSegments(journal, last?.topology ?? null, topology)
      : new Map<string, number>();
    this.forgiveShutDown(topology);
    const endsAt = { latest: 0 };
    let ailments: (Ailment | null)[] = [];
    let restless: { router: number; prefixClass: number }[] = [];
    let counts = countPrefixes(edges, classes, states, speakers, live);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const resolvesAnew = round > 0 && rib.refresh();
      ailments = topology.sessions.map((session, number) =>
        sessionAilment(session, {
          topology,
          edges: [edges.all[2 * number] as Edge, edges.all[2 * number + 1] as Edge],
          tripped: [this.tripped.has(`${session.name}/0`), this.tripped.has(`${session.name}/1`)],
          wasUp: live[2 * number] === 1,
          reaches: (router, address) => reaches(rib, topology, router, address),
        }),
      );
      const liveAfter = Uint8Array.from(edges.all, ({ session }) => (ailments[session] ? 0 : 1));
      if (round > 0 && !resolvesAnew && liveAfter.every((one, edge) => one === live[edge])) break;
      localRoutes.forget();
      const startsAt = endsAt.latest;
      const { changesAt, causes } = sessionChanges(
        topology,
        edges,
        ailments,
        live,
        liveAfter,
        startsAt,
        journal,
        causeOfSegment,
      );
      const transition = {
        edges,
        speakers,
        journal,
        liveBefore: live,
        liveAfter,
        changesAt,
        causes,
        startsAt,
        endsAt,
      };
      const propagation = new Propagation(transition);
      const before = round === MOST_ROUNDS - 1 ? states.map((state) => state?.bestRoute.slice()) : [];
      restless = [];
      for (const prefixClass of order) {
        for (const router of propagation.run(prefixClass, states[prefixClass] as ClassState))
          restless.push({ router, prefixClass });
      }
      live = liveAfter;
      for (const [prefixClass, bests] of before.entries()) {
        bests?.forEach((route, router) => {
          if (route !== states[prefixClass]?.bestRoute[router]) restless.push({ router, prefixClass });
        });
      }
      counts = countPrefixes(edges, classes, states, speakers, live);
      this.tripLimits(topology, edges, counts, live, journal, endsAt.latest);
    }
    for (const [edge, announced] of this.trippedCounts(topology)) counts.announced[edge] = announced;
    return {
      topology,
      edges,
      classes,
      states,
      live,
      speakers,
      rib,
      tables: this.tables,
      ailments,
      ...counts,
      journal,
      restless,
    };
  }

  /** Shutting a session down by hand at the end that gave up on it clears the fault, as on a router. */
  private forgiveShutDown(topology: Topology): void {
    for (const { name, ends } of topology.sessions) {
      for (const end of [0, 1] as const) if (ends[end].shutdown) this.tripped.delete(`${name}/${end}`);
    }
  }

  private tripLimits(
    topology: Topology,
    edges: Edges,
    counts: Counts,
    live: Uint8Array,
    journal: Journal | null,
    at: number,
  ): void {
    for (const { number, session, receiver, receiverEnd } of edges.all) {
      const limit = receiverEnd.maximumPrefixes;
      if (!limit || live[number] === 0 || (counts.accepted[number] as number) <= limit.limit) continue;
      journal?.note({
        at,
        cause: -1,
        kind: 'limit-exceeded',
        router: receiver,
        session,
        prefixClass: -1,
        route: counts.accepted[number] as number,
      });
      if (limit.action === 'shutdown') {
        this.tripped.set(
          `${topology.sessions[session]?.name}/${number & 1}`,
          counts.announced[number] as number,
        );
      }
    }
  }

  private trippedCounts(topology: Topology): [edge: number, announced: number][] {
    return topology.sessions.flatMap(({ name }, session) =>
      [0, 1].flatMap((end): [number, number][] => {
        const announced = this.tripped.get(`${name}/${end}`);
        return announced === undefined ? [] : [[2 * session + end, announced]];
      }),
    );
  }
}

interface Counts {
  readonly accepted: Int32Array;
  readonly announced: Int32Array;
}

/** The same routers and sessions, so that numbers mean the same. */
function sameCast(a: Topology, b: Topology): boolean {
  const names = (topology: Topology) => [
    ...topology.routers.map(({ name }) => name),
    '',
    ...topology.sessions.flatMap(({ name, ends }) => [name, ends[0].router, ends[1].router]),
  ];
  const others = names(b);
  return names(a).length === others.length && names(a).every((name, i) => name === others[i]);
}

/** What the prefixes of a class have been through, as a number: 0 when nothing. */
function historyOf({ classes, states }: Settled): (prefix: number) => number {
  const numbers = new Map<string, number>();
  const byClass = states.map((state) => {
    if (
      !state ||
      (state.received.every((route) => route === 0) && state.bestRoute.every((route) => route === 0))
    )
      return 0;
    const content = `${state.received.join()} ${state.order.join()}`;
    const known = numbers.get(content) ?? numbers.size + 1;
    numbers.set(content, known);
    return known;
  });
  return (prefix) => byClass[classes.classOf[prefix] ?? -1] ?? 0;
}

function carryOver(
  last: Settled | null,
  classes: PrefixClasses,
  edges: Edges,
  topology: Topology,
): (ClassState | undefined)[] {
  return classes.classes.map(({ first }) => {
    const old = last?.states[last.classes.classOf[first] ?? -1];
    if (!old) return undefined;
    const { received, order, bestEdge, bestRoute, messages } = old;
    if (received.length !== edges.all.length || bestRoute.length !== topology.routers.length)
      return undefined;
    return {
      received: received.slice(),
      order: order.slice(),
      bestEdge: bestEdge.slice(),
      bestRoute: bestRoute.slice(),
      messages,
    };
  });
}

/** Classes that BGP may carry; those with summaries behind their parts. Gives each of them a state. */
function runningOrder(
  classes: PrefixClasses,
  states: (ClassState | undefined)[],
  localRoutes: LocalRoutes,
  {
    edges,
    topology,
    prefixes,
  }: { readonly edges: Edges; readonly topology: Topology; readonly prefixes: PrefixTable },
): number[] {
  const plain: number[] = [];
  const summaries: number[] = [];
  classes.classes.forEach((one, number) => {
    if (!states[number] && !localRoutes.anywhere(one)) return;
    states[number] ??= emptyState(edges.all.length, topology.routers.length);
    const isSummary = [...one.sources.values()].some(({ aggregate }) => aggregate !== null);
    (isSummary ? summaries : plain).push(number);
  });
  const length = (number: number) => prefixes.length[classes.classes[number]?.first ?? -1] as number;
  return [...plain, ...summaries.sort((a, b) => length(b) - length(a) || a - b)];
}

export function countPrefixes(
  edges: Edges,
  classes: PrefixClasses,
  states: readonly (ClassState | undefined)[],
  speakers: Speakers,
  live: Uint8Array,
): Counts {
  const accepted = new Int32Array(edges.all.length);
  const announced = new Int32Array(edges.all.length);
  states.forEach((state, prefixClass) => {
    if (!state) return;
    speakers.turnTo(prefixClass);
    const { size } = classes.classes[prefixClass] as PrefixClasses['classes'][number];
    for (let edge = 0; edge < accepted.length; edge++) {
      const route = state.received[edge] as number;
      if (route === 0 || live[edge] === 0) continue;
      announced[edge] = (announced[edge] as number) + size;
      if (speakers.importOver(edge, route) !== 0) accepted[edge] = (accepted[edge] as number) + size;
    }
  });
  return { accepted, announced };
}

function sessionChanges(
  topology: Topology,
  edges: Edges,
  ailments: readonly (Ailment | null)[],
  before: Uint8Array,
  after: Uint8Array,
  now: number,
  journal: Journal | null,
  causeOfSegment: ReadonlyMap<string, number>,
): { changesAt: Float64Array; causes: Int32Array } {
  const changesAt = new Float64Array(topology.sessions.length);
  const causes = new Int32Array(topology.sessions.length).fill(-1);
  topology.sessions.forEach((_, session) => {
    const edge = edges.all[2 * session] as Edge;
    if (before[edge.number] === after[edge.number]) return;
    const ailment = ailments[session] ?? null;
    const at =
      now + (ailment ? ailment.noticedAfterSeconds * 1_000_000 : openingTime(edge.segment?.delayUs ?? 0));
    changesAt[session] = at;
    const cause = causeOfSegment.get(edge.segment?.name ?? '') ?? -1;
    causes[session] =
      journal?.note({
        at,
        cause,
        kind: ailment ? 'session-down' : 'session-up',
        router: -1,
        session,
        prefixClass: -1,
        route: 0,
      }) ?? -1;
  });
  return { changesAt, causes };
}

function noteSegments(journal: Journal, before: Topology | null, now: Topology): Map<string, number> {
  const works = ({ up, lost }: { up: boolean; lost: boolean }) => up && !lost;
  const old = new Map(before?.segments.map((segment) => [`${segment.kind} ${segment.name}`, works(segment)]));
  const notes = new Map<string, number>();
  now.segments.forEach((segment, number) => {
    if (segment.kind !== 'link') return;
    const worked = old.get(`${segment.kind} ${segment.name}`) ?? true;
    if (worked === works(segment)) return;
    const kind = works(segment) ? 'link-up' : 'link-down';
    notes.set(
      segment.name,
      journal.note({ at: 0, cause: -1, kind, router: -1, session: -1, prefixClass: -1, route: number }),
    );
  });
  return notes;
}
