/**
 * Networks of any size for benchmarks: ASes of five routers with OSPF and iBGP inside, in a ring with chords, two or three eBGP
 * sessions between neighbours of which two are parallel, so that load is shared; policies that read and write communities,
 * local preference, MED and paths.
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Asn, Community } from '#model/units.ts';
import {
  defaultBgpOptions,
  defaultSessionEnd,
  type LinkSpec,
  type Network,
  type RoutePolicy,
  type RouterSpec,
  type SessionSpec,
} from '#sim/network/network.ts';

export const AS_SIZE = 5;
const CUSTOMERS = '64999:100' as Community;
const BACKUPS = '64999:200' as Community;

export const dotted = (word: number) =>
  [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255].join('.') as IpAddress;
export const nameOf = (router: number) => `r${String(router).padStart(4, '0')}`;
export const prefixOf = (number: number) => `${dotted(0x0a000000 + number * 256)}/24` as Prefix;
const loopbackOf = (router: number) => dotted(0xac100000 + router + 1);
const asnOf = (as: number) => (64_000 + as) as Asn;

export function aRouter(number: number, asn: Asn, prefixes: readonly number[]): RouterSpec {
  return {
    name: nameOf(number),
    asn,
    routerId: loopbackOf(number),
    loopbacks: [`${loopbackOf(number)}/32` as Prefix],
    stubs: [],
    originate: prefixes.map((prefix) => ({
      prefix: prefixOf(prefix),
      origin: 'igp',
      med: null,
      communities: number % 4 === 3 ? [BACKUPS] : [CUSTOMERS],
      largeCommunities: [],
      deliver: true,
      importCheck: false,
    })),
    statics: [],
    aggregates: [],
    redistribute: [],
    bgp: { ...defaultBgpOptions, multipath: 4, multipathIbgp: 4 },
  };
}

/** The prefixes of each of `routers`, dealt out in blocks. */
export const share = (prefixes: number, routers: number, router: number): number[] => {
  const from = Math.floor((prefixes * router) / routers);
  const to = Math.floor((prefixes * (router + 1)) / routers);
  return Array.from({ length: to - from }, (_, i) => from + i);
};

export class Wiring {
  readonly links: LinkSpec[] = [];
  readonly sessions: SessionSpec[] = [];

  link(a: number, b: number, ospfCost: number | null): string {
    const number = this.links.length;
    const base = 0x64400000 + 4 * number;
    const subnet = `${dotted(base)}/30` as Prefix;
    const name = `l${String(number).padStart(5, '0')}`;
    this.links.push({
      name,
      a: nameOf(a),
      b: nameOf(b),
      aAddresses: [{ address: dotted(base + 1), subnet }],
      bAddresses: [{ address: dotted(base + 2), subnet }],
      up: true,
      silentlyLost: false,
      delayMs: 0,
      ospfCost,
      mbps: null,
    });
    return name;
  }

  session(a: number, b: number, link: string | null, ends: [object, object]): void {
    this.sessions.push({
      name: `s${String(this.sessions.length).padStart(5, '0')}`,
      over: link === null ? { type: 'loopback' } : { type: 'link', link },
      family: 4,
      keepaliveSeconds: 60,
      holdSeconds: 180,
      bfdMs: null,
      blockedBecause: null,
      ends: [
        { ...defaultSessionEnd, router: nameOf(a), ...ends[0] },
        { ...defaultSessionEnd, router: nameOf(b), ...ends[1] },
      ],
    });
  }
}

/** The routers of one AS: OSPF in a ring, iBGP between all. */
export function asOf(wiring: Wiring, as: number, prefixes: number, owners: number): RouterSpec[] {
  const first = as * AS_SIZE;
  for (let i = 0; i < AS_SIZE; i++) wiring.link(first + i, first + ((i + 1) % AS_SIZE), 10 + (i % 2) * 5);
  for (let i = 0; i < AS_SIZE; i++) {
    for (let j = i + 1; j < AS_SIZE; j++)
      wiring.session(first + i, first + j, null, [{ nextHopSelf: 'force' }, { nextHopSelf: 'force' }]);
  }
  return Array.from({ length: AS_SIZE }, (_, i) =>
    aRouter(first + i, asnOf(as), first + i < owners ? share(prefixes, owners, first + i) : []),
  );
}

/** A link and a session between router `from` of one AS and router `to` of another. */
export function neighbours(
  wiring: Wiring,
  as: number,
  other: number,
  from: number,
  to: number,
  med: number,
): void {
  const [a, b] = [as * AS_SIZE + from, other * AS_SIZE + to];
  const end = (own: number, peer: number) => ({
    importPolicy: importInto(own),
    exportPolicy: exportTo(own, peer, med),
  });
  wiring.session(a, b, wiring.link(a, b, null), [end(as, other), end(other, as)]);
}

export function manyAses(routers: number, prefixes: number): Network {
  const ases = Math.floor(routers / AS_SIZE);
  const wiring = new Wiring();
  const parts = Array.from({ length: ases }, (_, as) => asOf(wiring, as, prefixes, ases * AS_SIZE));
  for (let as = 0; as < ases; as++) {
    const next = (as + 1) % ases;
    neighbours(wiring, as, next, 0, 1, 10);
    neighbours(wiring, as, next, 0, 1, 10);
    neighbours(wiring, as, next, 2, 3, 20);
    if (as < ases / 2) neighbours(wiring, as, (as + Math.floor(ases / 2)) % ases, 4, 4, 0);
  }
  return { routers: parts.flat(), links: wiring.links, sessions: wiring.sessions, lans: [], hosts: [] };
}

/** Every fourth router is a backup site: what it originates is liked less everywhere. Every fourth AS likes one block of addresses more, and each tags what it learns. */
function importInto(as: number): RoutePolicy {
  const tag = [`${65_100 + (as % 4)}:1` as Community];
  const block = { match: { prefixes: [{ prefix: '10.0.0.0/15' as Prefix, le: 24 }] } };
  return {
    name: `into ${as}`,
    rules: [
      {
        action: 'permit',
        match: { anyCommunity: [BACKUPS] },
        set: { localPreference: 90, addCommunities: tag },
      },
      ...(as % 4 === 0
        ? [{ action: 'permit' as const, ...block, set: { localPreference: 110, addCommunities: tag } }]
        : []),
      { action: 'permit', match: {}, set: { addCommunities: tag } },
    ],
    default: 'deny',
  };
}

/** Backups go out with a longer path. */
const exportTo = (as: number, other: number, med: number): RoutePolicy => ({
  name: `from ${as} to ${other} at ${med}`,
  rules: [
    {
      action: 'permit',
      match: { allCommunities: [BACKUPS] },
      set: { prepend: { asn: asnOf(as), count: 2 }, med },
    },
    { action: 'permit', match: { anyCommunity: [CUSTOMERS] }, set: { med } },
  ],
  default: 'deny',
});
