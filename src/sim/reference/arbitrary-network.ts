/**
 * Random networks that routers could be configured to be: two to seven routers in up to four ASes, OSPF inside, eBGP between,
 * iBGP between loopbacks, over links or by route reflectors, in both families, with policies and most options there are.
 *
 * Left out is what depends on the order in which messages came (`compareRouterId: false`, and MED compared in order of
 * arrival), and a summary that is itself part of a summary, which daemons treat each in its own way.
 */
import * as fc from 'fast-check';
import { addressAt, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { Asn, Community } from '#model/units.ts';
import {
  type BgpOptions,
  defaultBgpOptions,
  defaultSessionEnd,
  type HostSpec,
  type LanSpec,
  type LinkSpec,
  type Network,
  type Origination,
  type RouteChange,
  type RouteMatch,
  type RoutePolicy,
  type RouterSpec,
  type SessionEnd,
  type SessionSpec,
  type StaticSpec,
} from '#sim/network/network.ts';

const ASNS = [64_496, 64_497, 64_512, 65_020] as Asn[];
const FOREIGN = [64_511, 64_999] as Asn[];
const SUMMARIES = ['10.0.0.0/8', '2001:db8:9::/48'] as Prefix[];
const PREFIXES = [
  '10.9.0.0/16',
  '10.9.1.0/24',
  '198.51.100.0/24',
  '203.0.113.0/25',
  '2001:db8:9:1::/64',
  '2001:db8:a::/48',
] as Prefix[];
const DEFAULTS = ['0.0.0.0/0', '::/0'] as Prefix[];
const NO_EXPORT = '65535:65281' as Community;
const COMMUNITIES = ['64496:1', '64497:2', '12076:51004', NO_EXPORT, '65535:0', '65535:666'] as Community[];

const rarely = fc.nat(11).map((n) => n === 0);
const sometimes = fc.nat(3).map((n) => n === 0);
const few = <Value>(value: fc.Arbitrary<Value>, maxLength = 2) => fc.array(value, { maxLength });
/** Drawn as often as it stands there. */
const among = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const subset = <Value>(...values: Value[]) => fc.subarray(values);
const present = <Value extends object>(fields: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Value>;

const asn = fc.constantFrom(...ASNS, ...FOREIGN);
const communities = fc.uniqueArray(fc.constantFrom(...COMMUNITIES), { maxLength: 2 });
const anyPrefix = fc.constantFrom(...PREFIXES, ...SUMMARIES, ...DEFAULTS);
const med = among(null, 0, 10, 20);

/* Policies */

const listed = fc
  .record({ prefix: anyPrefix, from: among(null, 2, 8), upTo: among(null, 8, 16) })
  .map(({ prefix, from, upTo }) => {
    const [length, most] = [Number(prefix.split('/')[1]), prefix.includes(':') ? 128 : 32];
    const ge = from === null ? {} : { ge: Math.min(length + from, most) };
    const le = upTo === null ? {} : { le: Math.min(length + upTo, most) };
    return { prefix, ...ge, ...le };
  });
const nothing = fc.constant<RouteMatch>({});
const match: fc.Arbitrary<RouteMatch> = fc.oneof(
  nothing,
  fc.record<RouteMatch>({ prefixes: fc.array(listed, { minLength: 1, maxLength: 2 }) }),
  present<RouteMatch>({
    anyCommunity: communities,
    allCommunities: communities,
    asPathContains: asn,
    asPathOrigin: asn,
    asPathFirst: asn,
    asPathEmpty: fc.boolean(),
  } as never).map((all) => Object.fromEntries(Object.entries(all).slice(0, 1)) as RouteMatch),
);
const change: fc.Arbitrary<RouteChange> = fc
  .record({
    localPreference: among(50, 100, 150, 200),
    med: among(0, 5, 10, 20),
    weight: among(0, 10, 40_000),
    origin: among('igp' as const, 'egp' as const, 'incomplete' as const),
    prepend: fc.record({ asn, count: fc.integer({ min: 1, max: 3 }) }),
    prependPath: fc.array(asn, { minLength: 1, maxLength: 3 }),
    removePrivateAs: fc.constant(true as const),
    communities: communities,
    addCommunities: communities,
    removeCommunities: communities,
    chosen: fc.uniqueArray(fc.nat(9), { maxLength: 2 }),
  })
  .map(({ chosen, ...all }) => {
    const fields = Object.entries(all);
    return Object.fromEntries(chosen.flatMap((i) => (fields[i] ? [fields[i]] : []))) as RouteChange;
  });
const policy = (name: string): fc.Arbitrary<RoutePolicy | null> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    {
      weight: 2,
      arbitrary: fc.record({
        name: fc.constant(name),
        rules: few(
          fc.record({
            action: among('permit' as const, 'permit' as const, 'deny' as const),
            match,
            set: change,
          }),
        ),
        default: among('permit' as const, 'permit' as const, 'permit' as const, 'deny' as const),
      }),
    },
  );

/* Parts by number; a number stands for a router, whichever there is */

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

interface Fixed {
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

const router = fc.record({
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

const end = (name: string): fc.Arbitrary<Omit<SessionEnd, 'router'>> =>
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

const link = fc.record({
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

const lan = fc.record({
  members: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 2, maxLength: 3 }),
  end: end('lan'),
});

const parts = fc.record({
  routers: fc.array(router, { minLength: 2, maxLength: 7 }),
  links: fc.array(link, { minLength: 1, maxLength: 10 }),
  interiors: fc.tuple(interior, interior, interior, interior),
  lan: fc.option(lan, { freq: 3, nil: null }),
  host: fc.option(fc.record({ router: fc.nat(6), ospf: fc.boolean() }), { freq: 2, nil: null }),
  multihop: fc.option(fc.record({ a: fc.nat(6), b: fc.nat(6), end: end('far') }), { freq: 1, nil: null }),
  hasMultihop: rarely,
});
type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

export const arbitraryNetwork: fc.Arbitrary<Network> = parts.map(assemble);

const named = (i: number) => `r${i}`;
const loopback = (i: number, family: 4 | 6): Prefix =>
  (family === 4 ? `10.255.0.${i + 1}/32` : `2001:db8:ff::${i + 1}/128`) as Prefix;
const bare = (prefix: Prefix) => prefix.split('/')[0] as IpAddress;

function assemble({ routers, links, interiors, lan: shared, host, multihop, hasMultihop }: Parts): Network {
  const count = routers.length;
  const asOf = (i: number) => routers[i]?.as ?? 0;
  const wires = links.flatMap(({ a, b, ...rest }) => {
    const [from, to] = [a % count, b % count];
    return from === to ? [] : [{ ...rest, a: from, b: to, inside: asOf(from) === asOf(to) }];
  });
  const members = [...new Set((shared?.members ?? []).map((i) => i % count))];
  const lans: LanSpec[] = members.length < 2 ? [] : [sharedSubnet(members)];
  const sessions: SessionSpec[] = wires.flatMap(({ a, b, inside, families: spoken, ends }, i) =>
    inside && interiors[asOf(a)]?.style !== 'links'
      ? []
      : spoken.map((family) =>
          session(`l${i}.v${family}`, { type: 'link', link: `l${i}` }, family, [a, ends[0]], [b, ends[1]]),
        ),
  );
  for (const [as, { style, ends, families: spoken }] of interiors.entries())
    for (const family of spoken) sessions.push(...interiorSessions(routers, as, style, ends, family));
  if (shared) {
    const [a, ...others] = members;
    for (const b of others)
      if (a !== undefined)
        sessions.push(session(`lan.${b}`, { type: 'lan', lan: 'lan' }, 4, [a, shared.end], [b, shared.end]));
  }
  if (multihop && hasMultihop && multihop.a % count !== multihop.b % count) {
    const [a, b] = [multihop.a % count, multihop.b % count];
    if (!sessions.some(({ name }) => name === `ibgp.${Math.min(a, b)}.${Math.max(a, b)}.v4`))
      sessions.push(session('far', { type: 'loopback' }, 4, [a, multihop.end], [b, multihop.end]));
  }
  const cables = wires.map(
    ({ a, b, inside, families: spoken, cost, up, lost, delayMs }, i): LinkSpec => ({
      name: `l${i}`,
      a: named(a),
      b: named(b),
      aAddresses: spoken.map((family) => at(linkSubnet(i, family), 1)),
      bAddresses: spoken.map((family) => at(linkSubnet(i, family), 2)),
      up,
      silentlyLost: lost,
      delayMs,
      ospfCost: inside && interiors[asOf(a)]?.ospf ? cost : null,
      mbps: null,
    }),
  );
  return {
    routers: routers.map((one, i) => routerOf(one, i, cables)),
    links: cables,
    lans,
    hosts: host ? [hostOf(host.router % count, host.ospf)] : [],
    sessions,
  };
}

const linkSubnet = (i: number, family: 4 | 6) =>
  (family === 4 ? `172.16.${i}.0/30` : `2001:db8:fe:${i.toString(16)}::/64`) as Prefix;

const at = (subnet: Prefix, n: number) => ({ address: addressAt(subnet, n), subnet });

const sharedSubnet = (members: readonly number[]): LanSpec => ({
  name: 'lan',
  members: members.map((i) => ({ router: named(i), addresses: [at('192.0.2.0/28' as Prefix, i + 1)] })),
});

function hostOf(i: number, ospf: boolean): HostSpec {
  const subnet = '10.20.0.0/24' as Prefix;
  return {
    name: 'h',
    router: named(i),
    addresses: [at(subnet, 10)],
    gateways: [addressAt(subnet, 1)],
    ospf,
  };
}

type Spec = readonly [router: number, end: Omit<SessionEnd, 'router'>];

/** Of two ends from one drawing, one may be enough of a trap: only the first expects another AS or gives up. */
function session(
  name: string,
  over: SessionSpec['over'],
  family: 4 | 6,
  [a, aEnd]: Spec,
  [b, bEnd]: Spec,
): SessionSpec {
  return {
    name,
    over,
    family,
    keepaliveSeconds: 3,
    holdSeconds: 9,
    bfdMs: null,
    blockedBecause: null,
    ends: [
      { ...defaultSessionEnd, ...aEnd, router: named(a) },
      { ...defaultSessionEnd, ...bEnd, router: named(b), expectedPeerAsn: null },
    ],
  };
}

function interiorSessions(
  routers: Parts['routers'],
  as: number,
  style: Parts['interiors'][number]['style'],
  [hubEnd, spokeEnd]: Parts['interiors'][number]['ends'],
  family: 4 | 6,
): SessionSpec[] {
  if (style === 'links') return [];
  const members = routers.flatMap((router, i) => (router.as === as ? [i] : []));
  const hubs = style === 'mesh' ? members : members.slice(0, style === 'reflector' ? 1 : 2);
  return members.flatMap((b, place) =>
    members.slice(0, place).flatMap((a) => {
      if (!hubs.includes(a)) return [];
      const reflects = style !== 'mesh' && !hubs.includes(b);
      const hub = { ...hubEnd, routeReflectorClient: reflects };
      const spoke = { ...spokeEnd, routeReflectorClient: false };
      return [session(`ibgp.${a}.${b}.v${family}`, { type: 'loopback' }, family, [a, hub], [b, spoke])];
    }),
  );
}

function routerOf(one: Parts['routers'][number], i: number, cables: readonly LinkSpec[]): RouterSpec {
  const summary = one.hasSummary ? one.summary : null;
  const statics: readonly Fixed[] = one.statics;
  return {
    name: named(i),
    asn: ASNS[one.as] as Asn,
    // Not in the order of names, so that the two cannot be taken for each other.
    routerId: `10.255.1.${(i * 5 + 3) % 7}` as IpAddress,
    loopbacks: [loopback(i, 4), loopback(i, 6)],
    stubs: one.stub ? [one.stub] : [],
    originate: [...new Map(one.originate.map((each) => [each.prefix, each])).values()],
    statics: statics.flatMap((each) => staticOf(each, i, cables)),
    aggregates: summary ? [summary] : [],
    redistribute: one.redistribute,
    bgp: one.options,
    down: one.down,
  };
}

/** Over a neighbour on a link, over a loopback, or over an address nobody has. */
function staticOf(
  { prefix, via, number, distance }: Fixed,
  i: number,
  cables: readonly LinkSpec[],
): StaticSpec[] {
  const family = prefix.includes(':') ? 6 : 4;
  const sameFamily = ({ address }: { address: IpAddress }) => address.includes(':') === (family === 6);
  if (via === 'discard') return [{ prefix, via: null, distance }];
  if (via === 'loopback') return [{ prefix, via: bare(loopback(number, family)), distance }];
  if (via === 'outside')
    return [{ prefix, via: (family === 6 ? '2001:db8:9:1::5' : '10.9.1.5') as IpAddress, distance }];
  const far = cables.flatMap(({ a, b, aAddresses, bAddresses }) =>
    a === named(i) ? bAddresses.filter(sameFamily) : b === named(i) ? aAddresses.filter(sameFamily) : [],
  );
  const chosen = far[number % Math.max(1, far.length)];
  return chosen ? [{ prefix, via: chosen.address, distance }] : [];
}
