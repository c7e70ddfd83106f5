/**
 * One router's forwarding: the nearest source for each prefix, next hops looked up in the same table.
 *
 * @source RFC 1812 §5.2.4; administrative distances as every large vendor has them
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { RouterSpec } from '#sim/network/network.ts';
import type { FibEntry, NextHop } from '#sim/network/routing-state.ts';
import type { Decision } from './decision.ts';
import { alone, byNumber, holds, isDefault, lengthOf } from './number-space.ts';
import type { Hop, Port, Wiring } from './wiring.ts';

export interface Chosen {
  readonly protocol: FibEntry['protocol'];
  readonly type: FibEntry['type'];
  readonly distance: number;
  readonly metric: number;
  readonly hops: readonly BgpHop[];
  /** Of a connected subnet. */
  readonly port: Port | null;
}

interface BgpHop extends Hop {
  /** The BGP next hop it serves. */
  readonly exit: IpAddress | null;
}

export interface Resolved {
  readonly metric: number;
  readonly connected: boolean;
  readonly hops: readonly Hop[];
}

export interface Forwarding {
  readonly resolve: (address: IpAddress) => Resolved | null;
  /** What the router has for a prefix without BGP. */
  readonly interior: (prefix: Prefix) => Chosen | null;
  readonly select: (prefix: Prefix) => Chosen | null;
  readonly hopsTowards: (address: IpAddress) => readonly Hop[];
  readonly rows: () => readonly FibEntry[];
}

type Visited = readonly IpAddress[];

/** What none of the parts of a summary covers goes nowhere. */
const discardedByBgp: Chosen = {
  protocol: 'bgp',
  type: 'discard',
  distance: 200,
  metric: 0,
  hops: [],
  port: null,
};

export function forwardingOf(
  wiring: Wiring,
  router: RouterSpec,
  universe: readonly Prefix[],
  decisions: ReadonlyMap<Prefix, Decision>,
): Forwarding {
  const ports = (wiring.portsOf.get(router.name) ?? []).filter(({ up }) => up);
  const ospf = wiring.ospf.get(router.name);
  const known = new Map<IpAddress, Resolved | null>();

  const connected = (prefix: Prefix): Chosen | null => {
    const port = ports.find(({ subnet }) => subnet === prefix);
    if (!port) return null;
    const type = port.segment.kind === 'loopback' ? 'local' : 'unicast';
    return { protocol: 'connected', type, distance: 0, metric: 0, hops: [], port };
  };

  const fixed = (prefix: Prefix, visited: Visited): Chosen | null => {
    const usable = router.statics
      .filter((one) => one.prefix === prefix)
      .map(({ via, distance }) => ({
        distance,
        hops: via === null ? [] : (resolve(via, visited)?.hops ?? null),
      }))
      .filter((one): one is { distance: number; hops: readonly Hop[] } => one.hops !== null);
    const distance = Math.min(...usable.map((one) => one.distance));
    const hops = usable.filter((one) => one.distance === distance).flatMap((one) => one.hops);
    if (usable.length === 0) return null;
    const type = hops.length > 0 ? 'unicast' : 'discard';
    return {
      protocol: 'static',
      type,
      distance,
      metric: 0,
      hops: distinct(withExit(hops, null)),
      port: null,
    };
  };

  const byOspf = (prefix: Prefix): Chosen | null => {
    const route = ospf?.get(prefix);
    if (!route) return null;
    const { metric, hops } = route;
    const each = distinct(withExit(hops, null));
    return { protocol: 'ospf', type: 'unicast', distance: 110, metric, hops: each, port: null };
  };

  /** Where an announcement hangs on another route of the same prefix, that route is nearer than a summary. */
  const isOwnSummary = (prefix: Prefix) =>
    router.aggregates.some((one) => one.prefix === prefix) &&
    !router.originate.some((one) => one.prefix === prefix && !one.importCheck);

  const byBgp = (prefix: Prefix, visited: Visited): Chosen | null => {
    const decision = decisions.get(prefix);
    if (!decision?.best) return null;
    if (decision.best.kind === 'local') return isOwnSummary(prefix) ? discardedByBgp : null;
    const hops = decision.sharing.flatMap(({ route: { nextHop } }) =>
      nextHop === null ? [] : withExit(resolve(nextHop, visited)?.hops ?? [], nextHop),
    );
    if (hops.length === 0) return null;
    return {
      protocol: 'bgp',
      type: 'unicast',
      distance: decision.best.kind === 'ebgp' ? 20 : 200,
      metric: decision.best.route.med ?? 0,
      hops: distinct(hops),
      port: null,
    };
  };

  const nearest = (sources: readonly (Chosen | null)[]): Chosen | null =>
    sources.reduce((best, one) => (one && (!best || one.distance < best.distance) ? one : best), null);

  const selectPast = (prefix: Prefix, visited: Visited): Chosen | null => {
    const here = connected(prefix);
    if (here) return here;
    if (router.originate.some((one) => one.prefix === prefix && one.deliver))
      return { protocol: 'origin', type: 'local', distance: 0, metric: 0, hops: [], port: null };
    return nearest([fixed(prefix, visited), byBgp(prefix, visited), byOspf(prefix)]);
  };

  /** A route that leads over the address being looked up leads nowhere, so it is passed over. */
  const resolve = (address: IpAddress, visited: Visited): Resolved | null => {
    if (visited.includes(address)) return null;
    if (visited.length === 0) {
      const before = known.get(address);
      if (before !== undefined) return before;
    }
    const result = resolveAnew(address, [...visited, address]);
    if (visited.length === 0) known.set(address, result);
    return result;
  };

  const resolveAnew = (address: IpAddress, visited: Visited): Resolved | null => {
    for (const prefix of longestFirst(universe, address)) {
      if (isDefault(prefix) && !router.bgp.resolveNextHopViaDefault) return null;
      const route = selectPast(prefix, visited);
      if (!route) continue;
      if (route.type !== 'unicast') return null;
      if (!route.port) return { metric: route.metric, connected: false, hops: route.hops };
      const to = ownerOn(route.port, address);
      if (to === router.name) return null;
      return { metric: 0, connected: true, hops: [{ over: route.port.segment, to, via: address }] };
    }
    return null;
  };

  const own = ports.filter((port) => port.segment.kind !== 'loopback' && port.address !== null);

  const forwarding: Forwarding = {
    resolve: (address) => resolve(address, []),
    interior: (prefix) => connected(prefix) ?? nearest([fixed(prefix, []), byOspf(prefix)]),
    select: (prefix) => selectPast(prefix, []),
    hopsTowards: (address) => {
      for (const prefix of longestFirst(universe, address)) {
        const route = selectPast(prefix, []);
        if (!route) continue;
        if (!route.port) return route.hops;
        const to = ownerOn(route.port, address);
        return route.type !== 'unicast' || to === router.name
          ? []
          : [{ over: route.port.segment, to, via: address }];
      }
      return [];
    },
    rows: () => {
      const addresses = new Set(own.map(({ address }) => alone(address as IpAddress)));
      const subnets = universe.filter((prefix) => !addresses.has(prefix));
      return [
        ...[...addresses].map((prefix): FibEntry => ownAddress(prefix)),
        ...subnets.flatMap((prefix) => {
          const route = selectPast(prefix, []);
          return route ? [row(wiring, router.name, prefix, route)] : [];
        }),
      ].sort((a, b) => byNumber(a.prefix, b.prefix));
    },
  };
  return forwarding;
}

