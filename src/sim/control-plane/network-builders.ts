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
