/** What the reference solver found, asked by the same questions as the engine. */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Community } from '#model/units.ts';
import type { HostSpec } from '#sim/network/network.ts';
import type { BgpRoute, FibEntry, RoutingState, SessionState } from '#sim/network/routing-state.ts';
import { forwardingOf, ownAddress, ownerOn } from './forwarding.ts';
import { alone, byNumber, holds, lengthOf } from './number-space.ts';
import type { Candidate } from './route.ts';
import { acceptedCounts } from './session-reach.ts';
import type { Settled } from './settled.ts';
import type { Wiring } from './wiring.ts';

export function referenceState(settled: Settled): RoutingState {
  const { ground, decisions, up, restless } = settled;
  const { network, wiring, universe } = ground;
  const tables = new Map<string, readonly FibEntry[]>();
  const fib = (node: string): readonly FibEntry[] => {
    let rows = tables.get(node);
    if (!rows) {
      const host = network.hosts.find(({ name }) => name === node);
      const router = network.routers.find(({ name }) => name === node);
      if (host) rows = hostTable(wiring, host);
      else if (router) rows = forwardingOf(wiring, router, universe, decisions.get(node) ?? new Map()).rows();
      else rows = [];
      tables.set(node, rows);
    }
    return rows;
  };
  const covering = (node: string, address: IpAddress) =>
    fib(node)
      .filter(({ prefix }) => holds(prefix, address))
      .sort((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix));
  return {
    bgp(router, prefix) {
      const decision = decisions.get(router)?.get(prefix);
      if (!decision) return undefined;
      const { best, sharing, losers } = decision;
      return {
        prefix,
        best: best && told(best),
        multipath: sharing.map(told),
        losers: losers.map(({ candidate, step }) => ({
          route: told(candidate),
          step,
          winning: '',
          losing: '',
        })),
      };
    },
    changesToWin: () => [],
    bgpPrefixes: (router) => [...(decisions.get(router)?.keys() ?? [])].sort(byNumber),
    lookup(node, address) {
      const entry = covering(node, address)[0];
      if (entry?.protocol !== 'connected' || entry.type !== 'unicast') return entry;
      const port = wiring.portsOf.get(node)?.find(({ up: isUp, subnet }) => isUp && subnet === entry.prefix);
      const to = port ? ownerOn(port, address) : null;
      const isHost = network.hosts.some(({ name }) => name === node);
      return isHost
        ? entry
        : {
            ...entry,
            nextHops: entry.nextHops.map((hop) => ({ ...hop, to: to ?? '', via: to ? address : null })),
          };
    },
    covering: (node, address) => covering(node, address).map(({ prefix }) => prefix),
    fib,
    sessions: network.sessions.map((session): SessionState => {
      const isUp = up.has(session.name);
      const counts = isUp ? acceptedCounts(ground, session, decisions) : ([0, 0] as const);
      const state = isUp ? 'established' : 'down';
      return { name: session.name, state, because: null, cause: null, accepted: counts, received: counts };
    }),
    established: up,
    journal: [],
    oscillation: restless,
  };
}

const told = ({ route, from, session, kind, peerRouterId, metric }: Candidate): BgpRoute => ({
  from,
  session,
  kind,
  asPath: route.asPath,
  origin: route.origin,
  localPreference: route.localPreference ?? 100,
  med: route.med,
  weight: route.weight,
  communities: route.communities as readonly Community[],
  largeCommunities: route.largeCommunities,
  nextHop: kind === 'local' ? null : route.nextHop,
  originatorId: route.originatorId,
  clusterList: route.clusterList,
  peerRouterId,
  igpMetric: metric,
  valid: metric !== null,
});

/** The subnets it is in, and a default route to each gateway. */
function hostTable(wiring: Wiring, { name, router, gateways }: HostSpec): readonly FibEntry[] {
  const ports = (wiring.portsOf.get(name) ?? []).filter(({ up }) => up);
  const hop = { to: router, over: name, share: 1, exit: null };
  const subnets = ports.flatMap(({ address, subnet }): FibEntry[] => [
    ownAddress(alone(address as IpAddress)),
    {
      prefix: subnet,
      type: 'unicast',
      protocol: 'connected',
      distance: 0,
      nextHops: [{ ...hop, via: null }],
    },
  ]);
  const defaults = gateways.flatMap((via): FibEntry[] => {
    if (!ports.some(({ subnet }) => subnet.includes(':') === via.includes(':'))) return [];
    const prefix = (via.includes(':') ? '::/0' : '0.0.0.0/0') as Prefix;
    return [{ prefix, type: 'unicast', protocol: 'host', distance: 1, nextHops: [{ ...hop, via }] }];
  });
  return [...subnets, ...defaults];
}
