/**
 * The choice of one router, made fast: the decision process of `bgp/decision/` without its reasons, which are worked out again
 * when somebody asks.
 *
 * It compares each route with the best so far; only at MED, where "better" is not transitive, all that are left with each other.
 */

import { medOf } from '#sim/bgp/decision/lowest-med.ts';
import type { BgpOptions } from '#sim/network/network.ts';
import { type ClassState, LOCAL, NONE } from './class-state.ts';
import type { Edge, FamilyEdges } from './edges.ts';
import type { Speakers } from './speakers.ts';

const NOT_RESOLVED = -2;

export class Choice {
  /** The route of the last choice, after import, or 0. */
  route = 0;

  private readonly speakers: Speakers;
  private family: FamilyEdges;
  /** By router: what it originates of the class, or 0. */
  private readonly local: Int32Array;
  private originators: readonly number[] = [];
  /** By edge: what came over it, after import, or 0. Of routers that have chosen in this run. */
  private readonly imported: Int32Array;
  /** By router: the run it last chose in. */
  private readonly chosenIn: Int32Array;
  private run = 0;
  /** By edge: the next hop that was resolved last, and its metric. Both hold while the interior does. */
  private readonly hop: Int32Array;
  private readonly metric: Float64Array;
  /** Edges, or LOCAL, that are alike so far, and their routes. */
  private readonly ties: number[] = [];
  private readonly tieRoutes: number[] = [];

  /** @param before - One that is over, with the same edges: what it wrote on is written on again. */
  constructor(speakers: Speakers, before: Choice | null) {
    const { edges, topology } = speakers.inputs;
    this.speakers = speakers;
    this.family = edges.ofFamily[4];
    this.local = before?.local.fill(0) ?? new Int32Array(topology.routers.length);
    this.imported = before?.imported ?? new Int32Array(edges.all.length);
    this.chosenIn = before?.chosenIn.fill(0) ?? new Int32Array(topology.routers.length);
    this.hop = (before?.hop ?? new Int32Array(edges.all.length)).fill(NOT_RESOLVED);
    this.metric = before?.metric ?? new Float64Array(edges.all.length);
  }

  /** Everything after this is about the class that the speakers have turned to. */
  begin(prefixClass: number): void {
    const { edges, classes, localRoutes } = this.speakers.inputs;
    this.family = edges.ofFamily[(classes.classes[prefixClass] as { family: 4 | 6 }).family];
    for (const router of this.originators) this.local[router] = 0;
    this.originators = localRoutes.candidates(prefixClass);
    for (const router of this.originators) this.local[router] = localRoutes.of(router, prefixClass);
    this.run++;
  }

  /** @param received - 0: it was withdrawn. */
  learn(edge: number, received: number): void {
    const receiver = this.speakers.inputs.edges.receivers[edge] as number;
    if (this.chosenIn[receiver] === this.run) this.imported[edge] = this.importOver(edge, received);
  }

  private importOver(edge: number, received: number): number {
    return received === 0 ? 0 : this.speakers.importOver(edge, received);
  }

  /** @returns The edge of the best route, LOCAL or NONE. */
  choose(router: number, state: ClassState, live: Uint8Array): number {
    const { ties, tieRoutes } = this;
    const options = this.speakers.options(router);
    let known = 0;
    let count = 0;
    const local = this.local[router] as number;
    if (local !== 0) {
      ties[0] = LOCAL;
      tieRoutes[0] = local;
      known = 1;
      count = 1;
    }
    const into = this.family.into[router] as Int32Array;
    if (this.chosenIn[router] !== this.run) {
      this.chosenIn[router] = this.run;
      for (const edge of into) this.imported[edge] = this.importOver(edge, state.received[edge] as number);
    }
    for (let i = 0; i < into.length; i++) {
      const edge = into[i] as number;
      const route = this.imported[edge] as number;
      if (route === 0 || live[edge] === 0) continue;
      known++;
      if (this.metricTo(router, edge, route) < 0) continue;
      const better = count === 0 ? 1 : this.compareWorth(route, options);
      if (better < 0) continue;
      if (better > 0) count = 0;
      ties[count] = edge;
      tieRoutes[count++] = route;
    }
    if (known > 2 && !options.deterministicMed && !options.alwaysCompareMed)
      return this.chooseInOrder(router, state, live);
    this.route = count === 0 ? 0 : (tieRoutes[0] as number);
    if (count < 2) return count === 0 ? NONE : (ties[0] as number);
    return this.breakTie(count, state, options);
  }

