/**
 * What checks say of a failure that was not run, held against the answer that the engine gives for that failure.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  changed,
  circuitA2,
  circuitB,
  circuitC,
  flow,
  link,
  node,
  r0With,
  removeLink,
  vpn,
  wan,
  website,
} from '#sim/scenarios/designs.ts';
import { untrue } from '#sim/scenarios/untrue.ts';
import { session4 } from '#templates/design.ts';
import { templates } from '#templates/registry.ts';
import { withFlows } from '#verify/with-flows.fixture.ts';

const users = flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: 1200 });
const secret = flow('hq-lan', { by: 'node', node: 'env-eu' }, { privacy: 'no-internet' });

const guarded = (...ipFirewall: readonly string[]) =>
  node('service', 'env-eu', { environment: { ipFirewall, cookieBinding: true } });
const newYork = flow('ny-lan', { by: 'node', node: 'env-eu' }, { id: 'new-york' });
const noInternetRoute = (document: ReturnType<typeof r0With>) =>
  changed(document, node('host', 'hq-lan', { learns: 'all' }), removeLink('lan-fw-i'));
const edgePools: readonly Change[] = [
  node('firewall', 'fw-e', { sourceNat: [], originated: [] }),
  node('router', 'ce1', { sourceNat: [{ pool: '192.0.2.64/29', egress: 'expressroute' }] }),
  node('router', 'ce2', { sourceNat: [{ pool: '192.0.2.72/29', egress: 'expressroute' }] }),
  advertise('ms-a', [
    { prefix: '192.0.2.64/29', link: 'primary' },
    { prefix: '192.0.2.72/29', link: 'secondary' },
  ]),
];
const tunnelled = (group: string | null): readonly Change[] => [
  website,
  advertise('priv-a', ['10.10.0.0/16', '0.0.0.0/0']),
  node('vnet', 'vnet-1', {
    subnets: [
      { name: 'GatewaySubnet', prefix: '10.100.255.0/27' },
      { name: 'Servers', prefix: '10.100.1.0/24', networkSecurityGroup: group },
      { name: 'Spare', prefix: '10.100.2.0/24' },
    ],
  }),
  flow('vm-1', '203.0.113.200'),
];
/** A default route into a virtual network with a subnet of each kind: only `Servers` follows it, and nothing else holds it back. */
const allKinds: readonly Change[] = [
  ...tunnelled(null),
  node('vnet', 'vnet-1', {
    subnets: [
      { name: 'GatewaySubnet', prefix: '10.100.255.0/27' },
      { name: 'Servers', prefix: '10.100.1.0/24' },
      { name: 'Open', prefix: '10.100.2.0/24', userRoutes: [{ prefix: '0.0.0.0/0', nextHop: 'internet' }] },
      { name: 'Closed', prefix: '10.100.3.0/24', userRoutes: [{ prefix: '0.0.0.0/0', nextHop: 'none' }] },
      { name: 'Bound', prefix: '10.100.4.0/24', userRoutes: [{ prefix: '0.0.0.0/0', nextHop: 'gateway' }] },
      { name: 'Apart', prefix: '10.100.5.0/24', bgpPropagation: false },
      { name: 'Guarded', prefix: '10.100.6.0/24', networkSecurityGroup: 'deny-internet' },
      { name: 'Allowed', prefix: '10.100.7.0/24', networkSecurityGroup: 'allow-all' },
      { name: 'Plugins', prefix: '10.100.8.0/24', delegated: true },
      { name: 'Nat', prefix: '10.100.9.0/24', delegated: true, natGateway: true },
    ],
  }),
];
const failsOpen = ['private/default-route-fails-open'];
const secondDefault: readonly Change[] = [
  circuitA2,
  addNode('peering', 'priv-a2', {
    name: 'PRIV-A2',
    circuit: 'circuit-a2',
    type: 'private',
    configuredOn: '2024-03-01',
    peerAsn: 64_500,
    sessions: [session4('172.16.2.0/30', 400), session4('172.16.2.4/30', 400)],
    adverts: [{ prefix: '10.10.0.0/16' }, { prefix: '0.0.0.0/0' }],
  }),
  addLink('gw-1-a2', 'connection', 'gw-1', 'circuit-a2'),
];
const viaP1: readonly Change[] = [
  circuitA2,
  removeLink('ce3-p2'),
  removeLink('ce4-p2'),
  removeLink('p2-a21'),
  removeLink('p2-a22'),
  addLink('ce3-p1', 'last-mile', 'ce3', 'p1', { lane: 'primary' }),
  addLink('ce4-p1', 'last-mile', 'ce4', 'p1', { lane: 'secondary' }),
  addLink('p1-a21', 'cross-connect', 'p1', 'circuit-a2', { lane: 'primary' }),
  addLink('p1-a22', 'cross-connect', 'p1', 'circuit-a2', { lane: 'secondary' }),
];

