/**
 * A network being written down, with the internal addresses that nobody draws.
 *
 * Loopbacks and unnamed links take addresses that no design can use: 240.0.0.0/4 is reserved (RFC 1112 §4) and
 * fdff::/16 is unique local (RFC 4193). They never reach a report.
 */
import { invariant } from '#base/invariant.ts';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { ElementId } from '#model/ids.ts';
import type { Asn } from '#model/units.ts';
import {
  defaultBgpOptions,
  type InterfaceAddress,
  type LinkSpec,
  type Network,
  type RouteRule,
  type RouterSpec,
  type SessionSpec,
} from '#sim/network/network.ts';
import type { Notice } from '#sim/report/report.ts';
import type { Compiled, Delegated, Endpoint, SessionOrigin, Station, Wire } from './compiled.ts';

/** Matches every internal address, so that policies can keep them in. */
export const INTERNAL: RouteRule['match'] = {
  prefixes: [
    { prefix: '240.0.0.0/4' as Prefix, le: 32 },
    { prefix: 'fdff::/16' as Prefix, le: 128 },
  ],
};

/** Whether an address or prefix is one that nobody drew: a loopback or an unnamed link of the model. */
export const isInternal = (text: string): boolean => /^(24[01]\.|fdff:)/.test(text);

type Mutable<Spec> = {
  -readonly [Key in keyof Spec]: Spec[Key] extends readonly (infer Item)[] ? Item[] : Spec[Key];
};
export type RouterDraft = Mutable<RouterSpec>;

export interface Draft {
  /** The address families that the design speaks. */
  readonly families: readonly (4 | 6)[];
  readonly routers: Map<string, RouterDraft>;
  readonly stations: Map<string, Station>;
  addRouter(station: Station, asn: Asn): RouterDraft;
  /** A wire with addresses of its own, or the given ones. */
  addWire(wire: Wire, options?: WireOptions): void;
  addSession(spec: SessionSpec, origin: SessionOrigin | null): void;
  addEndpoint(address: IpAddress, endpoint: Endpoint): void;
  addDelegated(delegated: Delegated): void;
  note(message: string, about: readonly ElementId[]): void;
  linkNamed(name: string): LinkSpec;
  /** The address of `router` on a wire to `neighbour`. */
  addressOf(router: string, neighbour: string, family: 4 | 6): IpAddress | undefined;
  finish(): Compiled;
}

export interface WireOptions {
  readonly up?: boolean;
  readonly ospfCost?: number | null;
  readonly addresses?: { readonly a: readonly InterfaceAddress[]; readonly b: readonly InterfaceAddress[] };
}

export function startDraft(ipv6: boolean): Draft {
  const routers = new Map<string, RouterDraft>();
  const stations = new Map<string, Station>();
  const links: LinkSpec[] = [];
  const wires = new Map<string, Wire>();
  const sessions: SessionSpec[] = [];
  const origins = new Map<string, SessionOrigin>();
  const endpoints = new Map<IpAddress, Endpoint>();
  const delegated: Delegated[] = [];
  const notices: Notice[] = [];
  return {
    families: ipv6 ? [4, 6] : [4],
    routers,
    stations,
    addRouter(station, asn) {
      const number = routers.size + 1;
      const loopback = quad(240, number);
      const router: RouterDraft = {
        name: station.router,
        asn,
        routerId: loopback,
        loopbacks: [
          `${loopback}/32` as Prefix,
          ...(ipv6 ? [`fdff:0:0:1::${number.toString(16)}/128` as Prefix] : []),
        ],
        stubs: [],
        originate: [],
        statics: [],
        aggregates: [],
        redistribute: [],
        bgp: defaultBgpOptions,
      };
      routers.set(station.router, router);
      stations.set(station.router, station);
      return router;
    },
    addWire(wire, { up = true, ospfCost = null, addresses } = {}) {
      const number = links.length + 1;
      links.push({
        name: wire.link,
        a: wire.a,
        b: wire.b,
        aAddresses: addresses?.a ?? internal(number, 1, ipv6),
        bAddresses: addresses?.b ?? internal(number, 2, ipv6),
        up,
        silentlyLost: false,
        delayMs: 0,
        ospfCost,
        mbps: null,
      });
      wires.set(wire.link, wire);
    },
    addSession(spec, origin) {
      sessions.push(spec);
      if (origin) origins.set(spec.name, origin);
    },
    addEndpoint(address, endpoint) {
      if (!endpoints.has(address)) endpoints.set(address, endpoint);
    },
    addDelegated(each) {
      delegated.push(each);
    },
    note(message, about) {
      notices.push({ message, about });
    },
    linkNamed(name) {
      const link = links.find((each) => each.name === name);
      invariant(link, `no wire ${name}`);
      return link;
    },
    addressOf(router, neighbour, family) {
      for (const link of links) {
        const side =
          link.a === router && link.b === neighbour
            ? link.aAddresses
            : link.b === router && link.a === neighbour
              ? link.bAddresses
              : [];
        const found = side.find(({ address }) => address.includes(':') === (family === 6));
        if (found) return found.address;
      }
      return undefined;
    },
    finish() {
      const network: Network = { routers: [...routers.values()], links, lans: [], hosts: [], sessions };
      return { network, stations, wires, sessions: origins, endpoints, delegated, notices };
    },
  };
}

const quad = (first: number, n: number): IpAddress =>
  `${first}.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` as IpAddress;

function internal(number: number, end: 1 | 2, ipv6: boolean): readonly InterfaceAddress[] {
  const base = number * 4;
  const hex = base.toString(16);
  return [
    { address: quad(241, base + end), subnet: `${quad(241, base)}/30` as Prefix },
    ...(ipv6
      ? [
          {
            address: `fdff:0:0:2::${(base + end).toString(16)}` as IpAddress,
            subnet: `fdff:0:0:2::${hex}/126` as Prefix,
          },
        ]
      : []),
  ];
}
