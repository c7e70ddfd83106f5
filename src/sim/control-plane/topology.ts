/**
 * A network with numbers for names: routers, interfaces and the segments they share.
 *
 * Everything is put in order of name first, so that no answer depends on the order in which a network lists its parts.
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { ipv4Word } from '#sim/lookup/address-words.ts';
import type { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type {
  HostSpec,
  InterfaceAddress,
  LanSpec,
  LinkSpec,
  Network,
  RouterSpec,
  SessionSpec,
} from '#sim/network/network.ts';
import type { AddressTable } from './address-table.ts';

export interface Topology {
  readonly network: Network;
  readonly routers: readonly RouterSpec[];
  readonly hosts: readonly HostSpec[];
  readonly sessions: readonly SessionSpec[];
  /** Routers first, then hosts. */
  readonly nodeNames: readonly string[];
  readonly routerNumber: ReadonlyMap<string, number>;
  readonly routerId: readonly number[];
  readonly clusterId: readonly number[];
  readonly segments: readonly Segment[];
  readonly interfaces: readonly Interface[];
  readonly interfacesOf: readonly (readonly Interface[])[];
  readonly interfacesByAddress: ReadonlyMap<number, readonly Interface[]>;
  readonly segmentByLink: ReadonlyMap<string, Segment>;
  readonly segmentByLan: ReadonlyMap<string, Segment>;
}

/** What interfaces share: a link, a shared subnet, a host's subnet, or (alone) a loopback or a stub. */
export interface Segment {
  readonly kind: 'link' | 'lan' | 'host' | 'loopback' | 'stub';
  readonly name: string;
  /** Both interfaces are up. */
  readonly up: boolean;
  /** Up, and frames are lost. */
  readonly lost: boolean;
  readonly delayUs: number;
  readonly ospfCost: number | null;
  readonly interfaces: Interface[];
}

export interface Interface {
  readonly number: number;
  readonly node: number;
  readonly up: boolean;
  readonly segment: Segment;
  readonly family: 4 | 6;
  /** Number of its address; -1 on a stub. */
  readonly address: number;
  readonly prefix: number;
  /** At what cost its subnet is announced by OSPF; null: not at all. */
  readonly ospfCost: number | null;
}

/** Cost of a loopback and of a subnet with hosts, where none is configured. Assumption: as on a 10 Gbps interface of FRR. */
const LOOPBACK_COST = 1;
const SUBNET_COST = 10;

export const byName = <Part extends { readonly name: string }>(parts: readonly Part[]): Part[] =>
  [...parts].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

export function buildTopology(network: Network, addresses: AddressTable, prefixes: PrefixTable): Topology {
  const routers = byName(network.routers);
  const hosts = byName(network.hosts);
  const nodeNames = [...routers.map(({ name }) => name), ...hosts.map(({ name }) => name)];
  const routerNumber = new Map(routers.map(({ name }, number) => [name, number]));
  const isDown = (router: string) => routers[routerNumber.get(router) ?? -1]?.down === true;
  const segments: Segment[] = [];
  const interfaces: Interface[] = [];

  const segment = (kind: Segment['kind'], name: string, given: Partial<Segment> = {}): Segment => {
    const made: Segment = {
      kind,
      name,
      up: true,
      lost: false,
      delayUs: 0,
      ospfCost: null,
      ...given,
      interfaces: [],
    };
    segments.push(made);
    return made;
  };
  const attach = (
    node: number | undefined,
    on: Segment,
    { address, subnet }: { address: IpAddress | null; subnet: Prefix },
    ospfCost: number | null,
  ) => {
    if (node === undefined) return;
    const made: Interface = {
      number: interfaces.length,
      node,
      up: on.up && !(node < routers.length && routers[node]?.down === true),
      segment: on,
      family: subnet.includes(':') ? 6 : 4,
      address: address === null ? -1 : addresses.add(address),
      prefix: prefixes.add(subnet),
      ospfCost,
    };
    on.interfaces.push(made);
    interfaces.push(made);
  };

  const segmentByLink = new Map<string, Segment>();
  for (const link of byName(network.links)) {
    const on = segment('link', link.name, {
      up: link.up && !isDown(link.a) && !isDown(link.b),
      lost: link.silentlyLost,
      delayUs: Math.round(link.delayMs * 1000),
      ospfCost: link.ospfCost,
    });
    segmentByLink.set(link.name, on);
    for (const [router, own] of linkEnds(link))
      for (const address of own) attach(routerNumber.get(router), on, address, link.ospfCost);
  }
  const segmentByLan = new Map<string, Segment>();
  for (const lan of byName(network.lans)) {
    const on = segment('lan', lan.name);
    segmentByLan.set(lan.name, on);
    for (const { router, addresses: own } of membersOf(lan)) {
      for (const address of own) attach(routerNumber.get(router), on, address, null);
    }
  }
  hosts.forEach((host, number) => {
    const on = segment('host', host.name, { up: !isDown(host.router) });
    const router = routerNumber.get(host.router);
    for (const address of host.addresses) {
      attach(routers.length + number, on, address, null);
      const gateway = host.gateways.find((one) => one.includes(':') === address.subnet.includes(':')) ?? null;
      attach(router, on, { address: gateway, subnet: address.subnet }, host.ospf ? SUBNET_COST : null);
    }
  });
  const runsOspf = new Set(
    network.links.filter(({ ospfCost }) => ospfCost !== null).flatMap(({ a, b }) => [a, b]),
  );
  routers.forEach((router, number) => {
    for (const loopback of router.loopbacks) {
      const address = loopback.slice(0, loopback.indexOf('/')) as IpAddress;
      attach(
        number,
        segment('loopback', loopback),
        { address, subnet: loopback },
        runsOspf.has(router.name) ? LOOPBACK_COST : null,
      );
    }
    for (const { prefix, ospf } of router.stubs) {
      attach(number, segment('stub', prefix), { address: null, subnet: prefix }, ospf ? SUBNET_COST : null);
    }
  });

  const interfacesOf: Interface[][] = nodeNames.map(() => []);
  const interfacesByAddress = new Map<number, Interface[]>();
  for (const one of interfaces) {
    interfacesOf[one.node]?.push(one);
    if (one.address < 0) continue;
    const sharing = interfacesByAddress.get(one.address);
    if (sharing) sharing.push(one);
    else interfacesByAddress.set(one.address, [one]);
  }
  return {
    network,
    routers,
    hosts,
    sessions: byName(network.sessions),
    nodeNames,
    routerNumber,
    routerId: routers.map(({ routerId }) => ipv4Word(routerId)),
    clusterId: routers.map(({ routerId, bgp }) => ipv4Word(bgp.clusterId ?? routerId)),
    segments,
    interfaces,
    interfacesOf,
    interfacesByAddress,
    segmentByLink,
    segmentByLan,
  };
}

const linkEnds = ({ a, b, aAddresses, bAddresses }: LinkSpec): [string, readonly InterfaceAddress[]][] => [
  [a, aAddresses],
  [b, bAddresses],
];

const membersOf = ({ members }: LanSpec) =>
  [...members].sort((a, b) => (a.router < b.router ? -1 : a.router > b.router ? 1 : 0));
