/** A settled network, read through questions. Objects are made for what is asked and not before. */

import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Community } from '#model/units.ts';
import { smallestChange } from '#sim/bgp/decision/smallest-change.ts';
import { originCodes } from '#sim/bgp/origin.ts';
import { dottedQuad } from '#sim/bgp/router-id.ts';
import type {
  BgpEntry,
  BgpRoute,
  FibEntry,
  JournalEntry,
  NextHop,
  RoutingState,
  SessionState,
} from '#sim/network/routing-state.ts';
import type { Edge } from './edges.ts';
import { explainLosses } from './explain.ts';
import { hostFib } from './host-fib.ts';
import type { Hop, Selected } from './selected.ts';
import { sharingRows } from './sharing-rows.ts';
import type { Settled } from './simulation.ts';
import { tellHappening } from './tell-happening.ts';
import type { ToldBefore } from './told-before.ts';
import type { Interface } from './topology.ts';
import type { World } from './world.ts';

/** @param told - What states like this one have told before. */
export function viewOf(settled: Settled, told: ToldBefore | null = null): RoutingState {
  const { world } = settled;
  const { topology, tables, classes, states, speakers, rib, live } = world;
  const { prefixes, addresses } = tables;
  let sessions: readonly SessionState[] | null = null;
  let established: ReadonlySet<string> | null = null;
  let journal: readonly JournalEntry[] | null = null;
  let oscillation: RoutingState['oscillation'] | null = null;

  /** By prefix and router. Who asks where a packet goes also asks what else would hold it. */
  const selected = new Map<number, Selected | null>();
  const select = (router: number, prefix: number): Selected | null => {
    const key = prefix * topology.routers.length + router;
    const known = selected.get(key);
    if (known !== undefined) return known;
    const route = rib.select(router, prefix);
    selected.set(key, route);
    return route;
  };

  /** Fills the field with what a router knows of a class. @returns Whether it knows any route. */
  const gathers = (router: number, prefixClass: number): boolean => {
    const state = states[prefixClass];
    if (!state) return false;
    speakers.turnTo(prefixClass);
    speakers.gather(router, state, live);
    return speakers.field.size > 0;
  };

  /** The decision of one router among what the field holds, run again for its reasons. */
  const contest = (router: number) => {
    const { field } = speakers;
    const best = speakers.decide(router);
    const sharing = best < 0 ? [] : sharingRows(speakers, router, best);
    field.fill(field.size);
    return { field, best, sharing, losses: explainLosses(field, best, speakers.options(router)) };
  };

  const entryFor = (router: number, prefix: Prefix): BgpEntry => {
    const { best, sharing, losses } = contest(router);
    const routeOf = (row: number) =>
      bgpRoute(world, router, speakers.rowEdge[row] as number, speakers.rowRoute[row] as number);
    return {
      prefix,
      best: best < 0 ? null : routeOf(best),
      multipath: sharing.map(routeOf),
      losers: losses.map(({ row, step, winning, losing }) => ({
        route: routeOf(row),
        step,
        winning,
        losing,
      })),
    };
  };

  const ownAddress = (node: number, address: number): Interface | undefined =>
    topology.interfacesByAddress.get(address)?.find((one) => one.node === node && one.up);

  return {
    bgp(name, prefix) {
      const router = topology.routerNumber.get(name);
      const id = prefixes.idOf(prefix);
      if (router === undefined || id === undefined || !gathers(router, classes.classOf[id] as number))
        return undefined;
      const make = () => entryFor(router, prefix);
      return told ? told.entry(speakers, router, id, make) : make();
    },

    changesToWin(name, prefix) {
      const router = topology.routerNumber.get(name);
      const id = prefixes.idOf(prefix);
      if (router === undefined || id === undefined) return [];
      if (!gathers(router, classes.classOf[id] as number)) return [];
      const { field, losses } = contest(router);
      return losses.map(({ row }) => smallestChange(field, row, speakers.options(router)));
    },

    bgpPrefixes(name) {
      const router = topology.routerNumber.get(name);
      if (router === undefined) return [];
      const known = classes.classes.map((_, prefixClass) => knows(world, router, prefixClass));
      return [...prefixes.sorted]
        .filter((id) => known[classes.classOf[id] ?? -1])
        .map((id) => prefixes.text[id] as Prefix);
    },

    lookup(name, text) {
      const node = topology.nodeNames.indexOf(name);
      if (node < 0) return undefined;
      const address = addresses.add(text);
      if (node >= topology.routers.length)
        return hostFib(world, node).find((entry) => covers(world, entry.prefix, address));
      if (ownAddress(node, address)) return ownEntry(text);
      for (const prefix of rib.chain(address)) {
        const route = select(node, prefix);
        if (!route) continue;
        const make = () => fibEntry(world, prefix, route, address);
        const owner = told && route.port ? rib.ownerOn(route.port, address) : -1;
        return told ? told.route(prefix, route, owner, address, make) : make();
      }
      return undefined;
    },

    covering(name, text) {
      const node = topology.nodeNames.indexOf(name);
      const address = addresses.add(text);
      if (node < 0) return [];
      if (node >= topology.routers.length) {
        return hostFib(world, node).flatMap(({ prefix }) => (covers(world, prefix, address) ? [prefix] : []));
      }
      const held = [...rib.chain(address)].filter((prefix) => select(node, prefix) !== null);
      const own = ownAddress(node, address) ? ownPrefix(text) : null;
      const make = (): readonly Prefix[] => {
        const texts = held.map((prefix) => prefixes.text[prefix] as Prefix);
        return own !== null && texts[0] !== own ? [own, ...texts] : texts;
      };
      return told ? told.covering(held, own, make) : make();
    },

    fib(name) {
      const node = topology.nodeNames.indexOf(name);
      if (node < 0) return [];
      if (node >= topology.routers.length) return hostFib(world, node);
      const rows: { readonly place: number; readonly entry: FibEntry }[] = [];
      const ownPrefixes = new Set<string>();
      for (const { up, address, segment } of topology.interfacesOf[node] ?? []) {
        const text = addresses.text[address];
        if (!up || text === undefined || segment.kind === 'loopback') continue;
        ownPrefixes.add(ownPrefix(text));
        rows.push({ place: prefixes.placeBehind(text) - 0.5, entry: ownEntry(text) });
      }
      prefixes.sorted.forEach((prefix, place) => {
        const route = ownPrefixes.has(prefixes.text[prefix] as string) ? null : rib.select(node, prefix);
        if (route) rows.push({ place, entry: fibEntry(world, prefix, route, -1) });
      });
      return rows.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
    },

    get sessions() {
      sessions ??= sessionStates(settled);
      return sessions;
    },

    get established() {
      established ??= new Set(
        topology.sessions.flatMap(({ name }, number) => (settled.ailments[number] ? [] : [name])),
      );
      return established;
    },

    get journal() {
      journal ??= settled.journal?.entries((happening) => tellHappening(settled, happening)) ?? [];
      return journal;
    },

    get oscillation() {
      oscillation ??= settled.restless
        .flatMap(({ router, prefixClass }) => classes.members(prefixClass).map((id) => ({ router, id })))
        .sort(
          (a, b) => (prefixes.rank[a.id] as number) - (prefixes.rank[b.id] as number) || a.router - b.router,
        )
        .map(({ router, id }) => ({
          router: topology.nodeNames[router] as string,
          prefix: prefixes.text[id] as Prefix,
        }));
      return oscillation;
    },
  };
}

