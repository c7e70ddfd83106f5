/**
 * The two directions of each session. An edge carries routes from its sender to its receiver; edge 2s runs into end a of
 * session s, edge 2s + 1 into end b.
 */
import type { CompiledPolicy, PrefixLists } from '#sim/bgp/policy/compile-policy.ts';
import type { RoutePolicy, SessionEnd, SessionSpec } from '#sim/network/network.ts';
import type { AddressTable } from './address-table.ts';
import type { Interface, Segment, Topology } from './topology.ts';

export interface Edge {
  readonly number: number;
  readonly session: number;
  readonly sender: number;
  readonly receiver: number;
  readonly senderEnd: SessionEnd;
  readonly receiverEnd: SessionEnd;
  readonly exportPolicy: CompiledPolicy | null;
  readonly importPolicy: CompiledPolicy | null;
  readonly external: boolean;
  /** The neighbour is on the same segment, so a next hop must be too. */
  readonly singleHop: boolean;
  readonly family: 4 | 6;
  /** The sender's address on the session, which is the receiver's neighbour address. -1: it has none. */
  readonly senderAddress: number;
  readonly receiverAddress: number;
  /** Prefix that both addresses are in; -1 between loopbacks. */
  readonly subnet: number;
  /** Place in the segments of the topology, which may be up in one state and down in the next; -1 between loopbacks. */
  readonly segment: number;
}

export interface Edges {
  readonly all: readonly Edge[];
  readonly into: readonly (readonly Edge[])[];
  readonly outOf: readonly (readonly Edge[])[];
  readonly ofFamily: Readonly<Record<4 | 6, FamilyEdges>>;
  /** By edge, as columns: what decisions ask again and again. */
  readonly senders: Int32Array;
  readonly receivers: Int32Array;
  readonly external: Uint8Array;
  readonly senderIds: Float64Array;
  readonly senderAddresses: Int32Array;
  /** Place of the neighbour address of each edge among all of them. */
  readonly peerRank: Int32Array;
}

/** By router, the edges that can carry the routes of one family. */
export interface FamilyEdges {
  readonly all: readonly Edge[];
  /** Numbers of the edges into it. */
  readonly into: readonly Int32Array[];
  /** Numbers of the edges out of it. */
  readonly outOf: readonly Int32Array[];
  /** Those of `outOf` that lead to other ASes. */
  readonly outward: readonly Int32Array[];
  /** It passes on inside the AS what it learned there, if only to some. */
  readonly reflects: readonly boolean[];
}

export function buildEdges(topology: Topology, addresses: AddressTable, lists: PrefixLists): Edges {
  const compile = (policy: RoutePolicy | null) => (policy ? lists.compile(policy) : null);
  const places = new Map(topology.segments.map((segment, place) => [segment, place]));
  const all = topology.sessions.flatMap((session, number): Edge[] => {
    const segment = segmentOf(session, topology);
    const nodes = session.ends.map(({ router }) => topology.routerNumber.get(router) ?? -1);
    const ports = nodes.map((node) => portOf(node, session, segment, topology));
    return ([0, 1] as const).map((end): Edge => {
      const other = end === 0 ? 1 : 0;
      const receiver = nodes[end] as number;
      const sender = nodes[other] as number;
      return {
        number: 2 * number + end,
        session: number,
        sender,
        receiver,
        senderEnd: session.ends[other],
        receiverEnd: session.ends[end],
        exportPolicy: compile(session.ends[other].exportPolicy),
        importPolicy: compile(session.ends[end].importPolicy),
        external: topology.routers[sender]?.asn !== topology.routers[receiver]?.asn,
        singleHop: session.over.type !== 'loopback',
        family: session.family,
        senderAddress: ports[other]?.address ?? -1,
        receiverAddress: ports[end]?.address ?? -1,
        subnet: segment ? (ports[end]?.prefix ?? -1) : -1,
        segment: segment ? (places.get(segment) ?? -1) : -1,
      };
    });
  });
  const byRouter = (routerOf: (edge: Edge) => number, some = all) => {
    const grouped: Edge[][] = topology.routers.map(() => []);
    for (const edge of some) grouped[routerOf(edge)]?.push(edge);
    return grouped;
  };
  const into = byRouter(({ receiver }) => receiver);
  const outOf = byRouter(({ sender }) => sender);
  const ofFamily = (family: 4 | 6): FamilyEdges => {
    const some = all.filter((edge) => edge.family === family);
    const groups = byRouter(({ receiver }) => receiver, some);
    const leaving = byRouter(({ sender }) => sender, some);
    return {
      all: some,
      into: groups.map(numbersOf),
      outOf: leaving.map(numbersOf),
      outward: leaving.map((edges) => numbersOf(edges.filter(({ external }) => external))),
      reflects: groups.map((edges) => edges.some(({ receiverEnd }) => receiverEnd.routeReflectorClient)),
    };
  };
  const ranks = addresses.ranks(
    all.map(({ senderAddress }) => senderAddress).filter((address) => address >= 0),
  );
  return {
    all,
    into,
    outOf,
    ofFamily: { 4: ofFamily(4), 6: ofFamily(6) },
    senders: Int32Array.from(all, ({ sender }) => sender),
    receivers: Int32Array.from(all, ({ receiver }) => receiver),
    external: Uint8Array.from(all, ({ external }) => (external ? 1 : 0)),
    senderIds: Float64Array.from(all, ({ sender }) => topology.routerId[sender] ?? 0),
    senderAddresses: Int32Array.from(all, ({ senderAddress }) => senderAddress),
    peerRank: Int32Array.from(all, ({ senderAddress }) => ranks.get(senderAddress) ?? -1),
  };
}

const numbersOf = (edges: readonly Edge[]) => Int32Array.from(edges, ({ number }) => number);

function segmentOf({ over }: SessionSpec, topology: Topology): Segment | null {
  if (over.type === 'link') return topology.segmentByLink.get(over.link) ?? null;
  return over.type === 'lan' ? (topology.segmentByLan.get(over.lan) ?? null) : null;
}

function portOf(
  node: number,
  { over, family }: SessionSpec,
  segment: Segment | null,
  topology: Topology,
): Interface | undefined {
  const own = topology.interfacesOf[node] ?? [];
  if (over.type === 'loopback')
    return own.find((one) => one.segment.kind === 'loopback' && one.family === family);
  return own.find((one) => one.segment === segment && one.family === family);
}
