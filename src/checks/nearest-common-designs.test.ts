/** What architects often draw beside what a rule is about: a second circuit or tunnel, a WAN, users who take the internet. */

import {
  addLink,
  advertise,
  type Change,
  circuitA2,
  circuitB,
  filter,
  flow,
  link,
  node,
  removeLink,
  removeNode,
  settings,
  vpn,
  wan,
  website,
} from '#sim/scenarios/designs.ts';
import { holdNearest } from '#sim/scenarios/nearest.ts';
import { session4 } from '#templates/design.ts';

const users = flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: 50 });
const toVm = flow('hq-lan', { by: 'node', node: 'vm-1' }, { returnMbps: 400 });
const notes =
  (text: string): Change =>
  (document) => ({ ...document, notes: text });
const second = addLink('tunnel-2', 'ipsec', 'fw-i', 'vpn-gw', { mbps: 150 });
const six = { subnet: '2001:db8::/126', customer: '2001:db8::1', microsoft: '2001:db8::2' };
const six2 = { subnet: '2001:db8::4/126', customer: '2001:db8::5', microsoft: '2001:db8::6' };
const dual: readonly Change[] = [
  node('host', 'hq-lan', {
    subnets: ['10.10.0.0/16', '2001:db8:10::/64'],
    addresses: ['10.10.1.25', '2001:db8:10::25'],
  }),
  node('service', 'env-eu', {
    endpoints: [
      { name: 'Front end', address: '198.51.100.10' },
      { name: 'Front end, IPv6', address: '2001:db8:51::10' },
    ],
    prefixes: [
      { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
      { prefix: '2001:db8:51::/48', region: 'westeurope', communities: ['12076:51002'] },
    ],
  }),
  circuitA2,
  flow('hq-lan 10.10.1.25', '198.51.100.10'),
];
const on = (first: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
  node('peering', 'ms-a', {
    sessions: [session4('192.0.2.0/30', 300, first), session4('192.0.2.4/30', 300, other)],
  });
const reach = addLink('reach', 'global-reach', 'circuit-a', 'circuit-b');
const backups: readonly Change[] = [
  advertise('priv-a', ['10.10.0.0/16', { prefix: '10.30.0.0/16', prepend: [64_496] }]),
  advertise('priv-b', ['10.30.0.0/16', { prefix: '10.10.0.0/16', prepend: [64_496] }]),
];
const hears = (one: number, two: number): readonly Change[] => [
  circuitB,
  link('gw-1-a', { weight: one }),
  addLink('gw-1-b', 'connection', 'gw-1', 'circuit-b', { weight: two }),
  advertise('priv-a', ['10.10.0.0/16']),
  advertise('priv-b', ['10.10.0.0/16']),
];
const oneEdge = node('circuit', 'circuit-a', { links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce1' }] });
const tunnelled: readonly Change[] = [
  website,
  advertise('priv-a', ['10.10.0.0/16', '0.0.0.0/0']),
  flow('vm-1', '203.0.113.200'),
];
const local = node('circuit', 'circuit-a', { sku: 'Local' });
const onlyPrivate = removeNode('ms-a');

holdNearest([
  {
    check: 'ha/same-provider',
    speaksOf: 'one company that is drawn in front of each circuit',
    in: [
      circuitA2,
      users,
      node('provider', 'p1', { name: 'Line to the south', catalogueName: 'Colt' }),
      node('provider', 'p2', { name: 'Line to the north', catalogueName: 'Colt' }),
    ],
    says: 'Colt carries Circuit A and Circuit A2',
    butNotOf: 'two companies',
    near: [
      circuitA2,
      users,
      node('provider', 'p1', { name: 'Line to the south', catalogueName: 'Colt' }),
      node('provider', 'p2', { name: 'Line to the north', catalogueName: 'Equinix' }),
    ],
  },
  {
    check: 'ha/vpn-backup-undersized',
    speaksOf: 'two tunnels that together carry less than half',
    in: [vpn, link('tunnel', { mbps: 40 }), second, toVm],
    says: 'carries 190 Mbps of 400 Mbps',
    butNotOf: 'two tunnels that do, each of which alone would not',
    near: [vpn, link('tunnel', { mbps: 150 }), second, toVm],
  },
  {
    check: 'routing/ipv6-leak',
    speaksOf: 'two circuits without IPv6',
    in: dual,
    butNotOf: 'two circuits of which one has it',
    near: [
      ...dual,
      node('peering', 'ms-a2', {
        sessions: [
          session4('192.0.2.8/30', 301, { ipv6: six }),
          session4('192.0.2.12/30', 301, { ipv6: six2 }),
        ],
      }),
    ],
  },
  {
    check: 'peering/both-links-required',
    speaksOf: 'IPv6 on one link of two',
    in: [on({ ipv6: six }, {})],
    says: 'has IPv6 on its primary link only',
    butNotOf: 'IPv6 on both',
    near: [on({ ipv6: six }, { ipv6: six2 })],
  },
  {
    check: 'gw/missing',
    speaksOf: 'a machine that calls the premises, without a gateway',
    in: [removeNode('gw-1'), flow('vm-1', { by: 'node', node: 'hq-lan' })],
    butNotOf: 'one that calls a website',
    near: [removeNode('gw-1'), website, flow('vm-1', '203.0.113.200')],
  },
  {
    check: 'globalreach/overlap',
    speaksOf: 'one prefix on two sites that only Global Reach joins',
    in: [circuitB, reach, ...backups],
    says: '10.10.0.0/16 exists behind Circuit A and behind Circuit B',
    butNotOf: 'sites with a WAN, each of which stands in for the other',
    near: [circuitB, wan, reach, ...backups],
  },
  {
    check: 'private/default-route',
    speaksOf: 'a default route that a virtual network hears',
    in: [advertise('priv-a', ['10.10.0.0/16', '0.0.0.0/0'])],
    says: 'the internet traffic of VNet-1 goes to your premises',
    butNotOf: 'one on a circuit without a connection',
    near: [circuitB, advertise('priv-b', ['10.30.0.0/16', '0.0.0.0/0'])],
  },
  {
    check: 'routing/preference-one-sided',
    speaksOf: 'a connection weight that no local preference mirrors',
    in: hears(100, 0),
    says: 'Towards you Circuit A is preferred',
    butNotOf: 'equal weights',
    near: hears(10, 10),
  },
  {
    check: 'routing/preference-one-sided',
    speaksOf: 'a local preference that nothing mirrors',
    in: [...hears(0, 0), node('peering', 'priv-a', { localPreference: 300 })],
    says: 'From you Circuit A is preferred for the prefixes that Private peering A and Private peering B share, and towards you neither',
    butNotOf: 'the same where no virtual network hears both circuits',
    near: [
      circuitB,
      advertise('priv-a', ['10.10.0.0/16']),
      advertise('priv-b', ['10.10.0.0/16']),
      node('peering', 'priv-a', { localPreference: 300 }),
    ],
  },
  {
    check: 'sku/out-of-scope-region',
    speaksOf: 'all the regions beyond the reach of a circuit at once',
    in: [
      filter('filter-eu', ['12076:51004', '12076:51006', '12076:51002']),
      node('service', 'env-us', {
        prefixes: [
          { prefix: '198.51.100.64/27', region: 'eastus', communities: ['12076:51004'] },
          { prefix: '198.51.100.96/27', region: 'westus', communities: ['12076:51006'] },
        ],
      }),
      flow('hq-lan', { by: 'node', node: 'env-us' }),
    ],
    says: 'does not reach East US and West US',
    butNotOf: 'a Premium circuit',
    near: [
      node('circuit', 'circuit-a', { sku: 'Premium' }),
      filter('filter-eu', ['12076:51004', '12076:51002']),
      flow('hq-lan', { by: 'node', node: 'env-us' }),
    ],
  },
  {
    check: 'sku/local-misses-paired-region',
    speaksOf: 'a Local circuit beside another that brings no more',
    in: [circuitA2, local, node('circuit', 'circuit-a2', { sku: 'Local' }), users],
    says: 'ENV-EU also runs in North Europe',
    butNotOf: 'a Local circuit beside a Standard one',
    near: [circuitA2, local, node('peering', 'ms-a', { routeFilter: 'filter-eu' }), users],
  },
  {
    check: 'pp/needs-microsoft-peering',
    speaksOf: 'users who must not take the internet',
    in: [onlyPrivate, flow('hq-lan', { by: 'node', node: 'env-eu' }, { privacy: 'no-internet' })],
    says: 'private peering alone does not carry it',
    butNotOf: 'machines in Azure alone',
    near: [onlyPrivate, toVm],
  },
  {
    check: 'pp/needs-microsoft-peering',
    speaksOf: 'users who may take the internet, as worth knowing',
    in: [onlyPrivate, users],
    severity: 'info',
    says: 'has no way but the internet',
    butNotOf: 'a circuit with Microsoft peering',
    near: [users],
  },
  {
    check: 'perf/headroom-excess',
    speaksOf: 'a circuit that has a smaller size',
    in: [node('circuit', 'circuit-a', { mbps: 1000 }), users],
    butNotOf: 'the smallest there is',
    near: [
      node('circuit', 'circuit-a', { mbps: 50 }),
      flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: 5 }),
    ],
  },
  {
    check: 'perf/headroom-excess',
    speaksOf: 'a circuit that another stands in for, with little on either',
    in: [circuitA2, users],
    butNotOf: 'one that stands in for what the other carries',
    near: [
      circuitA2,
      flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: 300 }),
      node('peering', 'ms-a2', { localPreference: 200 }),
      flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'to-vm', returnMbps: 20 }),
    ],
  },
  {
    check: 'routing/asymmetric-stateful',
    speaksOf: 'a call by the VPN that a firewall on the way of the circuit answers',
    in: [vpn, flow('vm-1', { by: 'node', node: 'sql' })],
    says: 'there by the VPN, back by ExpressRoute',
    butNotOf: 'the same without the VPN',
    near: [flow('vm-1', { by: 'node', node: 'sql' })],
  },
  {
    check: 'nat/private-source-on-microsoft-peering',
    speaksOf: 'addresses of documentation in a design for production, by their name',
    in: [settings({ mode: 'production' }), users],
    says: 'from 192.0.2.65, an address of documentation',
    butNotOf: 'the same in an example',
    near: [users],
  },
  {
    check: 'ha/links-share-path',
    speaksOf: 'one line for both links',
    in: [oneEdge, removeLink('ce2-p1'), link('ce1-p1', { lane: 'both' }), users],
    says: 'run over one line, CE1 to P1, so they fail together',
    butNotOf: 'a line for each',
    near: [
      oneEdge,
      removeLink('ce2-p1'),
      addLink('ce1-p1b', 'last-mile', 'ce1', 'p1', { lane: 'secondary' }),
      users,
    ],
  },
  {
    check: 'ha/single-circuit',
    speaksOf: 'a machine in Azure that leaves to the internet by one circuit',
    in: [...tunnelled],
    says: 'Losing Amsterdam cuts f off Circuit A',
    butNotOf: 'one that leaves from Azure',
    near: [website, flow('vm-1', '203.0.113.200')],
  },
  {
    check: 'security/compliance-overclaim',
    speaksOf: 'a claim in the notes',
    in: [notes('Compliance requires ExpressRoute.')],
    butNotOf: 'notes that say it is not so',
    near: [notes("Compliance doesn't require ExpressRoute. We use it for its latency.")],
  },
]);