function sessionStates({ world: { topology }, ailments, counts }: Settled): readonly SessionState[] {
  const places = new Map(topology.sessions.map((session, place) => [session, place]));
  const { accepted, announced } = counts();
  return topology.network.sessions.map((session): SessionState => {
    const number = places.get(session) as number;
    const ailment = ailments[number] ?? null;
    const pair = (column: Int32Array): [number, number] => [
      column[2 * number] as number,
      column[2 * number + 1] as number,
    ];
    return {
      name: session.name,
      state: ailment ? 'down' : 'established',
      because: ailment?.because ?? null,
      cause: ailment?.cause ?? null,
      accepted: pair(accepted),
      received: pair(announced),
    };
  });
}

function knows({ states, speakers, live }: World, router: number, prefixClass: number): boolean {
  const state = states[prefixClass];
  if (!state) return false;
  if ((state.bestRoute[router] as number) !== 0) return true;
  speakers.turnTo(prefixClass);
  speakers.gather(router, state, live);
  return speakers.field.size > 0;
}

const covers = ({ rib, tables }: World, prefix: Prefix, address: number) => {
  const text = tables.addresses.text[address] as IpAddress;
  const everything = text.includes(':') ? '::/0' : '0.0.0.0/0';
  return (
    prefix === everything ||
    prefix === ownPrefix(text) ||
    [...rib.chain(address)].some((id) => tables.prefixes.text[id] === prefix)
  );
};

