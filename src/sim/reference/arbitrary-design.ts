/**
 * Random ExpressRoute designs that make sense: one or two sites, one to three circuits with a layer-2 or layer-3 provider,
 * either or both peerings, firewalls, an internet edge, virtual networks with gateways, Global Reach, and failures.
 *
 * Each has the parts a working design needs; whether it works is another matter (a missing route filter, a private AS
 * number, a drained link), and not what is asked here.
 */
import * as fc from 'fast-check';
import * as v from 'valibot';
import { addressAt, type Prefix } from '#model/addresses.ts';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import { failureSchema } from '#model/failure.ts';
import { type NodeKindName, nodeKinds } from '#model/kinds/registry.ts';
import { linkSchema } from '#model/link.ts';
import { routeFilterSchema } from '#model/route-filter.ts';
import { zoneSchema } from '#model/zone.ts';

type Loose = Readonly<Record<string, unknown>>;

const among = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const sometimes = fc.nat(3).map((n) => n === 0);
const rarely = fc.nat(9).map((n) => n === 0);

/** Every prefix of the two declared ones, from the longest. */
const CROWD_4: readonly string[] = [32, 31, 30].flatMap((length) =>
  Array.from({ length: 128 >> (32 - length) }, (_, i) => `192.0.2.${64 + (i << (32 - length))}/${length}`),
);

const PUBLIC_REGIONS = ['12076:51002', '12076:51003', '12076:51004', '12076:5010'];

const importRule = fc.record({
  action: among('permit', 'permit', 'deny'),
  link: among('both', 'primary', 'secondary'),
  communities: fc.subarray(PUBLIC_REGIONS, { maxLength: 2 }),
  setLocalPreference: among(null, 90, 120, 300),
  setWeight: among(null, null, 10),
  setMed: among(null, null, 5),
  prepend: fc.array(among(64_496, 65_001), { maxLength: 2 }),
});
const announced = fc.record({
  link: among('both', 'both', 'primary', 'secondary'),
  prepend: fc.array(among(64_496, 65_001), { maxLength: 3 }),
  med: among(null, null, 10),
  communities: fc.subarray(['12076:51002', '64496:7'], { maxLength: 1 }),
});
const peering = fc.record({
  localPreference: among(100, 150, 150, 200),
  rules: fc.array(importRule, { maxLength: 2 }),
  advert: announced,
  summary: sometimes,
  ipv6: sometimes,
  validated: rarely.map((not) => !not),
  bfd: fc.boolean(),
  vlanSlip: rarely,
});
const circuit = fc.record({
  site: fc.nat(1),
  edges: among(1, 2, 2),
  managed: sometimes,
  sku: among('Local', 'Standard', 'Premium'),
  location: among('amsterdam', 'london', 'washington-dc'),
  drained: among('none', 'none', 'none', 'primary', 'secondary'),
  provisioned: rarely.map((not) => !not),
  microsoft: fc.option(peering, { freq: 3, nil: null }),
  private: fc.option(peering, { freq: 3, nil: null }),
  filter: fc.option(fc.subarray(PUBLIC_REGIONS, { minLength: 1 }), { freq: 5, nil: null }),
  multipath: among(1, 2),
});
type Circuit = typeof circuit extends fc.Arbitrary<infer Value> ? Value : never;

const vnet = fc.record({
  region: among('westeurope', 'eastus'),
  weights: fc.array(among(0, 0, 10), { minLength: 3, maxLength: 3 }),
  circuits: fc.subarray([0, 1, 2], { minLength: 1 }),
  summarised: sometimes,
});
const parts = fc.record({
  circuits: fc.array(circuit, { minLength: 1, maxLength: 3 }),
  twoSites: fc.boolean(),
  secondSiteAs: among(64_496, 64_497),
  wan: fc.boolean(),
  internet: fc.boolean(),
  internetFeed: among('default-route', 'full-table'),
  vnets: fc.array(vnet, { maxLength: 2 }),
  peersVnets: fc.boolean(),
  globalReach: sometimes,
  aggregates: fc.boolean(),
  blackhole: rarely,
  failures: fc.array(fc.record({ kind: fc.nat(4), number: fc.nat(5), silent: fc.boolean() }), {
    maxLength: 2,
  }),
});
type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

