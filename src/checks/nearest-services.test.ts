/**
 * Pairs of designs one difference apart, on both sides of where a check begins to speak: services, gateways and the calls
 * that come back.
 */
import { dataGateway, sessionsOfA } from '#sim/scenarios/additions.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  circuitB,
  circuitC,
  filter,
  flow,
  link,
  node,
  removeLink,
  vpn,
} from '#sim/scenarios/designs.ts';
import { holdNearest } from '#sim/scenarios/nearest.ts';
import { session4 } from '#templates/design.ts';

const premium = node('circuit', 'circuit-a', { sku: 'Premium' });
const users = flow('hq-lan', { by: 'node', node: 'env-eu' });
const mail = flow('m365 198.51.100.100', '203.0.113.18');
const toVm = flow('hq-lan', { by: 'node', node: 'vm-1' }, { returnMbps: 400 });
const office = (returnMbps: number) =>
  flow('hq-lan', { by: 'node', node: 'm365' }, { id: 'office', returnMbps });
const asn = (peerAsn: number) => node('peering', 'ms-a', { peerAsn });
const prepend = (own: number) => advertise('ms-a', [{ prefix: '192.0.2.64/28', prepend: [own] }]);
const legacy = (configuredOn: string) => node('peering', 'ms-a', { routeFilter: null, configuredOn });

/** Circuits beside circuit A, the last of which is `longer` behind Microsoft's edge. */
const beside = (count: number, longer: readonly number[]): readonly Change[] => [
  node('gateway', 'gw-1', { sku: 'UltraPerformance' }),
  ...Array.from({ length: count }, (_, n) => [
    addNode('circuit', `c${n}`, { mbps: 1000, locations: ['london', 'london'] }),
    addNode('peering', `p${n}`, {
      circuit: `c${n}`,
      type: 'private',
      peerAsn: 64_496,
      sessions: [session4(`172.17.${n}.0/30`, 200), session4(`172.17.${n}.4/30`, 200)],
      adverts: [{ prefix: '10.10.0.0/16', prepend: n === count - 1 ? longer : [] }],
    }),
    addLink(`gw-${n}`, 'connection', 'gw-1', `c${n}`),
  ]).flat(),
];

const chain = (to: string): readonly Change[] => [
  circuitB,
  circuitC,
  ...['circuit-a', 'circuit-b', 'circuit-c'].map((id) => node('circuit', id, { sku: 'Premium' })),
  addLink('ab', 'global-reach', 'circuit-a', 'circuit-b'),
  addLink('bc', 'global-reach', 'circuit-b', 'circuit-c'),
  flow('hq-lan', { by: 'node', node: to }),
];

/** Somebody with public addresses and no translation. */
const outside = (role: string, ...behind: readonly string[]): readonly Change[] => [
  addNode('host', 'srv', {
    name: 'Open subnet',
    zone: 'hq',
    role,
    subnets: ['192.0.2.128/28'],
    addresses: ['192.0.2.130'],
  }),
  ...behind.map((device) => addLink(`srv-${device}`, 'lan', 'srv', device)),
  advertise('ms-a', ['192.0.2.64/28', '192.0.2.128/28'], ['192.0.2.64/28', '192.0.2.128/28']),
];
const call = flow('env-eu 198.51.100.24', '192.0.2.130');
const fromOutside = flow('srv', { by: 'node', node: 'env-eu' });
const admits = (...ipFirewall: readonly string[]) =>
  node('service', 'env-eu', {
    environment: { ipFirewall: ['192.0.2.64/28', '203.0.113.0/28', ...ipFirewall] },
  });

const relay: readonly Change[] = [
  dataGateway,
  premium,
  flow('dgw', { by: 'node', node: 'env-us' }, { privacy: 'no-internet' }),
];

