/** The findings that the scenarios name, each on the design of its row, and gone where the row says what settles it. */
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { TopologyDocument } from '#model/document.ts';
import { simulate } from '#sim/simulate.ts';
import { session4 } from '#templates/design.ts';
import { r0 } from '#templates/r0.ts';
import { openServer, sessionsOfA } from './additions.ts';
import {
  addLink,
  addNode,
  advertise,
  changed,
  circuitA2,
  circuitB,
  filter,
  flow,
  node,
  r0With,
  removeLink,
  removeNode,
  vpn,
} from './designs.ts';

const found = (document: TopologyDocument): readonly string[] => {
  const report = simulate(document, baseCatalogue);
  return runChecks(document, baseCatalogue, report).map(({ check }) => check);
};

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
const api = flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' });
const circuits = (count: number) =>
  r0With(
    ...Array.from({ length: count }, (_, n) =>
      addNode('circuit', `c${n}`, { mbps: 1000, locations: ['london', 'london'] }),
    ),
  );
const sessions = (fields: Record<string, unknown>) => r0With(sessionsOfA(fields));
const links = (first: object, second: object) =>
  r0With(node('circuit', 'circuit-a', { links: [first, second] }));
const office = (...more: Parameters<typeof changed>[1][]) =>
  r0With(
    filter('filter-eu', ['12076:51002', '12076:51003', '12076:5020'], true),
    node('circuit', 'circuit-a', { sku: 'Premium' }),
    ...more,
  );
const purpose = (wanted: string): TopologyDocument => {
  const design = r0();
  const filters = { 'filter-eu': { ...design.routeFilters['filter-eu' as never], purpose: wanted } };
  return { ...design, routeFilters: filters as never };
};
const pool = (device: string, prefix: string, egress: string) =>
  node(device.startsWith('ce') ? 'router' : 'firewall', device, { sourceNat: [{ pool: prefix, egress }] });
const perLink = [pool('ce1', '192.0.2.64/29', 'expressroute'), pool('ce2', '192.0.2.72/29', 'expressroute')];
const oneFor2 = pool('fw-i', '192.0.2.64/28', 'internet');
const sharepoint = flow('hq-lan 10.10.1.25', '198.51.100.115');
const poolOfA = [
  pool('fw-e2', '192.0.2.64/28', 'expressroute'),
  advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28']),
];
const hosts = (count: number) =>
  r0With(
    advertise(
      'ms-a',
      Array.from({ length: count }, (_, n) => `192.0.2.${n + 20}/32`),
      ['192.0.2.0/24'],
    ),
  );
const saturated = (mbps: number) =>
  changed(
    { ...r0(), flows: {} },
    flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', returnMbps: 250 }),
    flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'backup', returnMbps: mbps }),
  );
const standby = (peering: string, prefixes: readonly string[]) =>
  advertise(
    peering,
    prefixes.flatMap((prefix) => [
      { prefix, link: 'primary' },
      { prefix, link: 'secondary', prepend: [64_496, 64_496] },
    ]),
  );
const american = (sku: string) =>
  r0With(
    node('circuit', 'circuit-a', { sku }),
    flow('env-us 198.51.100.70', { by: 'name', name: 'api.contoso.example' }),
  );