export const arbitraryDesign: fc.Arbitrary<TopologyDocument> = parts.map((each) =>
  new Drawing(each).document(),
);

/** What few designs have, and what makes failures in pairs mean more than each of them alone. */
interface Strain {
  readonly vpn: {
    readonly announced: readonly string[];
    readonly bfd: boolean;
    readonly site: number;
  } | null;
  readonly crowd: Crowd | null;
}
/** So many prefixes that a session stands near the limit at which Microsoft takes it down (ER-087, ER-090, ER-136). */
interface Crowd {
  readonly family: 4 | 6;
  /** More than the limit by so many; less by so many. */
  readonly beyond: number;
  /** In hundredths, what the first site has of them: the second's are gone when what joins the two is. */
  readonly firstSites: number;
  readonly link: 'both' | 'primary' | 'secondary';
}
const NO_STRAIN: Strain = { vpn: null, crowd: null };

const vpnBackup = fc.record({
  announced: fc.subarray(['10.10.0.0/16', '10.11.0.0/16', '10.10.1.0/24'], { minLength: 1 }),
  bfd: fc.boolean(),
  site: fc.nat(1),
});
const crowd = fc.record({
  family: among<4 | 6>(4, 4, 4, 6),
  beyond: fc.integer({ min: -4, max: 10 }),
  firstSites: among(40, 97, 97, 100),
  link: among<Crowd['link']>('both', 'both', 'primary', 'secondary'),
});

/** A site's tunnel to a virtual network behind its circuit, or sessions near their limit of prefixes, or both. @source W-20; ER-285 */
export const arbitraryStrainedDesign: fc.Arbitrary<TopologyDocument> = fc
  .tuple(parts, vnet, fc.option(vpnBackup, { freq: 3, nil: null }), fc.option(crowd, { freq: 4, nil: null }))
  .map(([each, first, vpn, many]) => {
    const vnets = vpn && each.vnets.length === 0 ? [first] : each.vnets;
    return new Drawing(
      { ...each, vnets, internet: each.internet || vpn !== null },
      { vpn, crowd: many },
    ).document();
  });

/** A design being drawn. Everything goes through the schemas of the model, so that it is a document people could have. */
class Drawing {
  private readonly parts: Parts;
  private readonly nodes: Loose[] = [];
  private readonly links: Loose[] = [];
  private readonly filters: Loose[] = [];
  private readonly siteCount: number;
  private readonly strain: Strain;

  constructor(given: Parts, strain = NO_STRAIN) {
    this.parts = given;
    this.strain = strain;
    this.siteCount = given.twoSites ? 2 : 1;
  }

  document(): TopologyDocument {
    const { circuits, vnets, internet, globalReach, aggregates } = this.parts;
    for (let site = 0; site < this.siteCount; site++) this.addSite(site);
    if (this.siteCount === 2 && this.parts.wan) this.link('wan', 'wan', 'lan0', 'lan1', { cost: 50 });
    circuits.forEach((one, i) => {
      this.addCircuit(one, i);
    });
    if (globalReach && circuits.length > 1) this.link('reach', 'global-reach', 'circuit0', 'circuit1');
    if (internet) this.addInternet();
    vnets.forEach((one, i) => {
      this.addVnet(one, i);
    });
    this.addServices();
    if (this.strain.vpn) this.addVpn(this.strain.vpn);
    const parse = <Part>(all: readonly Loose[], schemaOf: (one: Loose) => v.GenericSchema<unknown, Part>) =>
      Object.fromEntries(all.map((one) => [one.id as string, v.parse(schemaOf(one), one)]));
    const start = emptyDocument('a random design');
    return {
      ...start,
      settings: {
        ...start.settings,
        internetAggregates: aggregates ? (['198.51.100.0/24'] as Prefix[]) : [],
      },
      zones: Object.fromEntries(this.zones().map((one) => [one.id as string, v.parse(zoneSchema, one)])),
      nodes: parse(this.nodes, ({ kind }) => nodeKinds[kind as NodeKindName].schema as never),
      links: parse(this.links, () => linkSchema),
      routeFilters: parse(this.filters, () => routeFilterSchema),
      failures: parse(this.failures(), () => failureSchema),
    } as TopologyDocument;
  }

