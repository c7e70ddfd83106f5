/**
 * What a router originates: `network` statements, summaries, and what it redistributes.
 *
 * @source RFC 4271 §9.2.2.2 (aggregation); FRR for the order among them and for the attributes of redistributed routes
 */
import { blankRoute, LOCAL_WEIGHT, type RouteTable } from '#sim/bgp/route-table.ts';
import { type ClassState, LOCAL } from './class-state.ts';
import type { PrefixClass, PrefixClasses } from './prefix-classes.ts';
import type { AggregateSource } from './prefix-sources.ts';
import type { Rib } from './rib.ts';
import type { Selected } from './selected.ts';
import type { Topology } from './topology.ts';

const INCOMPLETE = 2;

export class LocalRoutes {
  private readonly topology: Topology;
  private readonly classes: PrefixClasses;
  private readonly routes: RouteTable;
  private readonly rib: Rib;
  private readonly stateOf: (prefixClass: number) => ClassState | undefined;
  private readonly memo = new Map<number, number>();
  private parts: Map<string, number[]> | null = null;
  private readonly redistributing: readonly number[];

  constructor(
    topology: Topology,
    classes: PrefixClasses,
    routes: RouteTable,
    rib: Rib,
    stateOf: (prefixClass: number) => ClassState | undefined,
  ) {
    this.topology = topology;
    this.classes = classes;
    this.routes = routes;
    this.rib = rib;
    this.stateOf = stateOf;
    this.redistributing = topology.routers.flatMap(({ redistribute }, router) =>
      redistribute.length > 0 ? [router] : [],
    );
  }

  /** After the interior has changed. */
  forget(): void {
    this.memo.clear();
  }

  /** The route, or 0. */
  of(router: number, prefixClass: number): number {
    const key = router * 2 ** 26 + prefixClass;
    let route = this.memo.get(key);
    if (route === undefined) {
      route = this.statementOrRedistributed(router, prefixClass);
      this.memo.set(key, route);
    }
    if (route !== 0 && this.routes.origin(route) !== INCOMPLETE) return route;
    const aggregate = this.classes.classes[prefixClass]?.sources.get(router)?.aggregate;
    return (aggregate && this.summary(router, aggregate)) || route;
  }

  /** Routers for which `of` may answer more than 0. */
  candidates(prefixClass: number): readonly number[] {
    const sources = this.classes.classes[prefixClass]?.sources;
    return [...(sources?.keys() ?? []), ...this.redistributing.filter((router) => !sources?.has(router))];
  }

  /** Whether any router could originate a class. */
  anywhere({ sources, originators, isDefault, family }: PrefixClass): boolean {
    if (originators.length > 0) return true;
    if (
      isDefault &&
      this.topology.sessions.some(
        (session) => session.family === family && session.ends.some((end) => end.defaultOriginate),
      )
    )
      return true;
    return sources.size > 0 && this.redistributing.length > 0;
  }

  private statementOrRedistributed(router: number, prefixClass: number): number {
    const origin = this.classes.classes[prefixClass]?.sources.get(router)?.origin;
    const redistribute = this.topology.routers[router]?.redistribute ?? [];
    if (!origin?.importCheck && origin) return origin.route;
    if (!origin && redistribute.length === 0) return 0;
    const interior = this.rib.selectInterior(router, prefixClass);
    if (!interior) return 0;
    if (origin) return origin.route;
    return redistribute.some((source) => source === interior.protocol) ? this.redistributed(interior) : 0;
  }

  private redistributed({ metric, hops }: Selected): number {
    return this.routes.intern({
      ...blankRoute,
      origin: INCOMPLETE,
      med: metric,
      weight: LOCAL_WEIGHT,
      nextHop: hops[0]?.via ?? -1,
    });
  }

  /** A summary exists while one of its parts does. Only with `asSet` does it tell what it is made of. */
  private summary(router: number, { prefix, asSet }: AggregateSource): number {
    const parts = this.partsOf(router, prefix).flatMap((prefixClass) => {
      const state = this.stateOf(prefixClass);
      const route = state?.bestRoute[router] ?? 0;
      const isSummary =
        state?.bestEdge[router] === LOCAL &&
        this.classes.classes[prefixClass]?.sources.get(router)?.aggregate;
      return route === 0 || isSummary ? [] : [route];
    });
    if (parts.length === 0) return 0;
    const { asPaths, communitySets } = this.routes;
    const pathsOf = parts.map((route) => this.routes.asPath(route));
    const carried = parts.flatMap((route) => communitySets.get(this.routes.communities(route)));
    return this.routes.intern({
      ...blankRoute,
      weight: LOCAL_WEIGHT,
      med: 0,
      origin: Math.max(...parts.map((route) => this.routes.origin(route))),
      asPath: asSet ? asPaths.summarise(pathsOf) : 0,
      communities: asSet ? communitySets.intern(carried) : 0,
    });
  }

  private partsOf(router: number, aggregate: number): readonly number[] {
    if (!this.parts) {
      this.parts = new Map();
      for (const [prefixClass, { sources }] of this.classes.classes.entries()) {
        for (const own of sources.values()) {
          for (const part of own.parts) {
            const key = `${part.router} ${part.aggregate}`;
            this.parts.set(key, [...(this.parts.get(key) ?? []), prefixClass]);
          }
        }
      }
    }
    return this.parts.get(`${router} ${aggregate}`) ?? [];
  }
}
