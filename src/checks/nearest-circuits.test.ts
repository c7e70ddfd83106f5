/**
 * Pairs of designs one difference apart, on both sides of where a check begins to speak: thresholds, exceptions and scope
 * that the tests beside the checks leave out.
 */
import { manyPrefixes, sessionsOfA } from '#sim/scenarios/additions.ts';
import {
  addLink,
  advertise,
  type Change,
  circuitA2,
  circuitB,
  circuitC,
  filter,
  flow,
  link,
  node,
  settings,
} from '#sim/scenarios/designs.ts';
import { holdNearest, type Nearest } from '#sim/scenarios/nearest.ts';
import { session4 } from '#templates/design.ts';

const sessions = (
  peering: string,
  ...own: readonly [Parameters<typeof session4>, Parameters<typeof session4>]
) => node('peering', peering, { sessions: own.map((each) => session4(...each)) });
const local = (...locations: string[]) =>
  node('circuit', 'circuit-a', { sku: 'Local', metro: locations[0] !== locations[1], locations });
const premium = (id: string) => node('circuit', id, { sku: 'Premium' });
const managed = node('provider', 'p1', { layer: 3, asn: 64_497 });
const lastMile = (mbps: number) => link('ce3-p1', { mbps });
/** Circuit B by the provider of circuit A. */
const sameProvider: readonly Change[] = [
  circuitB,
  addLink('ce3-p1', 'last-mile', 'ce3', 'p1', { lane: 'primary' }),
  addLink('p1-b1', 'cross-connect', 'p1', 'circuit-b', { lane: 'primary' }),
];
const toUs = flow('hq-lan', { by: 'node', node: 'env-us' });

