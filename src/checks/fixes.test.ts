/**
 * Designs where the obvious change would leave the finding or bring another error, and what is offered there. That each
 * fix settles its finding is tried wherever a test lets a check speak (`settles`): here too.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import {
  addLink,
  advertise,
  type Change,
  circuitB,
  circuitC,
  filter,
  flow,
  node,
  r0With,
  settings,
} from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { settles } from '#sim/scenarios/settles.ts';
import { simulate } from '#sim/simulate.ts';
import { session4 } from '#templates/design.ts';
import type { Check } from './check.ts';
import { factsOf } from './facts.ts';
import { nodeFix } from './fix.ts';
import { checks } from './registry.ts';

const users = flow('hq-lan', { by: 'node', node: 'env-eu' });
const toUs = flow('hq-lan', { by: 'node', node: 'env-us' });
const reach = addLink('reach', 'global-reach', 'circuit-a', 'circuit-c');
const sku = (id: string, value: string) => node('circuit', id, { sku: value });
const pools = (...all: readonly string[]) =>
  node('firewall', 'fw-e', { sourceNat: all.map((pool) => ({ pool, egress: 'expressroute' })) });
const vlans = (primary: number, secondary: number) =>
  node('peering', 'ms-a', {
    sessions: [session4('192.0.2.0/30', primary), session4('192.0.2.4/30', secondary)],
  });
const both = (subnet: string, subnet6: string) => {
  const six = { subnet: subnet6, customer: '2001:db8::1', microsoft: '2001:db8::2' };
  return node('peering', 'ms-a', {
    sessions: [session4(subnet, 300, { ipv6: six }), session4(subnet, 300, { ipv6: six })],
  });
};
const unfiltered = node('peering', 'ms-a', { routeFilter: null });

/** Check, what is drawn, and the label of the button: null where there must be none. */
const DESIGNS: readonly (readonly [
  check: string,
  what: string,
  changes: readonly Change[],
  label: string | null,
])[] = [
  [
    'globalreach/sku',
    'a Local circuit and a Standard one across the ocean',
    [circuitC, reach, sku('circuit-a', 'Local')],
    'Make Circuit A and Circuit C Premium',
  ],
  [
    'globalreach/sku',
    'two Local circuits',
    [
      circuitB,
      addLink('reach', 'global-reach', 'circuit-a', 'circuit-b'),
      sku('circuit-a', 'Local'),
      sku('circuit-b', 'Local'),
    ],
    'Make Circuit A and Circuit B Standard',
  ],
  [
    'sku/local-misses-paired-region',
    'an environment with a region on the other continent',
    [
      users,
      node('circuit', 'circuit-a', { sku: 'Local' }),
      filter('filter-eu', ['12076:51002', '12076:51004']),
      node('service', 'env-eu', {
        prefixes: [
          { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
          { prefix: '198.51.100.32/27', region: 'eastus', communities: ['12076:51004'] },
        ],
      }),
    ],
    'Make it Premium',
  ],
  [
    'routefilter/m365-not-authorised',
    'a filter with nothing else in it',
    [filter('filter-eu', ['12076:5010'])],
    null,
  ],
  [
    'routefilter/missing',
    'an environment beyond the reach of the circuit beside one within',
    [unfiltered, users, flow('hq-lan', { by: 'node', node: 'env-us' }, { id: 'far' })],
    'Attach a filter for West Europe and North Europe',
  ],
  ['routefilter/missing', 'an environment beyond the reach of the circuit', [unfiltered, toUs], null],
  [
    'routefilter/crm-online-outdated',
    'an environment beyond the reach of the circuit',
    [filter('filter-eu', ['12076:5040']), toUs],
    null,
  ],
  [
    'routefilter/pp-region-pair-incomplete',
    'a Local circuit that reaches one region of two',
    [users, sku('circuit-a', 'Local'), filter('filter-eu', ['12076:51002'])],
    null,
  ],
  [
    'nat/pool-not-advertised',
    'two pools of one firewall',
    [pools('192.0.2.160/28', '192.0.2.176/28')],
    'Advertise 192.0.2.160/28 and 192.0.2.176/28',
  ],
  ['nat/pool-not-advertised', 'a pool that is private', [pools('10.99.0.0/28')], null],
  ['nat/pool-not-advertised', 'a pool that the internet has too', [pools('203.0.113.0/28')], null],
  [
    'nat/pool-not-advertised',
    'a pool that nothing but a default route holds',
    [advertise('ms-a', ['0.0.0.0/0'])],
    'Advertise 192.0.2.64/28',
  ],
  [
    'prefix/default-on-microsoft-peering',
    'a pool that nothing but the default route holds',
    [advertise('ms-a', ['0.0.0.0/0'])],
    'Stop advertising it',
  ],
  [
    'prefix/private-on-microsoft-peering',
    'the pool itself',
    [pools('10.99.0.0/28'), advertise('ms-a', ['10.99.0.0/28'])],
    'Stop advertising what is refused',
  ],
  [
    'prefix/declared-not-advertised',
    'two pools of one firewall',
    [
      pools('192.0.2.160/28', '192.0.2.176/28'),
      advertise('ms-a', ['192.0.2.80/29'], ['192.0.2.80/29', '192.0.2.160/28', '192.0.2.176/28']),
    ],
    'Advertise 192.0.2.160/28 and 192.0.2.176/28',
  ],
  [
    'prefix/declared-not-advertised',
    'a published address that the internet leads to',
    [
      advertise(
        'ms-a',
        ['192.0.2.64/28', '192.0.2.80/29'],
        ['192.0.2.64/28', '192.0.2.80/29', '203.0.113.16/29'],
      ),
    ],
    null,
  ],
  [
    'pp/ip-firewall-misses-pool',
    'two pools of one firewall',
    [
      users,
      pools('192.0.2.64/29', '192.0.2.72/29'),
      node('service', 'env-eu', { environment: { ipFirewall: ['203.0.113.0/28'] } }),
    ],
    'Add 192.0.2.64/29 and 192.0.2.72/29',
  ],
  [
    'peering/link-subnet-size',
    'both families',
    [both('192.0.2.0/29', '2001:db8::/125')],
    'Split 192.0.2.0/29 and 2001:db8::/125 in two',
  ],
  [
    'peering/link-subnet-size',
    'a family that can be split beside one that cannot',
    [both('192.0.2.0/29', '2001:db8::/64')],
    null,
  ],
  [
    'peering/vlan-differs-between-links',
    'a VLAN of the other peering',
    [vlans(200, 300)],
    'Set both to VLAN 300',
  ],
  [
    'pp/callback-sku-region',
    'a caller whose region is not in the filter, so that replies would leave by the internet',
    [flow('env-us', { by: 'name', name: 'api.contoso.example' })],
    'Raise it to Premium and add East US',
  ],
  [
    'prefix/undeclared',
    'a prefix of documentation beside a real one in production',
    [settings({ mode: 'production' }), advertise('ms-a', ['192.0.2.64/28', '8.8.8.0/24'], ['9.9.9.0/24'])],
    'Declare 8.8.8.0/24',
  ],
];

const checkOf = (id: string): Check => {
  const check = checks.find((each) => each.id === id);
  if (!check) throw new Error(`There is no check ${id}`);
  return check;
};

describe('a fix', () => {
  it.each(DESIGNS)('%s: %s', (id, _, changes, label) => {
    const [first] = found(checkOf(id), r0With(...changes));
    expect(first?.message).toBeDefined();
    expect(first?.fix?.label ?? null).toBe(label);
  });

  /** Those that the rules mark as a quick fix. */
  const PROMISED = [
    'circuit/bandwidth-not-offered',
    'sku/out-of-scope-region',
    'sku/m365-needs-premium',
    'peering/link-subnet-size',
    'peering/address-order',
    'peering/vlan-differs-between-links',
    'asn/customer-asn-missing',
    'prefix/undeclared',
    'routefilter/missing',
    'routefilter/pp-region-pair-incomplete',
    'routefilter/crm-online-outdated',
    'nat/pool-not-advertised',
    'ha/no-bfd',
    'pp/ip-firewall-misses-pool',
  ];

  it.each([...new Set([...PROMISED, ...checks.map(({ id }) => id).filter(offers)])])(
    '%s says in its own test, or here, what it offers',
    (id) => {
      const beside = readFileSync(path.join(import.meta.dirname, `${id}.test.ts`), 'utf8');
      expect(/\bfix: \{/.test(beside) || DESIGNS.some(([check, , , label]) => check === id && label)).toBe(
        true,
      );
    },
  );

  it('that changes nothing, harms, or is refused is found out', () => {
    const document = r0With();
    const facts = factsOf(document, baseCatalogue, simulate(document, baseCatalogue));
    const finding = (id: string, label: string, fields: Record<string, unknown>, to = 'ms-a') => ({
      ...(checkOf(id).run(facts)[0] as ReturnType<Check['run']>[number]),
      fix: nodeFix(label, to as never, fields),
    });
    const single = checkOf('ha/single-circuit');
    expect(() => settles(single, finding(single.id, 'Hope', {}), facts)).toThrow('still says');
    const filters = checkOf('routefilter/region-is-everything');
    expect(() => settles(filters, finding(filters.id, 'Drop it', { routeFilter: null }), facts)).toThrow(
      'then routefilter/missing ms-a says',
    );
    expect(() => settles(filters, finding(filters.id, 'Guess', {}, 'nobody'), facts)).toThrow('Guess');
  });
});

/** Whether its source holds a fix. */
function offers(id: string): boolean {
  return /\b(nodeFix|filterFix)\(|\bfix: \{/.test(
    readFileSync(path.join(import.meta.dirname, `${id}.ts`), 'utf8'),
  );
}
