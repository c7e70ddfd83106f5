/** Answers the queries of a lab, in the result format that the daemons' answers are in. */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { HostSpec, Network } from '#sim/network/network.ts';
import type {
  BgpEntry,
  BgpRoute,
  DecisionStepId,
  FibEntry,
  RoutingState,
} from '#sim/network/routing-state.ts';
import type {
  Answer,
  Lab,
  LabPath,
  LabQuery,
  LabTableRow,
  LookupAnswer,
  RouteAnswer,
  SessionAnswer,
  TraceAnswer,
} from './lab-format.ts';
import { address } from './lab-network.ts';
import { traceLab } from './trace-lab.ts';

export function answerQuery(query: LabQuery, network: Network, state: RoutingState): Answer {
  switch (query.type) {
    case 'route':
      return routeAnswer(state.bgp(query.router, query.prefix as Prefix));
    case 'lookup':
      return lookupAnswer(tableEntry(state, query.router, address(query.address)));
    case 'trace':
      return traceAnswer(query, network, state);
    case 'session':
      return sessionAnswer(query.session, network, state);
  }
}

export function sessionAnswer(name: string, network: Network, state: RoutingState): SessionAnswer {
  const session = state.sessions.find((one) => one.name === name);
  const ends = network.sessions.find((one) => one.name === name)?.ends;
  if (!session || !ends) return { state: 'down', accepted: {} };
  const [a, b] = session.accepted;
  const up = session.state === 'established';
  return { state: session.state, accepted: { [ends[0].router]: up ? a : 0, [ends[1].router]: up ? b : 0 } };
}

export function routeAnswer(entry: BgpEntry | undefined): RouteAnswer {
  if (!entry) return { present: false, candidates: 0, best: null, multipath: [] };
  const candidates = entry.losers.length + (entry.best ? 1 : 0);
  const multipath = entry.multipath.map(({ from, nextHop }) => ({ from: from ?? 'self', next_hop: nextHop }));
  multipath.sort((a, b) => (`${a.from} ${a.next_hop}` < `${b.from} ${b.next_hop}` ? -1 : 1));
  return {
    present: true,
    candidates,
    best: entry.best && labPath(entry.best),
    multipath,
    ...(candidates <= 2 && { decided_by: decidedBy(entry) }),
  };
}

/** Every candidate of a table, the best first. */
export function tableRows(entry: BgpEntry): readonly LabTableRow[] {
  const shares = (route: BgpRoute) =>
    entry.multipath.some(({ session, from }) => session === route.session && from === route.from);
  const row = (route: BgpRoute, best: boolean): LabTableRow => ({
    ...labPath(route),
    best,
    multipath: shares(route),
  });
  const best = entry.best
    ? [{ ...row(entry.best, true), ...(entry.losers.length <= 1 && { decided_by: decidedBy(entry) }) }]
    : [];
  return [...best, ...entry.losers.map(({ route }) => row(route, false))];
}

const stepNames: Record<DecisionStepId, string> = {
  'valid-next-hop': 'only_path',
  weight: 'weight',
  'local-preference': 'local_pref',
  'locally-originated': 'locally_originated',
  'shortest-as-path': 'as_path_length',
  'lowest-origin': 'origin',
  'lowest-med': 'med',
  'ebgp-over-ibgp': 'ebgp_over_ibgp',
  'lowest-igp-metric': 'igp_metric',
  oldest: 'oldest',
  'lowest-router-id': 'router_id',
  'shortest-cluster-list': 'cluster_list_length',
  'lowest-peer-address': 'peer_address',
};

function decidedBy({ losers, best }: BgpEntry): string {
  const last = losers.at(-1);
  return best && last ? stepNames[last.step] : 'only_path';
}

const labPath = (route: BgpRoute): LabPath => ({
  from: route.from,
  session: route.session,
  kind: route.kind,
  as_path: route.asPath,
  origin: route.origin,
  local_pref: route.localPreference,
  med: route.med,
  weight: route.weight,
  communities: route.communities,
  large_communities: route.largeCommunities,
  next_hop: route.nextHop,
  originator_id: route.originatorId,
  cluster_list: route.clusterList,
  peer_router_id: route.peerRouterId,
  igp_metric: route.igpMetric,
  valid: route.valid,
});

/** The daemons' tables do not list a router's own addresses, so a question about one finds the subnet it is in. */
function tableEntry(state: RoutingState, node: string, to: IpAddress): FibEntry | undefined {
  const entry = state.lookup(node, to);
  if (!entry || !isOwnAddress(entry)) return entry;
  const [, ...rest] = state.covering(node, to);
  const rows = state.fib(node).filter((row) => !isOwnAddress(row));
  return rest.map((prefix) => rows.find((row) => row.prefix === prefix)).find((row) => row !== undefined);
}

export const isOwnAddress = ({ type, protocol }: FibEntry): boolean =>
  type === 'local' && protocol === 'connected';

export function lookupAnswer(entry: FibEntry | undefined): LookupAnswer {
  if (!entry) return { prefix: null };
  const attached = entry.protocol === 'connected';
  return {
    prefix: entry.prefix,
    type: entry.type === 'discard' ? 'blackhole' : entry.type,
    protocol: entry.protocol,
    next_hops: entry.nextHops.map(({ via, to, over }) => ({
      via: attached ? null : via,
      to: attached ? null : to,
      on: over,
    })),
  };
}

type TraceQuery = Extract<LabQuery, { type: 'trace' }>;

function traceAnswer(query: TraceQuery, network: Network, state: RoutingState): TraceAnswer {
  const to = address(query.to);
  const there = traceLab(network, state, query.from, to);
  if (!query.return) return there;
  const source = query.source ? address(query.source) : sourceOf(query.from, to, network);
  const destination = there.outcome === 'delivered' ? there.at : ownerOf(to, network);
  if (!source || !destination) return there;
  return { ...there, return: traceLab(network, state, destination, source) };
}

/** A host sends from its own address; a router, where none is given, from its loopback. */
function sourceOf(node: string, to: IpAddress, network: Network): IpAddress | undefined {
  const sameFamily = (text: string) => text.includes(':') === to.includes(':');
  const host = hostNamed(node, network);
  if (host) return host.addresses.find(({ address: own }) => sameFamily(own))?.address;
  const loopback = network.routers.find(({ name }) => name === node)?.loopbacks.find(sameFamily);
  return loopback && address(loopback.split('/')[0] ?? '');
}

function ownerOf(to: IpAddress, network: Network): string | undefined {
  return network.hosts.find(({ addresses }) => addresses.some((own) => own.address === to))?.name;
}

const hostNamed = (name: string, network: Network): HostSpec | undefined =>
  network.hosts.find((host) => host.name === name);

export type { Lab };