const pairs: readonly Nearest[] = [
  {
    check: 'circuit/bandwidth-not-offered',
    speaksOf: '10 Gbps and more at a provider, with nothing next',
    in: [node('circuit', 'circuit-a', { mbps: 10_001 })],
    says: '10001 Mbps',
    butNotOf: '10 Gbps',
    near: [node('circuit', 'circuit-a', { mbps: 10_000 })],
  },
  {
    check: 'circuit/last-mile-slower',
    speaksOf: 'the last mile of a second circuit of one provider',
    in: [...sameProvider, lastMile(500)],
    says: 'Circuit B',
    butNotOf: 'a last mile of another circuit, as slow as that one is ordered',
    near: [...sameProvider, lastMile(500), node('circuit', 'circuit-b', { mbps: 500 })],
  },
  {
    check: 'sku/local-not-offered',
    speaksOf: 'the second building of a Metro',
    in: [local('dublin', 'copenhagen')],
    says: 'Copenhagen has none',
    butNotOf: 'a Metro with Local in both',
    near: [local('dublin', 'dublin2')],
  },
  {
    check: 'sku/out-of-scope-region',
    speaksOf: 'a far region that only the far circuit of the flow could reach, without that circuit',
    in: [filter('filter-eu', ['12076:51002', '12076:51004']), toUs],
    butNotOf: 'the same where the flow goes over a Premium circuit',
    near: [circuitA2, premium('circuit-a2'), filter('filter-eu', ['12076:51002', '12076:51004']), toUs],
  },
  {
    check: 'sku/premium-unneeded',
    speaksOf: 'Premium beside a circuit in another area that shares no virtual network',
    in: [circuitC, premium('circuit-a')],
    butNotOf: 'a virtual network with circuits in two areas',
    near: [circuitC, premium('circuit-a'), addLink('gw-1-c', 'connection', 'gw-1', 'circuit-c')],
  },
  {
    check: 'sku/premium-unneeded',
    speaksOf: 'a Microsoft peering with a filter',
    in: [premium('circuit-a'), node('peering', 'ms-a', { configuredOn: '2017-07-31' })],
    butNotOf: 'one from before filters, which carries Microsoft 365',
    near: [premium('circuit-a'), node('peering', 'ms-a', { configuredOn: '2017-07-31', routeFilter: null })],
  },
  {
    check: 'sku/premium-unneeded',
    speaksOf: '4,000 routes, though they are announced on each link by itself',
    in: [
      premium('circuit-a'),
      advertise(
        'priv-a',
        manyPrefixes(4_000).flatMap((prefix) => [
          { prefix, link: 'primary' },
          { prefix, link: 'secondary' },
        ]),
      ),
    ],
    says: '4,000 of 4,000',
    butNotOf: 'one more',
    near: [premium('circuit-a'), advertise('priv-a', manyPrefixes(4_001))],
  },
  {
    check: 'peering/hsrp-vrrp',
    speaksOf: 'an edge that Microsoft speaks BGP with',
    in: [node('router', 'ce1', { firstHopRedundancy: true })],
    butNotOf: 'the same edge behind a provider that runs the session',
    near: [node('router', 'ce1', { firstHopRedundancy: true }), managed],
  },
  {
    check: 'bgp/ignore-as-path',
    speaksOf: 'an edge that Microsoft speaks BGP with',
    in: [node('router', 'ce1', { ignoreAsPath: true })],
    butNotOf: 'the same edge behind a provider that runs the session',
    near: [node('router', 'ce1', { ignoreAsPath: true }), managed],
  },
  {
    check: 'peering/microsoft-link-subnet-not-unique',
    speaksOf: 'two private peerings in one subnet',
    in: [circuitB, sessions('priv-b', ['172.16.0.0/30', 201], ['172.16.1.4/30', 201])],
    says: '172.16.0.0/30',
    butNotOf: 'the subnet next to it',
    near: [circuitB, sessions('priv-b', ['172.16.0.8/30', 201], ['172.16.1.4/30', 201])],
  },
  {
    check: 'bgp/hold-timer-aggressive',
    speaksOf: '2 s beside a session without a hold time, and names the 2 s',
    in: [sessionsOfA({ holdSeconds: 2 }, { holdSeconds: 0 })],
    severity: 'error',
    says: 'is 2 s',
    butNotOf: 'the least that is documented',
    near: [sessionsOfA({ holdSeconds: 10 }, { holdSeconds: 10 })],
  },
  {
    check: 'bgp/hold-timer-aggressive',
    speaksOf: 'no hold time at all, which BGP allows',
    in: [sessionsOfA({ holdSeconds: 0 })],
    severity: 'warning',
    butNotOf: 'the usual one',
    near: [sessionsOfA({ holdSeconds: 180 })],
  },
  {
    check: 'bgp/hold-timer-aggressive',
    speaksOf: 'a keepalive of 2 s',
    in: [sessionsOfA({ keepaliveSeconds: 2 })],
    severity: 'warning',
    butNotOf: '3 s',
    near: [sessionsOfA({ keepaliveSeconds: 3 })],
  },
  {
    check: 'bgp/med-towards-microsoft',
    speaksOf: 'two of three adverts that only MED tells apart',
    in: [
      circuitB,
      advertise('ms-a', [
        { prefix: '192.0.2.64/28', link: 'primary', med: 10 },
        { prefix: '192.0.2.64/28', link: 'secondary', med: 20 },
      ]),
      advertise('ms-b', [{ prefix: '192.0.2.64/28', prepend: [3320] }]),
    ],
    butNotOf: 'the same with one MED',
    near: [
      circuitB,
      advertise('ms-a', [
        { prefix: '192.0.2.64/28', link: 'primary', med: 10 },
        { prefix: '192.0.2.64/28', link: 'secondary', med: 10 },
      ]),
      advertise('ms-b', [{ prefix: '192.0.2.64/28', prepend: [3320] }]),
    ],
  },
  {
    check: 'asn/reserved',
    speaksOf: '65520',
    in: [node('peering', 'ms-a', { peerAsn: 65_520 })],
    severity: 'error',
    butNotOf: '65521',
    near: [node('peering', 'ms-a', { peerAsn: 65_521 })],
  },
  {
    check: 'asn/documentation',
    speaksOf: '64511',
    in: [settings({ mode: 'production' }), node('peering', 'ms-a', { peerAsn: 64_511 })],
    severity: 'error',
    butNotOf: '64512, which is private',
    near: [settings({ mode: 'production' }), node('peering', 'ms-a', { peerAsn: 64_512 })],
  },
  {
    check: 'peering/vlan-reused-on-circuit',
    speaksOf: 'the VLAN of the other peering on one link',
    in: [sessions('priv-a', ['172.16.0.0/30', 300], ['172.16.0.4/30', 200])],
    butNotOf: 'the VLAN next to it',
    near: [sessions('priv-a', ['172.16.0.0/30', 301], ['172.16.0.4/30', 200])],
  },
  {
    check: 'sku/forbidden-change',
    speaksOf: 'Unlimited that becomes Metered',
    in: [
      node('circuit', 'circuit-a', {
        billing: 'Metered',
        existing: { sku: 'Standard', billing: 'Unlimited', mbps: 1000 },
      }),
    ],
    says: 'Unlimited to Metered',
    butNotOf: 'Metered that becomes Unlimited',
    near: [
      node('circuit', 'circuit-a', {
        billing: 'Unlimited',
        existing: { sku: 'Standard', billing: 'Metered', mbps: 1000 },
      }),
    ],
  },
];

holdNearest(pairs);
