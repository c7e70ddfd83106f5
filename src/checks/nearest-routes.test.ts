/**
 * Pairs of designs one difference apart, on both sides of where a check begins to speak: prefixes, filters, translation,
 * routing and resilience.
 */
import { manyPrefixes, sessionsOfA } from '#sim/scenarios/additions.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  circuitA2,
  circuitB,
  circuitC,
  filter,
  flow,
  link,
  node,
  wan,
} from '#sim/scenarios/designs.ts';
import { holdNearest, type Nearest } from '#sim/scenarios/nearest.ts';

/** A gateway that hears both circuits, and so has something to choose. */
const toBoth = addLink('gw-1-b', 'connection', 'gw-1', 'circuit-b');
const nat = (kind: 'router' | 'firewall', id: string, ...pools: object[]) =>
  node(kind, id, { sourceNat: pools });
const er = (pool: string, egress: unknown = 'expressroute') => ({ pool, egress });
const off = (part: 'primary' | 'secondary') =>
  sessionsOfA({ enabled: part !== 'primary' }, { enabled: part !== 'secondary' });
const bfd = (first: object, second: object) => sessionsOfA({ bfd: first }, { bfd: second });
const pool = '192.0.2.64/28';
const halves = ['192.0.2.64/29', '192.0.2.72/29'];
const noFirewallB = node('firewall', 'fw-e2', { stateful: false });
const signIn = flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'users' });
const group = { physicalGroup: 'Duct 7' };
const onBoth = (...fields: readonly [object, object]) =>
  advertise('ms-a', [
    { prefix: pool, link: 'primary', ...fields[0] },
    { prefix: pool, link: 'secondary', ...fields[1] },
  ]);