  /** Where the order of arrival counts, every route takes part. */
  private chooseInOrder(router: number, state: ClassState, live: Uint8Array): number {
    const { speakers } = this;
    speakers.gather(router, state, live);
    const row = speakers.decide(router);
    this.route = row < 0 ? 0 : (speakers.rowRoute[row] as number);
    return row < 0 ? NONE : (speakers.rowEdge[row] as number);
  }

  private metricTo(router: number, edge: number, route: number): number {
    const { edges } = this.speakers.inputs;
    const hop = this.speakers.nextHopOver(edge, route);
    if (this.hop[edge] !== hop) {
      this.metric[edge] = this.speakers.metricTo(router, edges.all[edge] as Edge, hop);
      this.hop[edge] = hop;
    }
    return this.metric[edge] as number;
  }

  /**
   * Compares a learned route with the best so far by what routes carry and routers compare before MED: weight, local
   * preference, whether it is the router's own, length of the path, origin.
   *
   * @returns Above 0: the new one is better; below 0: worse; 0: other things decide.
   */
  private compareWorth(route: number, options: BgpOptions): number {
    const best = this.tieRoutes[0] as number;
    const isLocal = this.ties[0] === LOCAL;
    if (route === best && !isLocal) return 0;
    const { routes } = this.speakers.inputs;
    const byWorth = routes.compareWorth(route, best);
    if (byWorth !== 0) return byWorth;
    if (isLocal) return -1;
    if (options.ignoreAsPathLength) return routes.origin(best) - routes.origin(route);
    return routes.distance(best) - routes.distance(route);
  }

  private breakTie(tied: number, state: ClassState, options: BgpOptions): number {
    const count = this.keepLowestMed(tied, options);
    let best = 0;
    for (let i = 1; i < count; i++) if (this.winsTie(i, best, state, options)) best = i;
    this.route = this.tieRoutes[best] as number;
    return this.ties[best] as number;
  }

  /** As `bgp/decision/lowest-med.ts`: a route goes when one that compares with it has a lower MED. @returns How many stay. */
  private keepLowestMed(count: number, options: BgpOptions): number {
    const { ties, tieRoutes } = this;
    const { routes } = this.speakers.inputs;
    const first = routes.med(tieRoutes[0] as number);
    let isSame = true;
    for (let i = 1; i < count && isSame; i++) isSame = routes.med(tieRoutes[i] as number) === first;
    if (isSame) return count;
    const neighbourOf = (route: number) => routes.asPaths.first[routes.asPath(route)] as number;
    const beats = (rival: number, route: number) =>
      medOf(routes.med(rival), options) < medOf(routes.med(route), options) &&
      (options.alwaysCompareMed || (neighbourOf(rival) === neighbourOf(route) && neighbourOf(route) >= 0));
    // Whoever is beaten by one that goes is beaten by one that stays, too: among those that compare, lower is lower.
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const route = tieRoutes[i] as number;
      let isBeaten = false;
      for (let j = 0; j < count && !isBeaten; j++)
        if (j < kept || j > i) isBeaten = beats(tieRoutes[j] as number, route);
      if (isBeaten) continue;
      ties[kept] = ties[i] as number;
      tieRoutes[kept++] = route;
    }
    return kept;
  }

  /** The steps after MED, one after the other. */
  private winsTie(a: number, b: number, state: ClassState, options: BgpOptions): boolean {
    const { metric } = this;
    const { routes, edges } = this.speakers.inputs;
    const { external, senderIds } = edges;
    const edgeA = this.ties[a] as number;
    const edgeB = this.ties[b] as number;
    const routeA = this.tieRoutes[a] as number;
    const routeB = this.tieRoutes[b] as number;
    const isExternal = external[edgeA] as number;
    if (isExternal !== external[edgeB]) return isExternal === 1;
    if (metric[edgeA] !== metric[edgeB]) return (metric[edgeA] as number) < (metric[edgeB] as number);
    if (!options.compareRouterId && isExternal === 1) {
      const incumbent = state.bestEdge[edges.receivers[edgeA] as number];
      if (edgeA === incumbent || edgeB === incumbent) return edgeA === incumbent;
    }
    const idOf = (route: number, edge: number) => {
      const originator = routes.originatorId(route);
      return originator >= 0 ? originator : (senderIds[edge] as number);
    };
    const byId = idOf(routeA, edgeA) - idOf(routeB, edgeB);
    if (byId !== 0) return byId < 0;
    const reflected = (route: number) => routes.clusterLists.get(routes.clusterList(route)).length;
    const byReflectors = reflected(routeA) - reflected(routeB);
    if (byReflectors !== 0) return byReflectors < 0;
    return (edges.peerRank[edgeA] as number) < (edges.peerRank[edgeB] as number);
  }
}
