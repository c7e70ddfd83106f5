/** Parts of a random network by number; a number stands for a router, whichever there is. */
import * as fc from 'fast-check';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Asn } from '#model/units.ts';
import {
  type BgpOptions,
  defaultBgpOptions,
  type Origination,
  type RouterSpec,
  type SessionEnd,
} from '#sim/network/network.ts';
import { among, rarely, sometimes } from './chance.ts';
import { policy } from './network-policy.ts';
import { anyPrefix, communities, few, med, PREFIXES, SUMMARIES, subset } from './network-values.ts';

const bgpOptions: fc.Arbitrary<BgpOptions> = fc
  .record({
    multipath: among(1, 1, 2, 4),
    multipathIbgp: among(1, 1, 2, 4),
    multipathRelax: fc.boolean(),
    alwaysCompareMed: rarely,
    medMissingAsWorst: rarely,
    ignoreAsPathLength: rarely,
    sharesCluster: rarely,
    ebgpRequiresPolicy: rarely,
    resolveNextHopViaDefault: rarely,
  })
  .map(({ sharesCluster, ...options }) => ({
    ...defaultBgpOptions,
    ...options,
    clusterId: sharesCluster ? ('10.254.0.1' as IpAddress) : null,
  }));

const origination: fc.Arbitrary<Origination> = fc.record({
  prefix: fc.constantFrom(...PREFIXES),
  origin: among('igp' as const, 'igp' as const, 'egp' as const, 'incomplete' as const),
  med,
  communities: fc.oneof(fc.constant([]), communities),
  largeCommunities: among<readonly string[]>([], [], ['64496:1:2']),
  deliver: fc.boolean(),
  importCheck: sometimes,
});

export interface Fixed {
  readonly prefix: Prefix;
  readonly via: 'discard' | 'neighbour' | 'loopback' | 'outside';
  readonly number: number;
  readonly distance: number;
}
const fixed = fc.record<Fixed>({
  prefix: anyPrefix,
  via: fc.constantFrom('discard', 'neighbour', 'loopback', 'outside'),
  number: fc.nat(7),
  distance: among(1, 1, 150, 250),
});

export const router = fc.record({
  as: fc.nat(3),
  options: bgpOptions,
  originate: few(origination, 3),
  statics: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(fixed) }),
  stub: fc.option(fc.record({ prefix: fc.constantFrom(...PREFIXES), ospf: fc.boolean() }), {
    freq: 4,
    nil: null,
  }),
  summary: fc.option(
    fc.record({ prefix: fc.constantFrom(...SUMMARIES), summaryOnly: fc.boolean(), asSet: fc.boolean() }),
    { freq: 1, nil: null },
  ),
  hasSummary: rarely,
  redistribute: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: subset<RouterSpec['redistribute'][number]>('static', 'connected', 'ospf') },
  ),
  down: fc.nat(40).map((n) => n === 0),
});

type Families = readonly (4 | 6)[];
const families: fc.Arbitrary<Families> = among<Families>([4], [4], [4, 6], [6]);

export const end = (name: string): fc.Arbitrary<Omit<SessionEnd, 'router'>> =>
  fc.record({
    importPolicy: policy(`${name} in`),
    exportPolicy: policy(`${name} out`),
    weight: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: among(0, 5, 50) }),
    nextHopSelf: among('no' as const, 'ebgp-learned' as const, 'force' as const),
    routeReflectorClient: rarely,
    allowOwnAsIn: rarely.map((yes) => (yes ? 1 : 0)),
    maximumPrefixes: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.record({
          limit: fc.integer({ min: 1, max: 4 }),
          action: among('shutdown' as const, 'warn' as const),
        }),
      },
    ),
    removePrivateAs: among(
      'no' as const,
      'no' as const,
      'no' as const,
      'if-all-private' as const,
      'all' as const,
    ),
    asOverride: rarely,
    sendCommunities: rarely.map((not) => !not),
    defaultOriginate: rarely,
    shutdown: fc.nat(40).map((n) => n === 0),
    expectedPeerAsn: fc.nat(40).map((n) => (n === 0 ? (64_999 as Asn) : null)),
  });

export const link = fc.record({
  a: fc.nat(6),
  b: fc.nat(6),
  families,
  cost: fc.integer({ min: 1, max: 4 }),
  up: fc.nat(9).map((n) => n !== 0),
  lost: fc.nat(19).map((n) => n === 0),
  delayMs: among(0, 0, 1, 7),
  ends: fc.tuple(end('a'), end('b')),
});

const interior = fc.record({
  style: among('mesh' as const, 'reflector' as const, 'two-reflectors' as const, 'links' as const),
  ospf: fc.nat(7).map((n) => n !== 0),
  ends: fc.tuple(end('hub'), end('spoke')),
  families: among<Families>([4], [4, 6]),
});

export const lan = fc.record({
  members: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 2, maxLength: 3 }),
  end: end('lan'),
});

export const parts = fc.record({
  routers: fc.array(router, { minLength: 2, maxLength: 7 }),
  links: fc.array(link, { minLength: 1, maxLength: 10 }),
  interiors: fc.tuple(interior, interior, interior, interior),
  lan: fc.option(lan, { freq: 3, nil: null }),
  host: fc.option(fc.record({ router: fc.nat(6), ospf: fc.boolean() }), { freq: 2, nil: null }),
  multihop: fc.option(fc.record({ a: fc.nat(6), b: fc.nat(6), end: end('far') }), { freq: 1, nil: null }),
  hasMultihop: rarely,
});
export type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;