const pairs: readonly Nearest[] = [
  {
    check: 'prefix/undeclared',
    speaksOf: 'a public prefix beside a private one that is refused anyhow',
    in: [advertise('ms-a', [pool, '10.0.0.0/8', '198.51.101.0/24'])],
    says: '198.51.101.0/24 is advertised',
    butNotOf: 'the private one alone',
    near: [advertise('ms-a', [pool, '10.0.0.0/8'])],
  },
  {
    check: 'prefix/declared-not-advertised',
    speaksOf: 'a pool that is announced only on a session that is off',
    in: [advertise('ms-a', [{ prefix: pool, link: 'primary' }], [pool]), off('primary')],
    butNotOf: 'one on the session that is on',
    near: [advertise('ms-a', [{ prefix: pool, link: 'primary' }], [pool]), off('secondary')],
  },
  {
    check: 'prefix/declared-not-advertised',
    speaksOf: 'a pool that is declared and announced nowhere',
    in: [circuitB, advertise('ms-a', [], [pool])],
    butNotOf: 'one that another circuit announces, where Microsoft then answers',
    near: [circuitB, advertise('ms-a', [], [pool]), advertise('ms-b', ['192.0.2.96/28', pool])],
  },
  {
    check: 'prefix/microsoft-limit',
    speaksOf: '161 prefixes',
    in: [advertise('ms-a', manyPrefixes(161, 11))],
    severity: 'warning',
    butNotOf: '160',
    near: [advertise('ms-a', manyPrefixes(160, 11))],
  },
  {
    check: 'prefix/microsoft-limit',
    speaksOf: '201 prefixes',
    in: [advertise('ms-a', manyPrefixes(201, 11))],
    severity: 'error',
    butNotOf: '202 spread over both sessions',
    near: [
      advertise(
        'ms-a',
        manyPrefixes(202, 11).map((prefix, n) => ({ prefix, link: n % 2 === 0 ? 'primary' : 'secondary' })),
      ),
    ],
  },
  {
    check: 'prefix/private-limit',
    speaksOf: '3,200 routes on Standard',
    in: [advertise('priv-a', manyPrefixes(3_200))],
    severity: 'warning',
    butNotOf: '3,199',
    near: [advertise('priv-a', manyPrefixes(3_199))],
  },
  {
    check: 'prefix/gateway-learned-limit',
    speaksOf: '4,001 routes at the smallest gateway',
    in: [
      node('circuit', 'circuit-a', { sku: 'Premium' }),
      node('gateway', 'gw-1', { sku: 'ErGw1Az' }),
      advertise('priv-a', manyPrefixes(4_001)),
    ],
    says: 'learns 4001 routes',
    butNotOf: '4,000',
    near: [
      node('circuit', 'circuit-a', { sku: 'Premium' }),
      node('gateway', 'gw-1', { sku: 'ErGw1Az' }),
      advertise('priv-a', manyPrefixes(4_000)),
    ],
  },
  {
    check: 'prefix/gateway-learned-limit',
    speaksOf: '11,001 routes in all',
    in: [
      node('gateway', 'gw-1', { sku: 'ErGw3Az' }),
      advertise('priv-a', manyPrefixes(9_500)),
      node('vnet', 'vnet-1', { spaces: manyPrefixes(1_501, 11) }),
    ],
    says: '11001 routes go through',
    butNotOf: '11,000',
    near: [
      node('gateway', 'gw-1', { sku: 'ErGw3Az' }),
      advertise('priv-a', manyPrefixes(9_500)),
      node('vnet', 'vnet-1', { spaces: manyPrefixes(1_500, 11) }),
    ],
  },
  {
    check: 'routefilter/entra-missing',
    speaksOf: 'a filter with the regions alone',
    in: [
      signIn,
      flow('hq-lan', { by: 'node', node: 'entra' }, { id: 'sign-in', privacy: 'no-internet' }),
      addEntra(),
    ],
    butNotOf: 'one that lists sign-in too',
    near: [
      signIn,
      flow('hq-lan', { by: 'node', node: 'entra' }, { id: 'sign-in', privacy: 'no-internet' }),
      addEntra(),
      filter('filter-eu', ['12076:51002', '12076:51003', '12076:5060']),
    ],
  },
  {
    check: 'nat/pool-not-advertised',
    speaksOf: 'half of a pool',
    in: [advertise('ms-a', halves.slice(0, 1), [pool])],
    butNotOf: 'both halves of it',
    near: [advertise('ms-a', halves, [pool])],
  },
  {
    check: 'nat/per-link-pools',
    speaksOf: 'edges that translate for the circuit behind a rule for something else',
    in: [
      nat('firewall', 'fw-e'),
      nat('router', 'ce1', er('203.0.113.128/29', 'inside'), er('192.0.2.64/29')),
      nat('router', 'ce2', er('192.0.2.72/29')),
    ],
    says: '192.0.2.64/29',
    butNotOf: 'edges where only one translates for it',
    near: [
      nat('firewall', 'fw-e'),
      nat('router', 'ce1', er('203.0.113.128/29', 'inside')),
      nat('router', 'ce2', er('192.0.2.72/29')),
    ],
  },
  {
    check: 'nat/per-link-pools',
    speaksOf: 'one firewall with a pool for each edge',
    in: [nat('firewall', 'fw-e', er('192.0.2.64/29', ['ce1']), er('192.0.2.72/29', ['ce2']))],
    butNotOf: 'one with one pool for both',
    near: [nat('firewall', 'fw-e', er('192.0.2.64/28', ['ce1', 'ce2']))],
  },
  {
    check: 'prefix/same-on-several-circuits',
    speaksOf: 'a firewall at one circuit and none at the other',
    in: [circuitB, noFirewallB, advertise('ms-b', [pool], [pool])],
    severity: 'warning',
    butNotOf: 'prefixes of their own',
    near: [circuitB, noFirewallB, advertise('ms-b', ['192.0.2.96/28'], [pool])],
  },
  {
    check: 'routing/preference-one-sided',
    speaksOf: 'a longer prefix on one circuit, beside one that both announce',
    in: [
      circuitB,
      toBoth,
      advertise('priv-a', ['10.10.0.0/15']),
      advertise('priv-b', ['10.10.0.0/15', '10.10.0.0/16']),
    ],
    says: 'Circuit B is preferred',
    butNotOf: 'the longer one on both',
    near: [
      circuitB,
      toBoth,
      advertise('priv-a', ['10.10.0.0/15', '10.10.0.0/16']),
      advertise('priv-b', ['10.10.0.0/15', '10.10.0.0/16']),
    ],
  },
  {
    check: 'routing/preference-one-sided',
    speaksOf: 'both prefixes prepended on one circuit',
    in: [
      circuitB,
      toBoth,
      advertise('priv-a', ['10.10.0.0/16', '10.30.0.0/16']),
      advertise('priv-b', [
        { prefix: '10.10.0.0/16', prepend: [64_496] },
        { prefix: '10.30.0.0/16', prepend: [64_496] },
      ]),
    ],
    butNotOf: 'each prefix prepended on the circuit of the other',
    near: [
      circuitB,
      toBoth,
      advertise('priv-a', ['10.10.0.0/16', { prefix: '10.30.0.0/16', prepend: [64_496] }]),
      advertise('priv-b', [{ prefix: '10.10.0.0/16', prepend: [64_496] }, '10.30.0.0/16']),
    ],
  },
  {
    check: 'ha/active-passive',
    speaksOf: 'a path that is longer by a public AS number',
    in: [onBoth({}, { prepend: [3320] })],
    says: 'secondary link',
    butNotOf: 'one that is longer by a private one, which Microsoft strips',
    near: [onBoth({}, { prepend: [65_010] })],
  },
  {
    check: 'ha/active-passive',
    speaksOf: 'both halves on one link, and the whole on the other',
    in: [advertise('ms-a', [...halves.map((prefix) => ({ prefix, link: 'primary' })), pool])],
    butNotOf: 'one half, which leaves the other to both',
    near: [advertise('ms-a', [{ prefix: halves[0], link: 'primary' }, pool])],
  },
  {
    check: 'ha/active-passive',
    speaksOf: 'a link on which nothing is announced, which does not even stand by',
    in: [advertise('ms-a', [{ prefix: pool, link: 'primary' }])],
    says: 'announces nothing on the secondary link',
    butNotOf: 'the same on both',
    near: [advertise('ms-a', [pool])],
  },
  {
    check: 'ha/links-share-path',
    speaksOf: 'two last miles of one circuit in one duct',
    in: [link('ce1-p1', group), link('ce2-p1', group)],
    butNotOf: 'one of them, and one of another circuit of the provider',
    near: [
      circuitB,
      addLink('ce4-p1', 'last-mile', 'ce4', 'p1', { lane: 'secondary', ...group }),
      addLink('p1-b2', 'cross-connect', 'p1', 'circuit-b', { lane: 'secondary' }),
      link('ce1-p1', group),
    ],
  },
  {
    check: 'ha/bfd-faster-than-msee',
    speaksOf: '299 ms, and not of the 50 ms of a session where BFD is off',
    in: [bfd({ intervalMs: 299 }, { enabled: false, intervalMs: 50 })],
    says: 'every 299 ms',
    butNotOf: '300 ms',
    near: [bfd({ intervalMs: 300 }, { enabled: false, intervalMs: 50 })],
  },
  {
    check: 'ha/distant-links',
    speaksOf: 'two cities',
    in: [node('circuit', 'circuit-a', { locations: ['amsterdam', 'london'] })],
    butNotOf: 'two buildings of a Metro',
    near: [node('circuit', 'circuit-a', { locations: ['amsterdam', 'amsterdam2'], metro: true })],
  },
  {
    check: 'ha/same-ce',
    speaksOf: 'a provider of layer 2 with one device in front',
    in: [node('circuit', 'circuit-a', { links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce1' }] })],
    butNotOf: 'two devices',
    near: [node('circuit', 'circuit-a', { links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce2' }] })],
  },
  {
    check: 'pp/callback-sku-region',
    speaksOf: 'a Local circuit beside the region of the caller, and asks for Standard only',
    in: [
      node('circuit', 'circuit-a', { sku: 'Local', locations: ['dublin', 'dublin'] }),
      flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' }),
    ],
    says: 'is Local',
    butNotOf: 'Standard',
    near: [
      node('circuit', 'circuit-a', { sku: 'Standard', locations: ['dublin', 'dublin'] }),
      flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' }),
    ],
  },
  {
    check: 'pp/cookie-binding-failover',
    speaksOf: 'users with two ways out',
    in: [circuitA2, binding()],
    butNotOf: 'two groups of users with one way out each',
    near: [circuitC, binding(), ...oneWayOut()],
  },
  {
    check: 'private/default-route-fails-open',
    speaksOf: 'a virtual network that uses the gateway of one that denies the internet',
    in: [advertise('priv-a', ['0.0.0.0/0']), denied('vnet-1'), spoke('allow-all')],
    says: 'Apps of Spoke',
    butNotOf: 'one that denies it as well',
    near: [advertise('priv-a', ['0.0.0.0/0']), denied('vnet-1'), spoke('deny-internet')],
  },
  {
    check: 'gw/mtu',
    speaksOf: '1,401 bytes through a gateway',
    in: [flow('hq-lan', { by: 'node', node: 'vm-1' }, { packetBytes: 1_401 })],
    butNotOf: '1,400 bytes',
    near: [flow('hq-lan', { by: 'node', node: 'vm-1' }, { packetBytes: 1_400 })],
  },
  {
    check: 'globalreach/sku',
    speaksOf: 'a Local circuit',
    in: [
      circuitB,
      addLink('gr', 'global-reach', 'circuit-a', 'circuit-b'),
      node('circuit', 'circuit-b', { sku: 'Local' }),
    ],
    butNotOf: 'Standard on one continent',
    near: [
      circuitB,
      addLink('gr', 'global-reach', 'circuit-a', 'circuit-b'),
      node('circuit', 'circuit-b', { sku: 'Standard' }),
    ],
  },
  {
    check: 'routing/multi-circuit-no-policy',
    speaksOf: 'two cities without a policy',
    in: [circuitB, wan],
    butNotOf: 'a local preference that tells them apart',
    near: [circuitB, wan, node('peering', 'ms-b', { localPreference: 140 })],
  },
];

function addEntra(): Change {
  return addNode('service', 'entra', {
    name: 'Entra ID',
    service: 'entra-id',
    prefixes: [{ prefix: '198.51.100.200/29', communities: ['12076:5060'] }],
    endpoints: [{ name: 'login', address: '198.51.100.201' }],
  });
}

function binding(): Change {
  return (document) =>
    node('service', 'env-eu', { environment: { type: 'production', cookieBinding: true } })(
      flow('hq-lan', { by: 'node', node: 'env-eu' })(document),
    );
}

/** HQ by its circuit alone and New York by its own alone, with no way from one to the other. */
function oneWayOut(): readonly Change[] {
  return [
    nat('firewall', 'fw-i'),
    nat('firewall', 'fw-ni'),
    flow('ny-lan', { by: 'node', node: 'env-eu' }, { id: 'new-york' }),
  ];
}

function denied(vnet: string): Change {
  return (document) => {
    const { subnets } = document.nodes[vnet as never] as never as { subnets: readonly { name: string }[] };
    return node('vnet', vnet, {
      subnets: subnets.map((subnet) => ({
        ...subnet,
        networkSecurityGroup: subnet.name === 'GatewaySubnet' ? null : 'deny-internet',
      })),
    })(document);
  };
}

function spoke(networkSecurityGroup: string): Change {
  return addNode('vnet', 'spoke', {
    name: 'Spoke',
    region: 'westeurope',
    spaces: ['10.120.0.0/16'],
    subnets: [{ name: 'Apps', prefix: '10.120.1.0/24', networkSecurityGroup }],
    peers: [{ vnet: 'vnet-1', useRemoteGateway: true }],
  });
}

holdNearest(pairs);