/** Null: the row says nothing of what settles it. */
const ROWS: readonly (readonly [
  row: string,
  finding: string,
  wrong: TopologyDocument,
  right: TopologyDocument | null,
])[] = [
  ['S-02', 'circuit/limit-per-subscription', circuits(50), r0With(circuitB)],
  [
    'S-03',
    'ha/same-location',
    r0With(circuitA2, users, node('circuit', 'circuit-a2', { locations: ['amsterdam', 'amsterdam'] })),
    r0With(circuitA2, users),
  ],
  [
    'S-05',
    'circuit/provider-not-at-location',
    r0With(node('provider', 'p1', { catalogueName: 'Airtel' })),
    r0With(node('provider', 'p1', { catalogueName: 'Colt' })),
  ],
  [
    'S-09',
    'sku/forbidden-change',
    r0With(node('circuit', 'circuit-a', { existing: { sku: 'Standard', billing: 'Unlimited', mbps: 2000 } })),
    r0With(node('circuit', 'circuit-a', { existing: { sku: 'Standard', billing: 'Unlimited', mbps: 500 } })),
  ],
  [
    'S-12',
    'circuit/more-than-two-peerings',
    r0With(
      addNode('peering', 'third', {
        circuit: 'circuit-a',
        type: 'private',
        peerAsn: 64_496,
        sessions: [session4('172.16.9.0/30', 400), session4('172.16.9.4/30', 400)],
      }),
    ),
    r0(),
  ],
  ['S-15', 'peering/both-links-required', sessions({ enabled: false }), r0()],
  [
    'S-16',
    'ha/links-share-path',
    links({ customerEdge: 'ce1', physicalGroup: 'duct' }, { customerEdge: 'ce2', physicalGroup: 'duct' }),
    links({ customerEdge: 'ce1', physicalGroup: 'duct' }, { customerEdge: 'ce2', physicalGroup: 'other' }),
  ],
  [
    'S-19',
    'routing/er-not-preferred',
    r0With(users, node('host', 'hq-lan', { learns: 'default-only' }), removeLink('lan-fw-e')),
    r0With(users),
  ],
  [
    'S-22',
    'pp/callback-private-dns',
    r0With(
      api,
      node('host', 'rproxy', {
        published: [{ name: 'api.contoso.example', address: '192.0.2.82', scope: 'private' }],
      }),
    ),
    r0With(api),
  ],
  ['S-32', 'pp/needs-microsoft-peering', r0With(removeNode('ms-a')), r0()],
  ['S-33', 'pp/m365-joins', office(), r0()],
  ['S-36', 'pp/only-service-impossible', purpose('power-platform-only'), r0()],
  ['S-38', 'pp/dedicated-to-endpoint', r0With(node('service', 'env-eu', { claimedDedicated: true })), r0()],
  ['S-43', 'pp/private-peering-unneeded', r0With(users), r0()],
  ['S-43', 'perf/private-peering-saturates', saturated(850), saturated(400)],
  ['S-48', 'pp/direct-link-to-azure', r0With(addLink('line', 'note', 'vnet-1', 'env-eu')), r0()],
  ['W-01', 'ha/multipath-off', r0With(node('firewall', 'fw-e', { multipath: 1 })), r0()],
  ['W-02', 'routefilter/missing', r0With(node('peering', 'ms-a', { routeFilter: null })), r0()],
  ['W-03', 'routefilter/pp-region-pair-incomplete', r0With(filter('filter-eu', ['12076:51002'])), r0()],
  [
    'W-04',
    'bgp/hold-timer-aggressive',
    sessions({ holdSeconds: 9, keepaliveSeconds: 3 }),
    sessions({ holdSeconds: 10, keepaliveSeconds: 3 }),
  ],
  ['W-04', 'ha/no-bfd', sessions({ bfd: { enabled: false } }), r0()],
  ['W-04', 'nat/per-link-pools', r0With(...perLink), r0()],
  ['W-04', 'ha/same-ce', links({ customerEdge: 'ce1' }, { customerEdge: 'ce1' }), r0()],
  [
    'W-06',
    'routing/preference-one-sided',
    r0With(circuitB, advertise('ms-b', [{ prefix: '192.0.2.64/28', prepend: [64_496] }], ['192.0.2.64/28'])),
    r0With(circuitB),
  ],
  ['W-08', 'nat/pool-shared-with-internet', r0With(oneFor2), r0()],
  [
    'W-08',
    'prefix/same-on-internet',
    r0With(node('firewall', 'fw-i', { internetAdverts: [{ prefix: '192.0.2.64/28' }] })),
    r0(),
  ],
  ['W-08', 'routing/asymmetric-stateful', r0With(oneFor2, sharepoint), r0With(sharepoint)],
  [
    'W-09',
    'nat/private-source-on-microsoft-peering',
    r0With(users, node('firewall', 'fw-e', { sourceNat: [] })),
    r0With(users),
  ],
  ['W-10', 'nat/pool-shared-between-circuits', r0With(circuitB, ...poolOfA), r0With(circuitB)],
  ['W-10', 'prefix/same-on-several-circuits', r0With(circuitB, ...poolOfA), r0With(circuitB)],
  ['W-11', 'nat/pool-not-advertised', r0With(advertise('ms-a', ['192.0.2.80/29'])), r0()],
  ['W-11', 'prefix/declared-not-advertised', r0With(advertise('ms-a', ['192.0.2.80/29'])), r0()],
  ['W-13', 'prefix/microsoft-limit', hosts(201), hosts(160)],
  ['W-14', 'prefix/default-on-microsoft-peering', r0With(advertise('ms-a', ['0.0.0.0/0'])), r0()],
  ['W-15', 'perf/relies-on-double-bandwidth', saturated(850), saturated(400)],
  ['W-15', 'perf/private-peering-saturates', saturated(850), saturated(400)],
  [
    'W-15',
    'perf/over-capacity',
    changed(
      saturated(850),
      standby('ms-a', ['192.0.2.64/28', '192.0.2.80/29']),
      standby('priv-a', ['10.10.0.0/16', '10.20.0.0/16']),
    ),
    saturated(400),
  ],
  ['W-19', 'pp/callback-sku-region', american('Standard'), american('Premium')],
  ['W-19', 'pp/callback-unprotected', r0With(openServer), r0With(api)],
  [
    'W-19',
    'ha/published-on-one-circuit',
    r0(),
    r0With(
      circuitA2,
      advertise('ms-a2', ['192.0.2.96/28', '192.0.2.80/29'], ['192.0.2.96/28', '192.0.2.80/29']),
    ),
  ],
  [
    'W-20',
    'ha/vpn-backup-for-microsoft-peering',
    r0With(vpn, addLink('line', 'note', 'vpn-gw', 'env-eu')),
    r0With(vpn),
  ],
  [
    'W-27',
    'pp/ip-firewall-misses-pool',
    r0With(users, node('service', 'env-eu', { environment: { ipFirewall: ['192.0.2.64/28'] } })),
    r0With(users),
  ],
];

describe('findings of the scenarios', () => {
  it.each(ROWS)('%s names %s', (_, finding, wrong, right) => {
    expect(found(wrong)).toContain(finding);
    if (right) expect(found(right)).not.toContain(finding);
  });

  it('W-02 has one root cause and one finding: nothing leaks besides', () => {
    expect(found(r0With(users, node('peering', 'ms-a', { routeFilter: null })))).not.toContain(
      'routing/er-not-preferred',
    );
  });

  it('W-12 names the missing source translation, and not its consequence', () => {
    const mail = r0With(
      flow('m365 198.51.100.100', '203.0.113.18', { port: 25 }),
      node('circuit', 'circuit-a', { sku: 'Premium' }),
      filter('filter-eu', ['12076:51002', '12076:51003', '12076:5010'], true),
    );
    expect(found(mail)).toContain('nat/inbound-internet-without-snat');
    expect(found(mail)).not.toContain('routing/asymmetric-stateful');
  });
});
