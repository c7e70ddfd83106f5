/** Networks for tests: builders that fill in whatever a test is not about. */
import { addressAt, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { Asn } from '#model/units.ts';
import {
  type BgpOptions,
  defaultBgpOptions,
  defaultSessionEnd,
  type LinkSpec,
  type Network,
  type Origination,
  type RoutePolicy,
  type RouteRule,
  type RouterSpec,
  type SessionEnd,
  type SessionSpec,
} from '#sim/network/network.ts';

export const aNetwork = (parts: Partial<Network>): Network => ({
  routers: [],
  links: [],
  lans: [],
  hosts: [],
  sessions: [],
  ...parts,
});

/** Its router id follows from its name, so that routers of one test differ. */
export const aRouter = (
  name: string,
  asn: number,
  { bgp, ...more }: Omit<Partial<RouterSpec>, 'bgp'> & { bgp?: Partial<BgpOptions> } = {},
): RouterSpec => ({
  name,
  asn: asn as Asn,
  routerId: `10.255.${name.length}.${name.charCodeAt(0)}` as IpAddress,
  loopbacks: [],
  stubs: [],
  originate: [],
  statics: [],
  aggregates: [],
  redistribute: [],
  ...more,
  bgp: { ...defaultBgpOptions, ...bgp },
});

/** @param net - The first three octets of its /30. */
export function aLink(
  name: string,
  a: string,
  b: string,
  net: string,
  more: Partial<LinkSpec> = {},
): LinkSpec {
  const subnet = `${net}.0/30` as Prefix;
  return {
    name,
    a,
    b,
    aAddresses: [{ address: addressAt(subnet, 1), subnet }],
    bAddresses: [{ address: addressAt(subnet, 2), subnet }],
    up: true,
    silentlyLost: false,
    delayMs: 0,
    ospfCost: null,
    mbps: null,
    ...more,
  };
}

type End = Partial<SessionEnd> & { readonly router: string };

export const aSession = (
  name: string,
  link: string,
  a: End,
  b: End,
  more: Partial<SessionSpec> = {},
): SessionSpec => ({
  name,
  over: { type: 'link', link },
  family: 4,
  keepaliveSeconds: 60,
  holdSeconds: 180,
  bfdMs: null,
  blockedBecause: null,
  ends: [
    { ...defaultSessionEnd, ...a },
    { ...defaultSessionEnd, ...b },
  ],
  ...more,
});

export const iBgp = (name: string, a: string, b: string): SessionSpec =>
  aSession(name, '', { router: a }, { router: b }, { over: { type: 'loopback' } });

export const anOrigination = (prefix: string, more: Partial<Origination> = {}): Origination => ({
  prefix: prefix as Prefix,
  origin: 'igp',
  med: null,
  communities: [],
  largeCommunities: [],
  deliver: true,
  importCheck: false,
  ...more,
});

export const aPolicy = (
  name: string,
  rules: readonly Partial<RouteRule>[],
  otherwise: RoutePolicy['default'] = 'deny',
): RoutePolicy => ({
  name,
  rules: rules.map((rule) => ({ action: 'permit', match: {}, set: {}, ...rule })),
  default: otherwise,
});

/** Routers in a row, each with a session to the next: `a` is the first, AS 64501. */
export function inARow(
  routers: readonly RouterSpec[],
  change: (session: SessionSpec) => SessionSpec = (session) => session,
): Network {
  const pairs = routers.slice(1).map((router, i) => [routers[i] as RouterSpec, router] as const);
  return aNetwork({
    routers,
    links: pairs.map(([a, b], i) => aLink(`${a.name}${b.name}`, a.name, b.name, `172.16.${i}`)),
    sessions: pairs.map(([a, b]) =>
      change(aSession(`${a.name}${b.name}`, `${a.name}${b.name}`, { router: a.name }, { router: b.name })),
    ),
  });
}

/**
 * An origin `o`, AS 64500, and on either side of it `a` and `b`, which tell each other what they hear from it.
 *
 * @param ends - What `a` and `b` do on the session between them.
 */
export const aTriangle = (
  prefixes: readonly string[],
  ends: { readonly a: Partial<SessionEnd>; readonly b: Partial<SessionEnd> },
  delaysMs = { a: 0, b: 0 },
): Network =>
  aNetwork({
    routers: [
      aRouter('o', 64_500, { originate: prefixes.map((prefix) => anOrigination(prefix)) }),
      aRouter('a', 64_501),
      aRouter('b', 64_502),
    ],
    links: [
      aLink('oa', 'o', 'a', '172.16.0', { delayMs: delaysMs.a }),
      aLink('ob', 'o', 'b', '172.16.1', { delayMs: delaysMs.b }),
      aLink('ab', 'a', 'b', '172.16.2'),
    ],
    sessions: [
      aSession('oa', 'oa', { router: 'o' }, { router: 'a' }),
      aSession('ob', 'ob', { router: 'o' }, { router: 'b' }),
      aSession('ab', 'ab', { router: 'a', ...ends.a }, { router: 'b', ...ends.b }),
    ],
  });

/** What makes routes from a neighbour win. */
export const liked = aPolicy('liked', [{ match: {}, set: { localPreference: 200 } }]);