  private node(kind: NodeKindName, id: string, fields: Loose = {}): void {
    this.nodes.push({ kind, id, name: id, ...fields });
  }

  private link(id: string, kind: string, from: string, to: string, fields: Loose = {}): void {
    this.links.push({ id, kind, ends: [from, to], ...fields });
  }

  private asOf(site: number): number {
    return site === 0 ? 64_496 : this.parts.secondSiteAs;
  }

  private zones(): Loose[] {
    const sites = Array.from({ length: this.siteCount }, (_, site) => ({
      id: `site${site}`,
      name: `Site ${site}`,
      kind: 'site',
      owner: 'customer',
      asn: this.asOf(site),
    }));
    return [
      ...sites,
      { id: 'microsoft', name: 'Microsoft', kind: 'microsoft', owner: 'microsoft' },
      { id: 'internet-zone', name: 'Internet', kind: 'internet', owner: 'internet' },
      { id: 'carriers', name: 'Carriers', kind: 'provider', owner: 'provider' },
    ];
  }

  private addSite(site: number): void {
    const zone = `site${site}`;
    this.node('host', `lan${site}`, {
      zone,
      role: 'users',
      subnets: [`10.${10 + site}.0.0/16`],
      addresses: [`10.${10 + site}.1.25`],
    });
    const { circuits, blackhole } = this.parts;
    const multipath = circuits.find((one) => one.site % this.siteCount === site)?.multipath ?? 1;
    this.node('firewall', `fw${site}`, {
      zone,
      multipath,
      originated: [
        `192.0.2.${128 + site * 8}/29`,
        ...this.crowd().filter((_, index, { length }) => this.isOfSite(site, index / length)),
      ],
      sourceNat: [{ name: 'pool', pool: `192.0.2.${64 + site * 16}/28`, egress: 'expressroute' }],
      staticRoutes: blackhole ? [{ prefix: '10.200.0.0/16', via: null, distance: 1 }] : [],
    });
    this.link(`lan${site}-fw${site}`, 'lan', `lan${site}`, `fw${site}`);
  }

