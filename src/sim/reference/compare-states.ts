/** All that a settled network answers, as trees of text that two opinions on it can be compared by. */
import { addressAt, type Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import type { BgpRoute, FibEntry, RoutingState } from '#sim/network/routing-state.ts';

export interface Tree {
  readonly [name: string]: Tree | string;
}

export interface Answers extends Tree {
  readonly sessions: Tree;
  /** By router, then prefix. */
  readonly bgp: { readonly [router: string]: Tree };
  readonly fib: Tree;
  readonly lookup: Tree;
}

export function answersOf(network: Network, state: RoutingState): Answers {
  const routers = network.routers.map(({ name }) => name);
  const nodes = [...routers, ...network.hosts.map(({ name }) => name)];
  const each = (names: readonly string[], answer: (name: string) => Tree) =>
    Object.fromEntries(names.map((name) => [name, answer(name)]));
  return {
    sessions: Object.fromEntries(
      state.sessions.map(({ name, state: is, accepted: [a, b] }) => [name, `${is}, ${a} and ${b} accepted`]),
    ),
    bgp: each(routers, (router) => bgpTable(state, router)),
    fib: each(nodes, (node) =>
      Object.fromEntries(state.fib(node).map((entry) => [entry.prefix, inWords(entry)])),
    ),
    lookup: each(nodes, (node) => lookups(state, node)),
  };
}

function bgpTable(state: RoutingState, router: string): Tree {
  return Object.fromEntries(
    state.bgpPrefixes(router).map((prefix): [string, Tree | string] => {
      const entry = state.bgp(router, prefix);
      if (!entry) return [prefix, 'no entry'];
      const { best, multipath, losers } = entry;
      return [
        prefix,
        {
          best: best ? routeInWords(best) : 'none',
          multipath: listed(multipath.map(routeInWords)),
          losers: listed(losers.map(({ route, step }) => `${routeInWords(route)} lost at ${step}`)),
        },
      ];
    }),
  );
}

const routeInWords = (route: BgpRoute): string =>
  [
    `from ${route.from ?? 'itself'} over ${route.session ?? 'nothing'} (${route.kind})`,
    `path ${JSON.stringify(route.asPath)}`,
    `origin ${route.origin}`,
    `preference ${route.localPreference}`,
    `MED ${route.med}`,
    `weight ${route.weight}`,
    `communities ${[...route.communities].sort().join(' ')}`,
    `large ${[...route.largeCommunities].sort().join(' ')}`,
    `next hop ${route.nextHop} at ${route.igpMetric} of ${route.peerRouterId}`,
    `originator ${route.originatorId}`,
    `clusters ${route.clusterList.join(' ')}`,
    route.valid ? 'valid' : 'not valid',
  ].join(', ');

const inWords = ({ type, protocol, distance, nextHops }: FibEntry): string =>
  `${type} by ${protocol} at ${distance}: ${listed(
    nextHops.map(
      ({ to, over, via, share, exit }) =>
        `${share.toFixed(6)} to ${to} over ${over} via ${via}, exit ${exit}`,
    ),
  )}`;

/** The first addresses of every prefix in the table: longest match must find the same row. */
function lookups(state: RoutingState, node: string): Tree {
  return Object.fromEntries(
    state.fib(node).flatMap(({ prefix }) =>
      inside(prefix).map((address) => {
        const entry = state.lookup(node, address);
        return [address, entry ? `${entry.prefix} ${inWords(entry)}` : 'no route'];
      }),
    ),
  );
}

const inside = (prefix: Prefix) =>
  /\/(32|128)$/.test(prefix) ? [addressAt(prefix, 0)] : [addressAt(prefix, 0), addressAt(prefix, 1)];

const listed = (texts: readonly string[]) => [...texts].sort().join('; ');

/** Where two opinions differ first, for people. Null: nowhere. */
export function firstDifference(
  a: Tree | string | undefined,
  b: Tree | string | undefined,
  path = '',
): string | null {
  if (a === b) return null;
  if (typeof a !== 'object' || typeof b !== 'object')
    return `${path}: ${JSON.stringify(a)}\n  against ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[key], b[key], `${path} ${key}`);
    if (found) return found;
  }
  return null;
}