holdNearest([
  {
    check: 'nat/inbound-internet-without-snat',
    speaksOf: 'mail from Exchange, whose prefixes the circuit brings',
    in: [mail, premium, filter('filter-eu', ['12076:51002', '12076:5010'], true)],
    butNotOf: 'the same where it brings SharePoint and not Exchange, so that replies leave as they came',
    near: [mail, premium, filter('filter-eu', ['12076:51002', '12076:5020'], true)],
  },
  {
    check: 'ha/vpn-backup-undersized',
    speaksOf: '199 Mbps behind 400',
    in: [vpn, link('tunnel', { mbps: 199 }), toVm],
    says: '199 Mbps of 400 Mbps',
    butNotOf: 'half of the demand',
    near: [vpn, link('tunnel', { mbps: 200 }), toVm],
  },
  {
    check: 'gw/ecmp-more-than-four',
    speaksOf: 'five paths that are alike',
    in: beside(4, []),
    says: 'has 5 equal paths',
    butNotOf: 'four, and a longer one',
    near: beside(4, [64_496]),
  },
  {
    check: 'globalreach/no-transit',
    speaksOf: 'New York, two circuits away',
    in: chain('ny-lan'),
    says: 'from Circuit A over Circuit B to Circuit C',
    butNotOf: 'London, one circuit away',
    near: chain('dc2-lan'),
  },
  {
    check: 'asn/reserved',
    speaksOf: '65515',
    in: [asn(65_515)],
    says: 'AS 65515 on Microsoft peering A is reserved by Microsoft and',
    butNotOf: '65514',
    near: [asn(65_514)],
  },
  {
    check: 'asn/reserved',
    speaksOf: 'the AS number of Microsoft itself',
    in: [asn(12_076)],
    says: "is Microsoft's own and cannot be yours",
    butNotOf: 'the next one',
    near: [asn(12_077)],
  },
  {
    check: 'asn/reserved',
    speaksOf: 'AS_TRANS in a path',
    in: [prepend(23_456)],
    says: 'AS 23456 on Microsoft peering A is AS_TRANS',
    butNotOf: 'the next one',
    near: [prepend(23_457)],
  },
  {
    check: 'asn/reserved',
    speaksOf: '65535',
    in: [asn(65_535)],
    says: 'AS 65535 on Microsoft peering A is reserved and',
    butNotOf: '65534, which is private',
    near: [asn(65_534)],
  },
  {
    check: 'ha/no-bfd',
    speaksOf: 'a session without, for as long as its hold time',
    in: [sessionsOfA({ bfd: { enabled: false }, keepaliveSeconds: 10, holdSeconds: 30 })],
    says: 'on the primary session of Microsoft peering A, a silent failure on Circuit A takes up to 30 seconds',
    butNotOf: 'a session that is off',
    near: [sessionsOfA({ bfd: { enabled: false }, enabled: false })],
  },
  {
    check: 'pp/m365-joins',
    speaksOf: 'a flow to Microsoft 365 that asks for nothing',
    in: [premium, filter('filter-eu', ['12076:51002', '12076:51003', '12076:5020'], true), office(0)],
    butNotOf: 'one of 1 Mbps',
    near: [premium, filter('filter-eu', ['12076:51002', '12076:51003', '12076:5020'], true), office(1)],
  },
  {
    check: 'pp/m365-joins',
    speaksOf: 'a peering without a filter from before there were any',
    in: [premium, legacy('2017-07-31')],
    butNotOf: 'one of the day from which nothing is offered without',
    near: [premium, legacy('2017-08-01')],
  },
  {
    check: 'pp/callback-unprotected',
    speaksOf: 'a server on both edges',
    in: [...outside('server', 'ce1', 'ce2'), call],
    says: 'can reach Open subnet',
    butNotOf: 'the same behind the firewall',
    near: [...outside('server', 'fw-e'), call],
  },
  {
    check: 'pp/gateway-relay-region',
    speaksOf: 'a gateway of East US, which the filter leaves out',
    in: relay,
    says: 'East US',
    butNotOf: 'the same with its value',
    near: [...relay, filter('filter-eu', ['12076:51002', '12076:51003', '12076:51004'])],
  },
  {
    check: 'pp/private-peering-unneeded',
    speaksOf: 'a design with users of the environment alone',
    in: [users],
    butNotOf: 'one where the environment has a delegated subnet',
    near: [users, node('service', 'env-eu', { environment: { delegatedVnets: ['vnet-1'] } })],
  },
  {
    check: 'pp/ip-firewall-misses-pool',
    speaksOf: 'public addresses that leave as they are',
    in: [...outside('users', 'ce1', 'ce2'), fromOutside, admits()],
    says: 'who come from 192.0.2.130 (Open subnet)',
    butNotOf: 'the same on the list',
    near: [...outside('users', 'ce1', 'ce2'), fromOutside, admits('192.0.2.128/28')],
  },
  {
    check: 'pp/ip-firewall-misses-pool',
    speaksOf: 'an internet edge that users may fall back to',
    in: [users, node('service', 'env-eu', { environment: { ipFirewall: ['192.0.2.64/28'] } })],
    says: '203.0.113.0/28 (FW-I)',
    butNotOf: 'one that no provider serves',
    near: [
      users,
      removeLink('fw-i-isp'),
      node('service', 'env-eu', { environment: { ipFirewall: ['192.0.2.64/28'] } }),
    ],
  },
]);
