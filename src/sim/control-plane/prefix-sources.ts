/** What routers have for a prefix of themselves, before any neighbour is asked: each source of it is one token. */
import { originCodes } from '#sim/bgp/origin.ts';
import type { RouteTable } from '#sim/bgp/route-table.ts';
import type { Origination } from '#sim/network/network.ts';
import type { TokenTree } from './token-tree.ts';
import type { Interface } from './topology.ts';

export interface StaticSource {
  readonly kind: 'static';
  readonly router: number;
  /** Number of the address, or -1: discard. */
  readonly via: number;
  readonly distance: number;
}

export interface OriginSource {
  readonly kind: 'origin';
  readonly router: number;
  readonly route: number;
  readonly deliver: boolean;
  readonly importCheck: boolean;
}

export interface AggregateSource {
  readonly kind: 'aggregate';
  readonly router: number;
  readonly prefix: number;
  readonly asSet: boolean;
}

/** The prefix lies inside a summary of this router. */
export interface PartSource {
  readonly kind: 'part';
  readonly router: number;
  readonly aggregate: number;
  readonly summaryOnly: boolean;
}

export interface ConnectedSource {
  readonly kind: 'connected';
  readonly router: number;
  /** Position in the topology; of stubs that go by the same cost, the first. */
  readonly interfaceNumber: number;
}

export type Source = StaticSource | OriginSource | AggregateSource | PartSource | ConnectedSource;

/** What one router has for the prefixes of one class, before any neighbour is asked. */
export interface RouterSources {
  readonly connected: readonly ConnectedSource[];
  readonly statics: readonly StaticSource[];
  readonly origin: OriginSource | null;
  readonly aggregate: AggregateSource | null;
  readonly parts: readonly PartSource[];
}

export function byRouter(sources: readonly Source[]): Map<number, RouterSources> {
  const grouped = new Map<number, RouterSources>();
  for (const router of new Set(sources.map((source) => source.router))) {
    const own = sources.filter((source) => source.router === router);
    grouped.set(router, {
      connected: own.filter((source) => source.kind === 'connected'),
      statics: own.filter((source) => source.kind === 'static'),
      origin: own.find((source) => source.kind === 'origin') ?? null,
      aggregate: own.find((source) => source.kind === 'aggregate') ?? null,
      parts: own.filter((source) => source.kind === 'part'),
    });
  }
  return grouped;
}

export class SourceTokens {
  private readonly sources = new Map<number, Source>();
  private readonly originations = new Map<number, number>();
  private readonly stubs = new Map<string, number>();

  private readonly tree: TokenTree;

  constructor(tree: TokenTree) {
    this.tree = tree;
  }

  source(token: number): Source | undefined {
    return this.sources.get(token);
  }

  of(source: Source): number {
    const token = this.tree.tokenFor(source.kind, Object.values(source).join());
    this.sources.set(token, source);
    return token;
  }

  /** Nothing but their prefixes tells the stubs of a router apart. */
  ofInterface({ node, number, segment, ospfCost }: Interface): number {
    const source: Source = { kind: 'connected', router: node, interfaceNumber: number };
    if (segment.kind !== 'stub') return this.of(source);
    const key = `${node} ${ospfCost}`;
    const token = this.stubs.get(key) ?? this.of(source);
    this.stubs.set(key, token);
    return token;
  }

  /** The many prefixes of one router mostly share their attributes: no text is made for those. */
  ofOrigination(
    router: number,
    { origin, med, communities, largeCommunities, deliver, importCheck }: Origination,
    routes: RouteTable,
  ): number {
    const route = routes.internOrigination(originCodes.indexOf(origin), med, communities, largeCommunities);
    const key = ((route * 2 + (deliver ? 1 : 0)) * 2 + (importCheck ? 1 : 0)) * 2 ** 20 + router;
    let token = this.originations.get(key);
    if (token === undefined) {
      token = this.of({ kind: 'origin', router, route, deliver, importCheck });
      this.originations.set(key, token);
    }
    return token;
  }
}
