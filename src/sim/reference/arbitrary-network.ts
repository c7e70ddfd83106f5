/**
 * Random networks that routers could be configured to be: two to seven routers in up to four ASes, OSPF inside, eBGP between,
 * iBGP between loopbacks, over links or by route reflectors, in both families, with policies and most options there are.
 *
 * Left out is what depends on the order in which messages came (`compareRouterId: false`, and MED compared in order of
 * arrival), and a summary that is itself part of a summary, which daemons treat each in its own way.
 */
import type * as fc from 'fast-check';
import { addressAt, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { Asn } from '#model/units.ts';
import {
  defaultSessionEnd,
  type HostSpec,
  type LanSpec,
  type LinkSpec,
  type Network,
  type RouterSpec,
  type SessionEnd,
  type SessionSpec,
  type StaticSpec,
} from '#sim/network/network.ts';
import { type Fixed, type Parts, parts } from './arbitrary/network-parts.ts';
import { ASNS } from './arbitrary/network-values.ts';

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
