/** Everything about one state of a network that stands still while routes move: built once, then asked. */

import type { PrefixLists } from '#sim/bgp/policy/compile-policy.ts';
import type { RouteTable } from '#sim/bgp/route-table.ts';
import type { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type { Network } from '#sim/network/network.ts';
import { ShortestPaths } from '#sim/ospf/shortest-paths.ts';
import type { AddressTable } from './address-table.ts';
import { ospfAdjacencies } from './adjacencies.ts';
import { carryOver, historyOf, sameCast } from './carry-over.ts';
import { type ClassState, LOCAL } from './class-state.ts';
import { buildEdges, type Edge, type Edges } from './edges.ts';
import { type Interiors, newInterior } from './interiors.ts';
import { LocalRoutes } from './local-routes.ts';
import { classifyPrefixes, type PrefixClasses } from './prefix-classes.ts';
import { renewTopology } from './renew-topology.ts';
import { Rib } from './rib.ts';
import { sameBehaviour, samePrefixes, sameWiring } from './same-prefixes.ts';
import type { BgpOffer } from './selected.ts';
import type { Ailment } from './session-health.ts';
import { sharingRows } from './sharing-rows.ts';
import { Speakers } from './speakers.ts';
import { buildTopology, type Topology } from './topology.ts';

/** Numbers for addresses, prefixes and routes. They outlive a state of the network, so that numbers keep their meaning. */
export interface Tables {
  readonly addresses: AddressTable;
  readonly prefixes: PrefixTable;
  readonly routes: RouteTable;
  readonly lists: PrefixLists;
}

export interface World {
  readonly network: Network;
  readonly tables: Tables;
  readonly topology: Topology;
  readonly edges: Edges;
  readonly classes: PrefixClasses;
  /** By class; undefined: BGP has nothing to do with it. */
  readonly states: (ClassState | undefined)[];
  /** By edge: 1 where its session is up. */
  live: Uint8Array;
  /** By session: why it was down when everything had settled, or null. Empty until then. */
  ailments: readonly (Ailment | null)[];
  readonly rib: Rib;
  /** Who gets where, as far as it cannot change while routes move: by address, then router. */
  readonly reached: Map<number, Map<number, boolean>>;
  /** By class: 1 where some router may originate it. */
  readonly carried: Uint8Array;
  readonly speakers: Speakers;
  readonly localRoutes: LocalRoutes;
}

/**
 * @param before - The last state; null, or of another cast: everything begins anew.
 * @param interiors - Of states with the same prefixes; null: none are kept.
 * @param how - Whether routes and sessions go on from there, or begin with nothing and only what is known for ever is kept.
 */
export function buildWorld(
  network: Network,
  tables: Tables,
  before: World | null,
  how: 'goes-on' | 'begins' = 'goes-on',
  interiors: Interiors | null = null,
): World {
  const { addresses, prefixes, routes, lists } = tables;
  const like = before && samePrefixes(before.network, network) ? before : null;
  const topology = like ? renewTopology(like.topology, network) : buildTopology(network, addresses, prefixes);
  const last = before && sameCast(before.topology, topology) ? before : null;
  const edges =
    last && sameWiring(last.network, network) ? last.edges : buildEdges(topology, addresses, lists);
  const past = how === 'begins' ? null : last;
  const classes =
    last && like
      ? last.classes
      : classifyPrefixes({ topology, ...tables, asked: listsOf(edges), history: past && historyOf(past) });
  const behavesAlike = last !== null && like !== null && sameBehaviour(last.network, network);
  const interior = (behavesAlike && interiors?.of(topology)) || newInterior();
  const adjacencies = ospfAdjacencies(topology);
  const shortestPaths = (family: 4 | 6) => {
    const ofFamily = adjacencies.flat().filter(({ out }) => out.family === family);
    return new ShortestPaths(topology.routers.length, ofFamily);
  };
  interior.shortestPaths ??= { 4: shortestPaths(4), 6: shortestPaths(6) };
  const rib = new Rib({
    topology,
    prefixes,
    addresses,
    classes,
    adjacencies,
    shortestPaths: interior.shortestPaths,
    ospfRoutes: interior.ospfRoutes,
    bgpOffer: (router, prefixClass) => bgpOffer(world, router, prefixClass),
    isCarried: (prefixClass) => states[prefixClass] !== undefined || carried[prefixClass] === 1,
    before: last?.classes === classes ? last.rib : null,
  });
  const states = carryOver(past, classes);
  const localRoutes = new LocalRoutes(topology, classes, routes, rib, (prefixClass) => states[prefixClass]);
  const alike = behavesAlike ? last.speakers : null;
  const speakers = new Speakers(
    { topology, edges, routes, prefixes, addresses, classes, rib, localRoutes },
    alike,
  );
  const carried =
    (alike && last?.carried) ||
    Uint8Array.from(classes.classes, (one) => (localRoutes.anywhere(one) ? 1 : 0));
  const live = past ? past.live : new Uint8Array(edges.all.length);
  const world: World = {
    network,
    tables,
    topology,
    edges,
    classes,
    states,
    live,
    ailments: [],
    rib,
    reached: interior.reached,
    carried,
    speakers,
    localRoutes,
  };
  return world;
}

const listsOf = ({ all }: Edges): ReadonlySet<number> =>
  new Set(
    all.flatMap(({ importPolicy, exportPolicy }) => [
      ...(importPolicy?.lists ?? []),
      ...(exportPolicy?.lists ?? []),
    ]),
  );

/** What a router's BGP puts forward for its forwarding table. */
function bgpOffer(
  { states, edges, classes, speakers, tables: { routes }, live, rib }: World,
  router: number,
  prefixClass: number,
): BgpOffer | null {
  const state = states[prefixClass];
  const bestEdge = state ? (state.bestEdge[router] as number) : -1;
  if (!state || bestEdge < 0) {
    const sources =
      state && bestEdge === LOCAL ? classes.classes[prefixClass]?.sources.get(router) : undefined;
    // Where an announcement hangs on another route of the same prefix, that route is nearer than a summary.
    return sources?.aggregate && (!sources.origin || sources.origin.importCheck) ? 'discard' : null;
  }
  const best = state.bestRoute[router] as number;
  const { external } = edges.all[bestEdge] as Edge;
  const { multipath, multipathIbgp } = speakers.options(router);
  const offer = {
    external,
    med: routes.med(best),
    nextHops: [speakers.nextHopOver(bestEdge, best)],
  };
  if ((external ? multipath : multipathIbgp) <= 1) return offer;
  const turnedTo = speakers.turnTo(prefixClass);
  rib.asDecided(() => speakers.gather(router, state, live));
  const row = speakers.decide(router);
  // Not decided anew yet since next hops moved: then only the choice itself is known.
  const isChosen = row >= 0 && speakers.rowEdge[row] === bestEdge && speakers.rowRoute[row] === best;
  const rows = isChosen ? sharingRows(speakers, router, row) : [];
  const nextHops = rows.map((one) => speakers.nextHopOf(one));
  speakers.turnTo(turnedTo);
  return isChosen ? { ...offer, nextHops } : offer;
}
