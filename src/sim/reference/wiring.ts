/**
 * What is plugged into what: interfaces, the segments they share, and the routes OSPF makes of them.
 *
 * @source RFC 2328 §16.1; costs of loopbacks and subnets with hosts as FRR has them
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { InterfaceAddress, Network } from '#sim/network/network.ts';

export interface Segment {
  readonly kind: 'link' | 'lan' | 'host' | 'loopback' | 'stub';
  readonly name: string;
  readonly up: boolean;
  readonly lost: boolean;
  readonly ports: Port[];
}

/** An address of a node on a segment. */
export interface Port {
  readonly node: string;
  readonly segment: Segment;
  readonly up: boolean;
  readonly address: IpAddress | null;
  readonly subnet: Prefix;
  /** At which cost OSPF tells of the subnet; null: it does not. */
  readonly announcedAt: number | null;
}

/** One way out of a node. */
export interface Hop {
  readonly over: Segment;
  /** Null: nobody on the segment has the address. */
  readonly to: string | null;
  readonly via: IpAddress | null;
}

export interface OspfRoute {
  readonly metric: number;
  readonly hops: readonly Hop[];
}

export interface Wiring {
  readonly network: Network;
  readonly segments: readonly Segment[];
  readonly portsOf: ReadonlyMap<string, readonly Port[]>;
  readonly ospf: ReadonlyMap<string, ReadonlyMap<Prefix, OspfRoute>>;
}

interface Adjacency {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
  readonly hop: Hop;
}

export function wire(network: Network): Wiring {
  const segments = plugIn(network);
  const ports = segments.flatMap((segment) => segment.ports);
  const nodes = [...network.routers, ...network.hosts].map(({ name }) => name);
  const portsOf = new Map(nodes.map((node) => [node, ports.filter((port) => port.node === node)]));
  const adjacencies = ospfAdjacencies(network, segments);
  const ospf = new Map(
    network.routers.map(({ name }) => [name, ospfRoutes(name, ports, adjacencies)] as const),
  );
  return { network, segments, portsOf, ospf };
}

function plugIn(network: Network): Segment[] {
  const routers = new Map(network.routers.map((router) => [router.name, router]));
  const segments: Segment[] = [];
  const open = (kind: Segment['kind'], name: string, up = true, lost = false): Segment => {
    const segment: Segment = { kind, name, up, lost, ports: [] };
    segments.push(segment);
    return segment;
  };
  const plug = (
    segment: Segment,
    node: string,
    address: IpAddress | null,
    subnet: Prefix,
    announcedAt: number | null,
  ) => {
    const isThere = routers.has(node) || network.hosts.some(({ name }) => name === node);
    if (!isThere) return;
    const up = segment.up && routers.get(node)?.down !== true;
    segment.ports.push({ node, segment, up, address, subnet, announcedAt });
  };
  const plugAll = (segment: Segment, node: string, all: readonly InterfaceAddress[], cost: number | null) => {
    for (const { address, subnet } of all) plug(segment, node, address, subnet, cost);
  };
  const works = (name: string) => routers.get(name)?.down !== true;

  for (const { name, a, b, aAddresses, bAddresses, up, silentlyLost, ospfCost } of network.links) {
    const segment = open('link', name, up && works(a) && works(b), silentlyLost);
    plugAll(segment, a, aAddresses, ospfCost);
    plugAll(segment, b, bAddresses, ospfCost);
  }
  for (const { name, members } of network.lans) {
    const segment = open('lan', name);
    for (const { router, addresses } of members) plugAll(segment, router, addresses, null);
  }
  for (const { name, router, addresses, gateways, ospf } of network.hosts) {
    const segment = open('host', name, works(router));
    for (const { address, subnet } of addresses) {
      plug(segment, name, address, subnet, null);
      const gateway = gateways.find((one) => one.includes(':') === subnet.includes(':')) ?? null;
      plug(segment, router, gateway, subnet, ospf ? 10 : null);
    }
  }
  for (const { name, loopbacks, stubs } of network.routers) {
    const speaksOspf = network.links.some(
      ({ a, b, ospfCost }) => ospfCost !== null && (a === name || b === name),
    );
    for (const loopback of loopbacks) {
      const address = loopback.split('/')[0] as IpAddress;
      plug(open('loopback', loopback), name, address, loopback, speaksOspf ? 1 : null);
    }
    for (const { prefix, ospf } of stubs) plug(open('stub', prefix), name, null, prefix, ospf ? 10 : null);
  }
  return segments;
}

/** Over each working link with a cost, in each family in which both ends share a subnet. */
function ospfAdjacencies(network: Network, segments: readonly Segment[]): Adjacency[] {
  return network.links.flatMap(({ name, ospfCost }) => {
    const segment = segments.find((one) => one.kind === 'link' && one.name === name);
    if (ospfCost === null || !segment?.up || segment.lost) return [];
    return segment.ports.flatMap((out) =>
      segment.ports
        .filter(({ node, subnet }) => node !== out.node && subnet === out.subnet)
        .map(
          (far): Adjacency => ({
            from: out.node,
            to: far.node,
            cost: ospfCost,
            hop: { over: segment, to: far.node, via: far.address },
          }),
        ),
    );
  });
}

/** Every subnet the others announce, at the least total cost, by every neighbour that lies on a way of that cost. */
function ospfRoutes(
  router: string,
  ports: readonly Port[],
  adjacencies: readonly Adjacency[],
): Map<Prefix, OspfRoute> {
  const routes = new Map<Prefix, OspfRoute>();
  for (const family of [4, 6] as const) {
    const ours = adjacencies.filter(({ hop }) => hop.via?.includes(':') === (family === 6));
    for (const { node, subnet, announcedAt, up } of ports) {
      if (announcedAt === null || !up || node === router || subnet.includes(':') !== (family === 6)) continue;
      const costs = costsTo(node, ours);
      const far = costs.get(router);
      if (far === undefined) continue;
      const metric = far + announcedAt;
      const known = routes.get(subnet);
      if (known && known.metric < metric) continue;
      const hops = ours
        .filter(({ from, to, cost }) => from === router && cost + (costs.get(to) ?? Infinity) === far)
        .map(({ hop }) => hop);
      routes.set(subnet, { metric, hops: known?.metric === metric ? [...known.hops, ...hops] : hops });
    }
  }
  return routes;
}

/** Bellman and Ford: as long as going over some neighbour is cheaper, take it. */
function costsTo(target: string, adjacencies: readonly Adjacency[]): Map<string, number> {
  const costs = new Map([[target, 0]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, cost } of adjacencies) {
      const over = (costs.get(to) ?? Infinity) + cost;
      if (over < (costs.get(from) ?? Infinity)) {
        costs.set(from, over);
        changed = true;
      }
    }
  }
  return costs;
}
