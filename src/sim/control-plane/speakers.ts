/**
 * The BGP side of all routers at once: what each imports, decides and exports for one class of prefixes.
 *
 * Reads the state of the class from arrays; keeps none of its own but what it has worked out before.
 */
import { decide } from '#sim/bgp/decision/decide.ts';
import { Field } from '#sim/bgp/decision/field.ts';
import { type ExportFacts, exportDefault, exportRoute, type Provenance } from '#sim/bgp/export-route.ts';
import { type ImportFacts, importRoute } from '#sim/bgp/import-route.ts';
import type { PolicyContext } from '#sim/bgp/policy/apply-policy.ts';
import type { CompiledPolicy } from '#sim/bgp/policy/compile-policy.ts';
import type { RouteTable } from '#sim/bgp/route-table.ts';
import type { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type { AddressTable } from './address-table.ts';
import { type ClassState, LOCAL } from './class-state.ts';
import type { Edge, Edges } from './edges.ts';
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
  private readonly exportFacts: readonly ExportFacts[];
  private readonly importFacts: readonly ImportFacts[];
  private readonly imported: RouteMemo;
  private readonly exported: RouteMemo;
  private readonly reflected: RouteMemo;
  /** Edges that treat every route alike, by number of the edge: what one has worked out, the others know. */
  private readonly importKinds: Int32Array;
  private readonly exportKinds: Int32Array;
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
    const { topology, edges, routes, addresses, classes } = inputs;
    this.inputs = inputs;
    const capacity = Math.max(1, ...edges.into.map((into) => into.length + 1));
    this.field = new Field(Math.max(2, capacity));
    this.rowEdge = new Int32Array(capacity);
    this.rowRoute = new Int32Array(capacity);
    this.context = {
      routes,
      onList: (list) => classes.onList(list, this.prefixClass),
      numberOf: (address) => addresses.add(address),
    };
    const alike = knowing?.inputs.edges === edges ? knowing : null;
    this.exportFacts = alike?.exportFacts ?? edges.all.map((edge) => exportFactsOf(edge, topology, inputs));
    this.importFacts = alike?.importFacts ?? edges.all.map((edge) => importFactsOf(edge, topology));
    this.imported = knowing?.imported ?? new RouteMemo(8 * edges.all.length);
    this.exported = knowing?.exported ?? new RouteMemo(8 * edges.all.length);
    this.reflected = knowing?.reflected ?? new RouteMemo(64);
    this.importKinds = knowing?.importKinds ?? kindsOf(edges.all, importKind);
    this.exportKinds = knowing?.exportKinds ?? kindsOf(edges.all, exportKind);
  }

  /** Everything after this is about one class. @returns The class before. */
  turnTo(prefixClass: number): number {
    const before = this.prefixClass;
    if (prefixClass === before && this.current) return before;
    this.prefixClass = prefixClass;
    this.current = this.inputs.classes.classes[prefixClass] ?? null;
    this.suppressing = [...(this.current?.sources ?? [])].flatMap(([router, { parts }]) =>
      parts.some(({ summaryOnly }) => summaryOnly) ? [router] : [],
    );
    this.lastKey = -1;
    return before;
  }

  /** The rows of a decided field that share the load, the best first. */
  sharing(router: number, best: number, equals: readonly number[]): number[] {
    const { routes, addresses } = this.inputs;
    const { multipath, multipathIbgp, multipathRelax } = this.options(router);
    const external = this.field.external[best] === 1;
    const limit = external ? multipath : multipathIbgp;
    if (limit <= 1 || this.field.local[best] === 1) return [best];
    const path = (row: number) => routes.asPath[this.rowRoute[row] as number] as number;
    const alike = (row: number) =>
      multipathRelax ||
      (external ? this.field.neighbourAs[row] === this.field.neighbourAs[best] : path(row) === path(best));
    const nextHop = (row: number) => routes.nextHop[this.rowRoute[row] as number] as number;
    // Two reflectors tell of the same exit: a second way to the same next hop is none, and must not use up the limit.
    const others = equals.filter((row) => row !== best && alike(row) && nextHop(row) !== nextHop(best));
    const ranks = addresses.ranks(others.map(nextHop));
    const { peerAddress } = this.field;
    others.sort(
      (a, b) =>
        (ranks.get(nextHop(a)) ?? 0) - (ranks.get(nextHop(b)) ?? 0) ||
        (peerAddress[a] as number) - (peerAddress[b] as number),
    );
    return [best, ...others.slice(0, limit - 1)];
  }

  importOver(edge: number, route: number): number {
    const facts = this.importFacts[edge] as ImportFacts;
    const kind = this.importKinds[edge] as number;
    const view = this.view(facts.policy);
    let result = this.imported.get(route, kind, view);
    if (result < 0) {
      result = importRoute(route, facts, this.context);
      this.imported.set(route, kind, view, result);
    }
    return result;
  }

  /** What goes over an edge when its sender's best route is this one. 0: nothing, or a withdrawal. */
  exportOver(edge: Edge, bestEdge: number, bestRoute: number): number {
    const { edges } = this.inputs;
    const facts = this.exportFacts[edge.number] as ExportFacts;
    const thisClass = this.current as PrefixClass;
    if (thisClass.family !== edge.family) return 0;
    if (thisClass.isDefault && edge.senderEnd.defaultOriginate) return exportDefault(facts, this.context);
    if (bestRoute === 0 || (this.suppressing.length > 0 && this.suppressing.includes(edge.sender))) return 0;
    let provenance: Provenance = 'local';
    let isEcho = false;
    let route = bestRoute;
    if (bestEdge >= 0) {
      const source = edges.all[bestEdge] as Edge;
      // Inside the AS never back where it came from.
      isEcho = source.session === edge.session;
      if (isEcho && !edge.external) return 0;
      provenance = 'ebgp';
      if (!source.external) {
        provenance = 'reflected';
        if (!edge.external) {
          const passes = source.receiverEnd.routeReflectorClient || edge.senderEnd.routeReflectorClient;
          if (!passes || source.sender === edge.receiver) return 0;
          route = this.reflect(source, bestRoute);
          if (this.inputs.routes.originatorId[route] === this.inputs.topology.routerId[edge.receiver])
            return 0;
        }
      }
    }
    const key = route * 4 + PROVENANCE[provenance];
    const kind = this.exportKinds[edge.number] as number;
    const result = this.leaving(route, provenance, key, kind, facts);
    // Another AS gets its own route back and drops it for the loop, which is not worth telling; unless it would not drop it.
    if (isEcho && result !== 0 && this.importOver(edge.number, result) === 0) return 0;
    return result;
  }

  private leaving(
    route: number,
    provenance: Provenance,
    key: number,
    kind: number,
    facts: ExportFacts,
  ): number {
    if (key === this.lastKey && kind === this.lastKind) return this.lastExported;
    const view = this.view(facts.policy);
    let result = this.exported.get(key, kind, view);
    if (result < 0) {
      result = exportRoute(route, provenance, facts, this.context);
      this.exported.set(key, kind, view, result);
    }
    this.lastKey = key;
    this.lastKind = kind;
    this.lastExported = result;
    return result;
  }

  /** Fills the field with what a router knows of the class. */
  gather(router: number, state: ClassState, live: Uint8Array): void {
    const { edges, routes, rib } = this.inputs;
    const into = edges.into[router] as readonly Edge[];
    // Resolving a next hop may ask BGP about another class and so use this field: let that be over before it is filled.
    for (const { number } of into) {
      const received = state.received[number] as number;
      if (received === 0 || live[number] === 0) continue;
      const route = this.importOver(number, received);
      if (route !== 0) rib.resolve(router, routes.nextHop[route] as number);
    }
    let rows = 0;
    const local = this.inputs.localRoutes.of(router, this.prefixClass);
    if (local !== 0) this.row(rows++, router, null, local, -1);
    for (const edge of into) {
      const received = state.received[edge.number] as number;
      if (received === 0 || live[edge.number] === 0) continue;
      const route = this.importOver(edge.number, received);
      if (route !== 0) this.row(rows++, router, edge, route, state.order[edge.number] as number);
    }
    this.field.fill(rows);
  }

  /** @returns The row of the best route, or -1. */
  decide(router: number, equals?: number[]): number {
    if (this.field.size === 0) return -1;
    return decide(this.field, this.options(router), equals);
  }

  options(router: number) {
    return (this.inputs.topology.routers[router] as Topology['routers'][number]).bgp;
  }

  private row(row: number, router: number, edge: Edge | null, route: number, order: number): void {
    const { routes, topology, edges } = this.inputs;
    const { field } = this;
    const path = routes.asPath[route] as number;
    const originator = routes.originatorId[route] as number;
    const metric = edge ? this.metricTo(router, edge, routes.nextHop[route] as number) : 0;
    this.rowEdge[row] = edge ? edge.number : LOCAL;
    this.rowRoute[row] = route;
    field.valid[row] = metric < 0 ? 0 : 1;
    field.weight[row] = routes.weight[route] as number;
    field.localPreference[row] = preferenceOf(routes, route);
    field.local[row] = edge ? 0 : 1;
    field.asPathLength[row] = routes.asPaths.length[path] as number;
    field.origin[row] = routes.origin[route] as number;
    field.neighbourAs[row] = routes.asPaths.first[path] as number;
    field.med[row] = routes.med[route] as number;
    field.external[row] = edge?.external ? 1 : 0;
    field.igpMetric[row] = Math.max(metric, 0);
    field.order[row] = order;
    field.routerId[row] =
      originator >= 0 ? originator : (topology.routerId[edge ? edge.sender : router] as number);
    field.clusterListLength[row] = routes.clusterLists.get(routes.clusterList[route] as number).length;
    field.peerAddress[row] = edge ? (edges.peerRank[edge.number] as number) : -1;
  }

  /** Metric to a next hop; -1: it cannot be reached, or not as a neighbour on the same segment must be. */
  metricTo(router: number, edge: Edge, nextHop: number): number {
    const resolution = this.inputs.rib.resolve(router, nextHop);
    if (!resolution || (edge.external && edge.singleHop && !resolution.connected)) return -1;
    return resolution.metric;
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
export function preferenceOf({ localPreference }: RouteTable, route: number): number {
  const carried = localPreference[route] as number;
  return carried < 0 ? DEFAULT_LOCAL_PREFERENCE : carried;
}

/** What `importRoute` and `exportRoute` go by, as text. */
function importKind({ receiver, external, importPolicy, receiverEnd }: Edge, number: PolicyNumber): string {
  return `${receiver} ${external} ${number(importPolicy)} ${receiverEnd.weight} ${receiverEnd.allowOwnAsIn}`;
}

function exportKind(edge: Edge, number: PolicyNumber): string {
  // Towards another AS the neighbour and the subnet shared with it matter, too.
  if (edge.external) return `${edge.number}`;
  const { sender, senderAddress, exportPolicy, senderEnd } = edge;
  return `inside ${sender} ${senderAddress} ${number(exportPolicy)} ${senderEnd.nextHopSelf} ${senderEnd.sendCommunities}`;
}

type PolicyNumber = (policy: CompiledPolicy | null) => number;

function kindsOf(edges: readonly Edge[], kindOf: (edge: Edge, number: PolicyNumber) => string): Int32Array {
  const policies = new Map<CompiledPolicy | null, number>();
  const kinds = new Map<string, number>();
  const number = (policy: CompiledPolicy | null) => numbered(policies, policy);
  return Int32Array.from(edges, (edge) => numbered(kinds, kindOf(edge, number)));
}

function numbered<Key>(known: Map<Key, number>, key: Key): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

const PROVENANCE: Record<Provenance, number> = { local: 0, ebgp: 1, reflected: 2 };

function exportFactsOf(edge: Edge, topology: Topology, { prefixes, addresses }: SpeakersInputs): ExportFacts {
  const sender = topology.routers[edge.sender] as Topology['routers'][number];
  const receiver = topology.routers[edge.receiver] as Topology['routers'][number];
  const shared = new Map<number, boolean>();
  return {
    external: edge.external,
    policy: edge.exportPolicy,
    end: edge.senderEnd,
    options: sender.bgp,
    ownAsn: sender.asn,
    neighbourAsn: receiver.asn,
    ownAddress: edge.senderAddress,
    sharesSubnet(nextHop) {
      // A neighbour is never told to go to itself.
      if (edge.subnet < 0 || nextHop === edge.receiverAddress) return false;
      let known = shared.get(nextHop);
      if (known === undefined) {
        let at = prefixes.longest(addresses.text[nextHop] as never);
        while (at >= 0 && at !== edge.subnet) at = prefixes.parent[at] as number;
        known = at === edge.subnet;
        shared.set(nextHop, known);
      }
      return known;
    },
  };
}

function importFactsOf(edge: Edge, topology: Topology): ImportFacts {
  const receiver = topology.routers[edge.receiver] as Topology['routers'][number];
  return {
    external: edge.external,
    policy: edge.importPolicy,
    end: edge.receiverEnd,
    options: receiver.bgp,
    ownAsn: receiver.asn,
    ownRouterId: topology.routerId[edge.receiver] as number,
    ownClusterId: topology.clusterId[edge.receiver] as number,
    ownsAddress: (address) =>
      topology.interfacesByAddress.get(address)?.some(({ node }) => node === edge.receiver) ?? false,
  };
}
