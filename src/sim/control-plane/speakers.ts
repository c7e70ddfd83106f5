/**
 * The BGP side of all routers at once: what each imports, decides and exports for one class of prefixes.
 *
 * Reads the state of the class from arrays; keeps none of its own but what it has worked out before.
 */
import { decide } from '#sim/bgp/decision/decide.ts';
import { Field } from '#sim/bgp/decision/field.ts';
import {
  type ExportFacts,
  exportDefault,
  exportRoute,
  keepsNextHop,
  type Provenance,
} from '#sim/bgp/export-route.ts';
import { type ImportFacts, importRoute } from '#sim/bgp/import-route.ts';
import type { PolicyContext } from '#sim/bgp/policy/apply-policy.ts';
import type { CompiledPolicy } from '#sim/bgp/policy/compile-policy.ts';
import { FROM_SENDER, type RouteTable } from '#sim/bgp/route-table.ts';
import type { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type { AddressTable } from './address-table.ts';
import { type ClassState, LOCAL } from './class-state.ts';
import { type EdgeTables, edgeTables } from './edge-tables.ts';
import type { Edge, Edges } from './edges.ts';
import { ALWAYS, NAMED } from './keeps-next-hop.ts';
import { Kinds } from './kinds.ts';
import type { LocalRoutes } from './local-routes.ts';
import type { PrefixClass, PrefixClasses } from './prefix-classes.ts';
import type { Rib } from './rib.ts';
import { RouteMemo } from './route-memo.ts';
import type { Topology } from './topology.ts';

const DEFAULT_LOCAL_PREFERENCE = 100;

export interface SpeakersInputs {
  readonly topology: Topology;
  readonly edges: Edges;
  readonly routes: RouteTable;
  readonly prefixes: PrefixTable;
  readonly addresses: AddressTable;
  readonly classes: PrefixClasses;
  readonly rib: Rib;
  readonly localRoutes: LocalRoutes;
}

export class Speakers {
  readonly inputs: SpeakersInputs;
  readonly field: Field;
  /** Of each row of the field: the edge it came over, or LOCAL. */
  readonly rowEdge: Int32Array;
  /** Of each row of the field: the route after import. */
  readonly rowRoute: Int32Array;

  private readonly context: PolicyContext;
  private readonly tables: EdgeTables;
  private readonly imported: RouteMemo;
  private readonly exported: RouteMemo;
  private readonly reflected: RouteMemo;
  private readonly addressed: RouteMemo;
  private readonly kinds: Kinds;
  private prefixClass = 0;
  private current: PrefixClass | null = null;
  /** Routers that announce a summary in the place of this class. */
  private suppressing: readonly number[] = [];
  /** What was worked out last of all: a router tells most of its neighbours the same. */
  private lastKey = -1;
  private lastKind = -1;
  private lastExported = 0;

  /** @param knowing - The same speakers in an earlier state, whose results still hold. */
  constructor(inputs: SpeakersInputs, knowing: Speakers | null) {
    const { edges, routes, addresses, classes } = inputs;
    this.inputs = inputs;
    this.context = {
      routes,
      onList: (list) => classes.onList(list, this.prefixClass),
      numberOf: (address) => addresses.add(address),
    };
    const alike = knowing?.inputs.edges === edges ? knowing : null;
    // Filled anew for every question, so that states may share them.
    const capacity = alike ? 0 : Math.max(1, ...edges.into.map((into) => into.length + 1));
    this.field = alike?.field ?? new Field(Math.max(2, capacity));
    this.rowEdge = alike?.rowEdge ?? new Int32Array(capacity);
    this.rowRoute = alike?.rowRoute ?? new Int32Array(capacity);
    this.imported = knowing?.imported ?? new RouteMemo(8 * edges.all.length);
    this.exported = knowing?.exported ?? new RouteMemo(8 * edges.all.length);
    this.reflected = knowing?.reflected ?? new RouteMemo(64);
    this.addressed = knowing?.addressed ?? new RouteMemo(64);
    this.kinds = knowing?.kinds ?? new Kinds();
    this.tables = alike?.tables ?? edgeTables(inputs, this.kinds);
  }

  /** Everything after this is about one class. @returns The class before. */
  turnTo(prefixClass: number): number {
    const before = this.prefixClass;
    if (prefixClass === before && this.current) return before;
    this.prefixClass = prefixClass;
    this.current = this.inputs.classes.classes[prefixClass] ?? null;
    this.suppressing = this.current?.suppressors ?? [];
    this.lastKey = -1;
    return before;
  }

  importOver(edge: number, route: number): number {
    const { importFacts, importKinds, ownImportKinds, importLists } = this.tables;
    const facts = importFacts[edge] as ImportFacts;
    const kinds = this.inputs.routes.isImpersonal(route) ? importKinds : ownImportKinds;
    const kind = kinds[edge] as number;
    const view = importLists[edge] === 0 ? 0 : this.view(facts.policy);
    let result = this.imported.get(route, kind, view);
    if (result < 0) {
      result = importRoute(route, facts, this.context);
      this.imported.set(route, kind, view, result);
    }
    return result;
  }

  /** What goes over an edge when its sender's best route is this one. 0: nothing, or a withdrawal. */
  exportOver(edge: number, bestEdge: number, bestRoute: number): number {
    const { edges } = this.inputs;
    const { isDefault } = this.current as PrefixClass;
    if (isDefault && this.tables.makesDefault[edge] === 1)
      return exportDefault(this.tables.exportFacts[edge] as ExportFacts, this.context);
    if (bestRoute === 0) return 0;
    if (this.suppressing.length > 0 && this.suppressing.includes(edges.senders[edge] as number)) return 0;
    const leavesAs = edges.external[edge] === 1;
    // The two edges of a session are neighbours.
    const isEcho = bestEdge >> 1 === edge >> 1;
    let provenance = LEARNED;
    let route = bestRoute;
    if (bestEdge < 0) provenance = ORIGINATED;
    // Inside the AS never back where it came from.
    else if (isEcho && !leavesAs) return 0;
    else if (edges.external[bestEdge] === 0) {
      provenance = REFLECTED;
      if (!leavesAs) {
        route = this.reflectTo(edge, bestEdge, bestRoute);
        if (route === 0) return 0;
      }
    }
    let keeps = false;
    const may = this.tables.keeping[edge];
    if (may === ALWAYS || (may === NAMED && this.inputs.routes.nextHop(route) >= 0)) {
      const nextHop = this.nextHopOver(bestEdge, route);
      const facts = this.tables.exportFacts[edge] as ExportFacts;
      keeps = keepsNextHop(nextHop, PROVENANCES[provenance] as Provenance, facts);
      if (keeps) route = this.withNextHop(route, nextHop);
    }
    const result = this.leaving(route, provenance, keeps, edge);
    // Another AS gets its own route back and drops it for the loop, which is not worth telling; unless it would not drop it.
    if (isEcho && result !== 0 && this.importOver(edge, result) === 0) return 0;
    return result;
  }

  private leaving(route: number, provenance: number, keeps: boolean, edge: number): number {
    const key = route * 8 + provenance + (keeps ? 4 : 0);
    const kind = this.tables.exportKinds[edge] as number;
    if (key === this.lastKey && kind === this.lastKind) return this.lastExported;
    const facts = this.tables.exportFacts[edge] as ExportFacts;
    const view = this.tables.exportLists[edge] === 0 ? 0 : this.view(facts.policy);
    let result = this.exported.get(key, kind, view);
    if (result < 0) {
      result = exportRoute(route, PROVENANCES[provenance] as Provenance, keeps, facts, this.context);
      this.exported.set(key, kind, view, result);
    }
    this.lastKey = key;
    this.lastKind = kind;
    this.lastExported = result;
    return result;
  }

  /** Fills the field with what a router knows of the class. */
  gather(router: number, state: ClassState, live: Uint8Array): void {
    const { edges, rib } = this.inputs;
    const into = edges.into[router] as readonly Edge[];
    // Resolving a next hop may ask BGP about another class and so use this field: let that be over before it is filled.
    for (const { number } of into) {
      const received = state.received[number] as number;
      if (received === 0 || live[number] === 0) continue;
      const route = this.importOver(number, received);
      if (route !== 0) rib.resolve(router, this.nextHopOver(number, route));
    }
    let rows = 0;
    const local = this.inputs.localRoutes.of(router, this.prefixClass);
    if (local !== 0) this.row(rows++, router, null, local, -1);
    const incumbent = state.bestEdge[router] as number;
    for (const edge of into) {
      const received = state.received[edge.number] as number;
      if (received === 0 || live[edge.number] === 0) continue;
      const route = this.importOver(edge.number, received);
      if (route === 0) continue;
      this.field.incumbent[rows] = edge.number === incumbent ? 1 : 0;
      this.row(rows++, router, edge, route, state.order[edge.number] as number);
    }
    this.field.fill(rows);
  }

  /** @returns The row of the best route, or -1. */
  decide(router: number): number {
    if (this.field.size === 0) return -1;
    return decide(this.field, this.options(router));
  }

  options(router: number) {
    return (this.inputs.topology.routers[router] as Topology['routers'][number]).bgp;
  }

  private row(row: number, router: number, edge: Edge | null, route: number, order: number): void {
    const { routes, topology, edges } = this.inputs;
    const { field } = this;
    const path = routes.asPath(route);
    const originator = routes.originatorId(route);
    const metric = edge ? this.metricTo(router, edge, this.nextHopOver(edge.number, route)) : 0;
    this.rowEdge[row] = edge ? edge.number : LOCAL;
    this.rowRoute[row] = route;
    field.valid[row] = metric < 0 ? 0 : 1;
    field.weight[row] = routes.weight(route);
    field.localPreference[row] = preferenceOf(routes, route);
    field.local[row] = edge ? 0 : 1;
    field.asPathLength[row] = routes.asPaths.length[path] as number;
    field.origin[row] = routes.origin(route);
    field.neighbourAs[row] = routes.asPaths.first[path] as number;
    field.med[row] = routes.med(route);
    field.external[row] = edge?.external ? 1 : 0;
    field.igpMetric[row] = Math.max(metric, 0);
    field.order[row] = order;
    field.routerId[row] =
      originator >= 0 ? originator : (topology.routerId[edge ? edge.sender : router] as number);
    field.clusterListLength[row] = routes.clusterLists.get(routes.clusterList(route)).length;
    field.peerAddress[row] = edge ? (edges.peerRank[edge.number] as number) : -1;
  }

  /** Of a row of the field: the address of its next hop. */
  nextHopOf(row: number): number {
    return this.nextHopOver(this.rowEdge[row] as number, this.rowRoute[row] as number);
  }

  /** The address of the next hop of a route that came over an edge. */
  nextHopOver(edge: number, route: number): number {
    const nextHop = this.inputs.routes.nextHop(route);
    return nextHop === FROM_SENDER ? (this.inputs.edges.senderAddresses[edge] as number) : nextHop;
  }

  /** A route that goes on with the next hop it came with, which is then to be named. */
  private withNextHop(route: number, nextHop: number): number {
    const { routes } = this.inputs;
    if (routes.nextHop(route) === nextHop) return route;
    let result = this.addressed.get(route, nextHop, 0);
    if (result < 0) {
      result = routes.intern({ ...routes.draft(route), nextHop });
      this.addressed.set(route, nextHop, 0, result);
    }
    return result;
  }

  /** Metric to a next hop; -1: it cannot be reached, or not as a neighbour on the same segment must be. */
  metricTo(router: number, edge: Edge, nextHop: number): number {
    const resolution = this.inputs.rib.resolve(router, nextHop);
    if (!resolution || (edge.external && edge.singleHop && !resolution.connected)) return -1;
    return resolution.metric;
  }

  /** What a router passes on inside the AS of what it learned there; 0: nothing. */
  private reflectTo(edge: number, bestEdge: number, bestRoute: number): number {
    const { edges, routes, topology } = this.inputs;
    const to = edges.all[edge] as Edge;
    const source = edges.all[bestEdge] as Edge;
    const passes = source.receiverEnd.routeReflectorClient || to.senderEnd.routeReflectorClient;
    if (!passes || source.sender === to.receiver) return 0;
    const route = this.reflect(source, bestRoute);
    return routes.originatorId(route) === topology.routerId[to.receiver] ? 0 : route;
  }

  /** A reflector stamps whose route it is and that it has been through here. */
  private reflect(source: Edge, route: number): number {
    let result = this.reflected.get(route, source.number, 0);
    if (result < 0) {
      const { routes, topology } = this.inputs;
      const draft = routes.draft(route);
      if (draft.originatorId < 0) draft.originatorId = topology.routerId[source.sender] as number;
      draft.clusterList = routes.clusterLists.prepend(
        draft.clusterList,
        topology.clusterId[source.receiver] as number,
      );
      result = routes.intern(draft);
      this.reflected.set(route, source.number, 0, result);
    }
    return result;
  }

  /** What the prefix lists of a policy say of the class, as bits. */
  private view(policy: CompiledPolicy | null): number {
    if (!policy || policy.lists.length === 0) return 0;
    // Beyond 19 lists the class itself stands for what they say of it.
    if (policy.lists.length > 19) return 2 ** 19 + (this.prefixClass % 2 ** 19);
    let bits = 0;
    for (const list of policy.lists)
      bits = bits * 2 + (this.inputs.classes.onList(list, this.prefixClass) ? 1 : 0);
    return bits;
  }
}

/** What counts as the local preference of a route that carries none. */
function preferenceOf(routes: RouteTable, route: number): number {
  const carried = routes.localPreference(route);
  return carried < 0 ? DEFAULT_LOCAL_PREFERENCE : carried;
}

const PROVENANCES: readonly Provenance[] = ['local', 'ebgp', 'reflected'];
const ORIGINATED = 0;
const LEARNED = 1;
const REFLECTED = 2;