const slow = (
  first: Record<string, unknown>,
  second: Record<string, unknown>,
  fields: Record<string, unknown> = {},
) =>
  node('peering', 'ms-a', {
    sessions: [session4('192.0.2.0/30', 300, first), session4('192.0.2.4/30', 300, second)],
    ...fields,
  });
const off = { bfd: { enabled: false } };

/** Each with the checks whose claim it holds, so that none is passed by in silence. */
const CLAIMED: readonly (readonly [
  what: string,
  document: ReturnType<typeof r0With>,
  checks: readonly string[],
])[] = [
  [
    'an environment that admits one pool',
    r0With(users, guarded('192.0.2.64/28')),
    ['pp/ip-firewall-misses-pool', 'pp/cookie-binding-failover'],
  ],
  [
    'the same with two circuits',
    r0With(circuitA2, users, guarded('192.0.2.64/28')),
    ['pp/ip-firewall-misses-pool', 'pp/cookie-binding-failover'],
  ],
  [
    'the same with a WAN to another site',
    r0With(circuitB, wan, users, guarded('192.0.2.64/28')),
    ['pp/ip-firewall-misses-pool'],
  ],
  [
    'the same with users on two continents',
    r0With(circuitC, users, newYork, guarded('192.0.2.64/28')),
    ['pp/ip-firewall-misses-pool'],
  ],
  [
    'the same for what must not cross the internet',
    r0With(circuitA2, secret, guarded('192.0.2.64/28')),
    ['pp/ip-firewall-misses-pool'],
  ],
  ['the same without a way to the internet', noInternetRoute(r0With(users, guarded('192.0.2.64/28'))), []],
  [
    'the same without an internet provider',
    r0With(users, removeLink('fw-i-isp'), guarded('192.0.2.64/28')),
    [],
  ],
  [
    'the same where the internet edge denies it',
    r0With(
      users,
      guarded('192.0.2.64/28'),
      node('firewall', 'fw-i', { filter: [{ action: 'deny', destinations: ['198.51.100.0/24'] }] }),
    ),
    [],
  ],
  ['a pool on each edge', r0With(users, ...edgePools), ['nat/per-link-pools']],
  [
    'both links on one device',
    r0With(
      users,
      node('circuit', 'circuit-a', { links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce1' }] }),
      removeLink('ce2-p1'),
      addLink('ce1-p1b', 'last-mile', 'ce1', 'p1', { lane: 'secondary' }),
    ),
    ['ha/same-ce'],
  ],
  [
    'both links in one duct',
    r0With(users, link('ce1-p1', { physicalGroup: 'duct' }), link('ce2-p1', { physicalGroup: 'duct' })),
    ['ha/links-share-path'],
  ],
  [
    'two circuits in one building',
    r0With(circuitA2, users, node('circuit', 'circuit-a2', { locations: ['amsterdam', 'amsterdam'] })),
    ['ha/same-location'],
  ],
  ['two circuits of one provider', r0With(...viaP1, users), ['ha/same-provider']],
  ['1.2 Gbps on one circuit of 1 Gbps', r0With(users), ['perf/relies-on-double-bandwidth']],
  ['BFD off', r0With(users, slow(off, off)), ['ha/no-bfd']],
  ['BFD off on one link', r0With(users, slow({}, off)), ['ha/no-bfd']],
  [
    'BFD off, and hold times of 30 s and 90 s',
    r0With(users, slow({ ...off, holdSeconds: 30 }, { ...off, holdSeconds: 90 })),
    ['ha/no-bfd'],
  ],
  [
    'BFD off, and a hold time that Microsoft shortens',
    r0With(users, slow({ ...off, holdSeconds: 240 }, {})),
    ['ha/no-bfd'],
  ],
  [
    'BFD off, and no hold time on one link',
    r0With(users, slow({ ...off, holdSeconds: 0 }, off)),
    ['ha/no-bfd'],
  ],
  [
    'BFD off on private peering, where a gateway takes its time as well',
    r0With(
      flow('hq-lan', { by: 'node', node: 'vm-1' }),
      node('peering', 'priv-a', {
        sessions: [session4('172.16.0.0/30', 100, off), session4('172.16.0.4/30', 100, off)],
      }),
    ),
    ['ha/no-bfd'],
  ],
  [
    'a peering from before BFD',
    r0With(users, slow({}, {}, { configuredOn: '2019-06-01' })),
    ['ha/bfd-needs-reset'],
  ],
  [
    'a peering from before BFD with short hold times',
    r0With(users, slow({ holdSeconds: 30 }, { holdSeconds: 12 }, { configuredOn: '2019-06-01' })),
    ['ha/bfd-needs-reset'],
  ],
  [
    'a small VPN behind a circuit',
    r0With(
      vpn,
      link('tunnel', { mbps: 100 }),
      flow('hq-lan', { by: 'node', node: 'vm-1' }, { returnMbps: 400 }),
    ),
    ['ha/vpn-backup-undersized'],
  ],
  [
    'forced tunnelling with a subnet that is open',
    r0With(...tunnelled(null)),
    ['private/default-route-fails-open'],
  ],
  [
    'forced tunnelling with another subnet that is',
    r0With(...tunnelled('deny-internet')),
    ['private/default-route-fails-open'],
  ],
  ['forced tunnelling with subnets of each kind', r0With(...allKinds), failsOpen],
  [
    'the same with a second circuit that gives a default route',
    r0With(...allKinds, ...secondDefault),
    failsOpen,
  ],
  ['the same with a VPN', r0With(...allKinds, vpn), failsOpen],
];

/** Those whose findings about failures differ most: another circuit, another way out, another owner of the edge. */
const TEMPLATES: readonly string[] = [
  'r0',
  'managed-provider',
  'premium',
  'two-circuits',
  'metro',
  'distributed-sites',
  'vpn-backup',
  'split-by-pac',
  'one-pool-for-both',
  'forced-tunnelling',
  'fails-open',
];

describe('what checks say of failures', () => {
  it.each(templates.filter(({ id }) => TEMPLATES.includes(id)).map(({ id, make }) => [id, make] as const))(
    'is what the engine answers: %s',
    async (_, make) => {
      expect(untrue(make(), await fullCatalogue()).wrong).toEqual([]);
    },
  );

  it.each([
    ['a flow that must not cross the internet', r0With(secret)],
    ['the same without an internet edge', r0With(secret, removeLink('fw-i-isp'))],
    [
      'the same where the internet edge gives no route',
      r0With(secret, node('firewall', 'fw-i', { learns: 'default-only' })),
    ],
    ['users without an internet edge', r0With(users, removeLink('fw-i-isp'))],
    [
      'users without a route to the internet',
      r0With(users, node('host', 'hq-lan', { learns: 'all' }), removeLink('lan-fw-i')),
    ],
    ['two circuits of one city', r0With(circuitA2, users)],
    [
      'two circuits of one city, one preferred',
      r0With(circuitA2, users, node('peering', 'ms-a2', { localPreference: 200 })),
    ],
    ['two circuits and no WAN', r0With(circuitB, users)],
    ['two circuits and a WAN', r0With(circuitB, wan, users)],
    ['three circuits', r0With(circuitA2, circuitC, users)],
    ['a second circuit that announces nothing', r0With(circuitA2, users, advertise('ms-a2', [], []))],
    [
      'one pool on two circuits',
      r0With(circuitB, wan, users, advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28'])),
    ],
    [
      'a server on two circuits',
      r0With(circuitB, wan, advertise('ms-b', ['192.0.2.96/28', '192.0.2.80/28'])),
    ],
  ])('is what the engine answers: %s', (_, document) => {
    expect(untrue(document, baseCatalogue).wrong).toEqual([]);
  });

  it.each(CLAIMED)('is what the engine answers, and is said: %s', (_, document, checks) => {
    const { wrong, held } = untrue(document, baseCatalogue);
    expect(wrong).toEqual([]);
    expect(held).toEqual(expect.arrayContaining([...checks]));
  });

  it('is what the engine answers: random designs', () => {
    const wrong: string[] = [];
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        wrong.push(...untrue(withFlows(document), baseCatalogue).wrong);
      }),
      { numRuns: 10 },
    );
    expect(wrong).toEqual([]);
  });
});