  private addCircuit(one: Circuit, i: number): void {
    const site = one.site % this.siteCount;
    const edges = Array.from({ length: one.edges }, (_, edge) => `ce${i}${edge}`);
    for (const edge of edges) {
      this.node('router', edge, { zone: `site${site}`, multipath: one.multipath });
      this.link(`fw${site}-${edge}`, 'lan', `fw${site}`, edge);
    }
    const layer = one.managed ? 3 : 2;
    const providerAs = 64_500 + i;
    this.node('provider', `p${i}`, { zone: 'carriers', layer, asn: layer === 3 ? providerAs : null });
    const [first = '', second = first] = edges;
    this.link(`lm${i}-0`, 'last-mile', first, `p${i}`, { lane: 'primary' });
    this.link(`lm${i}-1`, 'last-mile', second, `p${i}`, { lane: 'secondary' });
    const customerEdges = layer === 3 ? [null, null] : [first, second];
    this.node('circuit', `circuit${i}`, {
      sku: one.sku,
      mbps: 1000,
      locations: [one.location, one.location],
      providerState: one.provisioned ? 'Provisioned' : 'Provisioning',
      drained: one.drained,
      links: customerEdges.map((customerEdge) => ({ customerEdge })),
    });
    this.link(`x${i}-0`, 'cross-connect', `p${i}`, `circuit${i}`, { lane: 'primary' });
    this.link(`x${i}-1`, 'cross-connect', `p${i}`, `circuit${i}`, { lane: 'secondary' });
    if (one.filter)
      this.filters.push({
        id: `filter${i}`,
        name: `Filter ${i}`,
        communities: one.filter,
        microsoft365Authorised: true,
      });
    const peerAsn = layer === 3 ? providerAs : this.asOf(site);
    const routeFilter = one.filter ? `filter${i}` : null;
    if (one.microsoft)
      this.addPeering(one.microsoft, `ms${i}`, i, {
        type: 'microsoft',
        peerAsn,
        routeFilter,
        declaredPrefixes: ['192.0.2.64/26', '192.0.2.128/26'],
        prefixState: one.microsoft.validated ? 'configured' : 'validation-needed',
        adverts: [
          { prefix: `192.0.2.${64 + site * 16}/28`, ...one.microsoft.advert },
          { prefix: `192.0.2.${128 + site * 8}/29` },
          ...this.crowdAdverts(4),
        ],
      });
    if (one.private)
      this.addPeering(one.private, `priv${i}`, i, {
        type: 'private',
        peerAsn,
        adverts: [
          { prefix: `10.${10 + site}.0.0/16`, ...one.private.advert },
          ...(one.private.summary ? [{ prefix: `10.${11 - site}.0.0/16` }] : []),
          ...this.crowdAdverts(6),
        ],
      });
  }

  private addPeering(
    { localPreference, rules, ipv6, bfd, vlanSlip }: NonNullable<Circuit['private']>,
    id: string,
    i: number,
    fields: Loose,
  ): void {
    const octet = i * 8 + (fields.type === 'private' ? 0 : 128);
    const session = (part: 0 | 1) => {
      const [v4, v6] = [
        `172.20.0.${octet + part * 4}/30`,
        `2001:db8:7::${(octet + part + 1).toString(16)}0/126`,
      ];
      const ends = (subnet: string) => ({
        subnet,
        customer: addressAt(subnet as Prefix, 1),
        microsoft: addressAt(subnet as Prefix, 2),
      });
      return {
        vlan: vlanSlip && part === 1 ? 201 : 200,
        ipv4: ends(v4),
        ipv6: ipv6 ? ends(v6) : null,
        bfd: { enabled: bfd, intervalMs: 300, multiplier: 3 },
      };
    };
    this.node('peering', id, {
      circuit: `circuit${i}`,
      localPreference,
      importRules: rules,
      sessions: [session(0), session(1)],
      ...fields,
    });
  }

  private addInternet(): void {
    this.node('firewall', 'fwi', {
      zone: 'site0',
      learns: 'default-only',
      sourceNat: [{ name: 'internet pool', pool: '203.0.113.0/28', egress: 'internet' }],
      internetAdverts: [{ prefix: '203.0.113.0/28' }],
    });
    this.node('router', 'isp', { zone: 'internet-zone', asn: 64_509 });
    this.node('internet', 'internet', { zone: 'internet-zone', asn: 64_511 });
    this.link('lan0-fwi', 'lan', 'lan0', 'fwi');
    this.link('fwi-isp', 'internet', 'fwi', 'isp', { feed: this.parts.internetFeed });
    this.link('isp-internet', 'internet', 'isp', 'internet');
  }