export const ownAddress = (prefix: Prefix): FibEntry => ({
  prefix,
  type: 'local',
  protocol: 'connected',
  distance: 0,
  nextHops: [],
});

function longestFirst(universe: readonly Prefix[], address: IpAddress): Prefix[] {
  return universe.filter((prefix) => holds(prefix, address)).sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** The node on the segment of a port that has an address. */
export function ownerOn({ segment, node }: Port, address: IpAddress): string | null {
  const owner = segment.ports.find((one) => one.address === address && (one.up || one.node === node));
  return owner?.node ?? null;
}

const withExit = (hops: readonly Hop[], exit: IpAddress | null): BgpHop[] =>
  hops.map(({ over, to, via }) => ({ over, to, via, exit }));

const distinct = (hops: readonly BgpHop[]): readonly BgpHop[] =>
  hops.filter(
    (one, i) =>
      hops.findIndex(({ over, to, via }) => over === one.over && to === one.to && via === one.via) === i,
  );

function row(wiring: Wiring, router: string, prefix: Prefix, route: Chosen): FibEntry {
  const { type, protocol, distance, port } = route;
  const nextHops =
    port && type === 'unicast'
      ? [attached(port, router)]
      : route.hops.map(
          ({ over, to, via, exit }): NextHop => ({
            to: to ?? '',
            over: over.name,
            via,
            share: 1 / route.hops.length,
            exit: exit === null ? null : ownerOf(wiring, exit),
          }),
        );
  return { prefix, type, protocol, distance, nextHops };
}

/** A subnet with one neighbour leads to it; with several it depends on the address. */
function attached({ segment }: Port, router: string): NextHop {
  const others = new Set(segment.ports.flatMap(({ node }) => (node === router ? [] : [node])));
  const [only] = others;
  return { to: others.size === 1 ? (only ?? '') : '', over: segment.name, via: null, share: 1, exit: null };
}

function ownerOf({ portsOf }: Wiring, address: IpAddress): string | null {
  for (const [node, ports] of portsOf) if (ports.some((port) => port.address === address)) return node;
  return null;
}