const ownPrefix = (address: IpAddress): Prefix => `${address}/${address.includes(':') ? 128 : 32}` as Prefix;

const ownEntry = (address: IpAddress): FibEntry => ({
  prefix: ownPrefix(address),
  type: 'local',
  protocol: 'connected',
  distance: 0,
  nextHops: [],
});

function fibEntry(world: World, prefix: number, route: Selected, address: number): FibEntry {
  const { rib, tables } = world;
  const { type, protocol, distance, port } = route;
  const nextHops =
    port && type === 'unicast'
      ? attachedTo(world, port, address < 0 ? -1 : rib.ownerOn(port, address), address)
      : shared(world, route.hops);
  return { prefix: tables.prefixes.text[prefix] as Prefix, type, protocol, distance, nextHops };
}

/** On a subnet it is attached to, a router hands the packet to whoever has the address. */
function attachedTo(
  { topology, tables }: World,
  port: Interface,
  owner: number,
  address: number,
): readonly NextHop[] {
  const others = port.segment.interfaces.filter(({ node }) => node !== port.node);
  const only =
    address < 0 && new Set(others.map(({ node }) => node)).size === 1 ? (others[0]?.node ?? -1) : owner;
  const via = owner >= 0 ? (tables.addresses.text[address] ?? null) : null;
  return [{ to: topology.nodeNames[only] ?? '', over: port.segment.name, via, share: 1, exit: null }];
}

function shared({ topology, tables }: World, hops: readonly Hop[]): readonly NextHop[] {
  const nextHops = hops.map(({ out, to, via, exit }): NextHop => {
    const owner = exit < 0 ? undefined : topology.interfacesByAddress.get(exit)?.[0]?.node;
    return {
      to: topology.nodeNames[to] ?? '',
      over: out.segment.name,
      via: tables.addresses.text[via] ?? null,
      share: 1 / hops.length,
      exit: owner === undefined ? null : (topology.nodeNames[owner] ?? null),
    };
  });
  const key = ({ to, over, via }: NextHop) => `${to} ${over} ${via}`;
  return nextHops.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function bgpRoute(world: World, router: number, edgeNumber: number, route: number): BgpRoute {
  const { topology, edges, speakers, tables } = world;
  const { routes, addresses } = tables;
  const edge = edgeNumber >= 0 ? (edges.all[edgeNumber] as Edge) : null;
  const orNull = (value: number) => (value < 0 ? null : value);
  const originator = routes.originatorId(route);
  const nextHop = speakers.nextHopOver(edgeNumber, route);
  const metric = edge ? speakers.metricTo(router, edge, nextHop) : 0;
  return {
    from: edge ? (topology.nodeNames[edge.sender] as string) : null,
    session: edge ? (topology.sessions[edge.session]?.name ?? null) : null,
    kind: edge ? (edge.external ? 'ebgp' : 'ibgp') : 'local',
    asPath: routes.asPaths.get(routes.asPath(route)),
    origin: originCodes[routes.origin(route)] ?? 'incomplete',
    localPreference: orNull(routes.localPreference(route)) ?? 100,
    med: orNull(routes.med(route)),
    weight: routes.weight(route),
    communities: routes.communitySets.get(routes.communities(route)) as readonly Community[],
    largeCommunities: routes.communitySets.get(routes.largeCommunities(route)),
    nextHop: edge ? (addresses.text[nextHop] ?? null) : null,
    originatorId: originator < 0 ? null : dottedQuad(originator),
    clusterList: routes.clusterLists.get(routes.clusterList(route)).map(dottedQuad),
    peerRouterId: edge ? dottedQuad(topology.routerId[edge.sender] as number) : null,
    igpMetric: orNull(metric),
    valid: metric >= 0,
  };
}