  private addVnet({ region, weights, circuits, summarised }: Parts['vnets'][number], i: number): void {
    const peer = this.parts.vnets.length === 2 && this.parts.peersVnets ? [{ vnet: `vnet${1 - i}` }] : [];
    this.node('vnet', `vnet${i}`, {
      zone: 'microsoft',
      region,
      spaces: [`10.10${i}.0.0/16`],
      subnets: [
        { name: 'GatewaySubnet', prefix: `10.10${i}.255.0/27` },
        { name: 'Servers', prefix: `10.10${i}.1.0/24` },
      ],
      peers: peer,
    });
    this.node('gateway', `gw${i}`, {
      zone: 'microsoft',
      vnet: `vnet${i}`,
      sku: 'ErGw2Az',
      summaries: summarised ? [`10.10${i}.0.0/15`.replace('101.0.0/15', '100.0.0/15')] : [],
    });
    this.node('vm', `vm${i}`, { zone: 'microsoft', vnet: `vnet${i}`, addresses: [`10.10${i}.1.4`] });
    for (const number of circuits) {
      if (number < this.parts.circuits.length)
        this.link(`gw${i}-${number}`, 'connection', `gw${i}`, `circuit${number}`, {
          weight: weights[number],
        });
    }
  }

  /** The limits are 200 on Microsoft peering, and 100 for IPv6 on private peering. */
  private crowd(): readonly string[] {
    const { crowd } = this.strain;
    if (!crowd) return [];
    if (crowd.family === 6)
      return Array.from({ length: 100 + crowd.beyond }, (_, i) => `2001:db8:8:${(i + 1).toString(16)}::/64`);
    return CROWD_4.slice(0, 200 + crowd.beyond);
  }

  private isOfSite(site: number, share: number): boolean {
    const { crowd } = this.strain;
    return this.siteCount === 1 || share * 100 < (crowd?.firstSites ?? 100) === (site === 0);
  }

  private crowdAdverts(family: 4 | 6): readonly Loose[] {
    const { crowd } = this.strain;
    if (crowd?.family !== family) return [];
    return this.crowd().map((prefix) => ({ prefix, link: crowd.link }));
  }

  private addVpn({ announced, bfd, site }: NonNullable<Strain['vpn']>): void {
    const vnet = `vnet${site % this.parts.vnets.length}`;
    this.node('gateway', 'vpn', { zone: 'microsoft', vnet, type: 'vpn', sku: 'VpnGw2Az' });
    const prefixes = announced.map((prefix) => ({ prefix }));
    this.link('tunnel', 'ipsec', 'fwi', 'vpn', {
      bfd: { enabled: bfd, intervalMs: 300, multiplier: 3 },
      importRules: [[], [{ prefixes }, { action: 'deny' }]],
    });
  }

  private addServices(): void {
    this.node('service', 'env', {
      zone: 'microsoft',
      service: 'power-platform',
      region: 'europe',
      prefixes: [
        { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
        { prefix: '198.51.100.32/27', region: 'northeurope', communities: ['12076:51003'] },
        { prefix: '198.51.100.64/27', region: 'eastus', communities: ['12076:51004'] },
      ],
      endpoints: [{ name: 'Front end', address: '198.51.100.10' }],
      environment: {},
    });
    this.node('service', 'm365', {
      zone: 'microsoft',
      service: 'office-365',
      prefixes: [{ prefix: '198.51.100.96/28', communities: ['12076:5010'] }],
      endpoints: [{ name: 'Mail', address: '198.51.100.100' }],
    });
  }

  private failures(): Loose[] {
    const cables = this.links.filter(({ kind }) => kind !== 'connection' && kind !== 'global-reach');
    return this.parts.failures.map(({ kind, number, silent }, i) => {
      const circuitNumber = number % this.parts.circuits.length;
      const of = [
        { type: 'link', link: cables[number % cables.length]?.id },
        { type: 'node', node: `circuit${circuitNumber}`, part: 'primary' },
        { type: 'node', node: `circuit${circuitNumber}`, part: 'secondary' },
        { type: 'node', node: `ce${circuitNumber}0`, part: 'all' },
        { type: 'node', node: `fw${number % this.siteCount}`, part: 'all' },
      ][kind];
      return { id: `failure${i}`, of, silent };
    });
  }
}
