/**
 * Random valid documents, for property tests anywhere in the project. Valid is all they are: few would make sense to a
 * network engineer, and that is the point.
 */
import * as fc from 'fast-check';
import type { AcceptedFinding } from '../accepted-finding.ts';
import {
  type Family,
  formatAddress,
  formatPrefix,
  type IpAddress,
  maskBits,
  type Prefix,
} from '../addresses.ts';
import { type Box, COST_PARTS, emptyDocument, type Settings, type TopologyDocument } from '../document.ts';
import type { Failure, FailureEffect, FailureTarget } from '../failure.ts';
import type { Flow, FlowTarget } from '../flow.ts';
import type {
  AcceptedId,
  ElementId,
  FailureId,
  FlowId,
  IntentId,
  LinkId,
  NodeId,
  RouteFilterId,
  ZoneId,
} from '../ids.ts';
import { type After, type Claim, type Intent, type OrderedStop, PRIVATE_TO } from '../intent.ts';
import type { CircuitNode } from '../kinds/circuit.ts';
import type { FirewallNode } from '../kinds/firewall.ts';
import { GATEWAY_SKUS, type GatewayNode } from '../kinds/gateway.ts';
import type { HostNode, LeavesBy } from '../kinds/host.ts';
import type { InternetNode } from '../kinds/internet.ts';
import type { NodeBase } from '../kinds/kind.ts';
import type { PeeringNode, PeeringSession } from '../kinds/peering.ts';
import type { ProviderNode } from '../kinds/provider.ts';
import { type NodeKindName, type NodeOf, nodeKinds, type TopologyNode } from '../kinds/registry.ts';
import type { RouterNode } from '../kinds/router.ts';
import { SERVICE_TYPES, type ServiceNode } from '../kinds/service.ts';
import type { VmNode } from '../kinds/vm.ts';
import type { VnetNode } from '../kinds/vnet.ts';
import { CABLE_KINDS, type Cable, type Connection, type GlobalReach, type Link, type Note } from '../link.ts';
import type { Advert, FailureDetection, PolicyRule } from '../policy.ts';
import { FILTER_PURPOSES, type RouteFilter } from '../route-filter.ts';
import type { Routing } from '../routing.ts';
import type { AddressSet, DestinationNat, FilterRule, SourceNat } from '../translation.ts';
import type { Asn, Community, IsoDate, Mbps, Milliseconds, VlanId } from '../units.ts';
import { ZONE_KINDS, type Zone } from '../zone.ts';

type Fields<Value> = { [Field in keyof Value]: fc.Arbitrary<Value[Field]> };

const one = <Value extends string | number>(...values: readonly Value[]): fc.Arbitrary<Value> =>
  fc.constantFrom(...values);
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });
const few = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(value, { maxLength: 3 });

/* Texts and numbers */

const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).filter((s) => s.length <= maxLength);
const label = fc
  .oneof(one('Amsterdam 1', 'a "quoted" name', 'naïve ⟦H⟧ 网络', '"}\n{"', '\ud800'), text(80))
  .map((s) => s.trim())
  .filter((s) => s.length > 0);
const group = orNull(label);
const hostname = one('api.contoso.example', '*.crm4.dynamics.example', 'localhost', 'a_b.example');
const place = one('amsterdam', 'dublin', 'westeurope', '');
const asn = fc.oneof(
  one(12_076, 65_001, 4_200_000_000),
  fc.integer({ min: 0, max: 4_294_967_295 }),
) as fc.Arbitrary<Asn>;
const uint32 = fc.integer({ min: 0, max: 4_294_967_295 });
const mbps = fc.oneof(fc.integer({ min: 1, max: 100_000 }), one(0.5, 2.048)) as fc.Arbitrary<Mbps>;
const milliseconds = fc.oneof(fc.integer({ min: 0, max: 1_000 }), one(0.25)) as fc.Arbitrary<Milliseconds>;
const port = fc.integer({ min: 1, max: 65_535 });
const vlan = fc.integer({ min: 0, max: 65_535 }) as fc.Arbitrary<VlanId>;
const date = one('2017-07-31', '2024-01-01', '2026-11-24') as fc.Arbitrary<IsoDate>;
const communityHalf = fc.integer({ min: 0, max: 65_535 });
const community = fc.tuple(communityHalf, communityHalf).map(([a, b]) => `${a}:${b}` as Community);

/* Addresses */

const bitsOf = (family: Family) => fc.bigInt({ min: 0n, max: (1n << (family === 4 ? 32n : 128n)) - 1n });
const addressOf = (family: Family): fc.Arbitrary<IpAddress> =>
  bitsOf(family).map((bits) => formatAddress({ family, bits }));
const prefixOf = (family: Family): fc.Arbitrary<Prefix> =>
  fc
    .tuple(bitsOf(family), fc.integer({ min: 0, max: family === 4 ? 32 : 128 }))
    .map(([bits, length]) => formatPrefix({ family, bits: maskBits(bits, length, family), length }));

export const arbitraryAddress: fc.Arbitrary<IpAddress> = fc.oneof(addressOf(4), addressOf(6));
export const arbitraryPrefix: fc.Arbitrary<Prefix> = fc.oneof(prefixOf(4), prefixOf(6));

/* Policies and translation */

const linkChoice = one('both', 'primary', 'secondary');
const advert = fc.record<Advert>({
  prefix: arbitraryPrefix,
  link: linkChoice,
  prepend: few(asn),
  med: orNull(uint32),
  communities: few(community),
});
const policyRule = fc.record<PolicyRule>({
  action: one('permit', 'deny'),
  link: linkChoice,
  prefixes: few(fc.record({ prefix: arbitraryPrefix, upTo: orNull(fc.integer({ min: 0, max: 128 })) })),
  communities: few(community),
  asPathContains: orNull(asn),
  setLocalPreference: orNull(uint32),
  setWeight: orNull(uint32),
  setMed: orNull(uint32),
  prepend: few(asn),
});
const timer = fc.integer({ min: 0, max: 65_535 });
const failureDetection: Fields<FailureDetection> = {
  bfd: fc.record({
    enabled: fc.boolean(),
    intervalMs: fc.integer({ min: 10, max: 60_000 }),
    multiplier: fc.integer({ min: 1, max: 255 }),
  }),
  keepaliveSeconds: timer,
  holdSeconds: timer,
};
const addressSet: fc.Arbitrary<AddressSet> = fc.oneof(one('any', 'private', 'public'), few(arbitraryPrefix));
const sourceNat = (nodes: fc.Arbitrary<NodeId>) =>
  few(
    fc.record<SourceNat>({
      name: fc.oneof(fc.constant(''), label),
      pool: arbitraryPrefix,
      address: orNull(arbitraryAddress),
      sources: addressSet,
      destinations: addressSet,
      egress: fc.oneof(one('any', 'expressroute', 'internet', 'inside'), few(nodes)),
    }),
  );
const destinationNat = fc.record<DestinationNat>({
  publicAddress: arbitraryAddress,
  port: orNull(port),
  insideAddress: arbitraryAddress,
});
const filterRule = fc.record<FilterRule>({
  action: one('allow', 'deny'),
  sources: addressSet,
  destinations: addressSet,
  ports: few(port),
});
const routing = (nodes: fc.Arbitrary<NodeId>): Fields<Routing> => ({
  asn: orNull(asn),
  staticRoutes: few(
    fc.record({ prefix: arbitraryPrefix, via: orNull(nodes), distance: fc.integer({ min: 1, max: 255 }) }),
  ),
  originated: few(arbitraryPrefix),
  internetAdverts: few(advert),
  internetLocalPreference: uint32,
  learns: one('all', 'default-only'),
  multipath: fc.integer({ min: 1, max: 64 }),
  multipathRelax: fc.boolean(),
  ignoreAsPath: fc.boolean(),
  alwaysCompareMed: fc.boolean(),
  deterministicMed: fc.boolean(),
  compareRouterId: fc.boolean(),
});

/* Nodes */

/** What there is to refer to. `nodes` is never empty: each node may name itself. */
interface Cast {
  readonly zones: readonly ZoneId[];
  readonly nodes: readonly NodeId[];
  readonly circuits: readonly NodeId[];
  readonly vnets: readonly NodeId[];
  readonly links: readonly LinkId[];
  readonly routeFilters: readonly RouteFilterId[];
}

const oneOf = <Id extends string>(ids: readonly Id[]): fc.Arbitrary<Id> => fc.constantFrom(...ids);
const orNoneOf = <Id extends string>(ids: readonly Id[]): fc.Arbitrary<Id | null> =>
  ids.length === 0 ? fc.constant(null) : orNull(oneOf(ids));

const session = fc.record<PeeringSession>({
  enabled: fc.boolean(),
  vlan,
  ipv4: orNull(fc.record({ subnet: prefixOf(4), customer: addressOf(4), microsoft: addressOf(4) })),
  ipv6: orNull(fc.record({ subnet: prefixOf(6), customer: addressOf(6), microsoft: addressOf(6) })),
  ...failureDetection,
});

const leaves = (nodes: fc.Arbitrary<NodeId>): fc.Arbitrary<LeavesBy> =>
  fc.oneof(
    fc.constant({ by: 'routing' as const }),
    fc.record({ by: fc.constant('proxy' as const), proxy: nodes }),
    fc.record({
      by: fc.constant('pac' as const),
      rules: few(fc.record({ pattern: hostname, via: orNull(nodes) })),
      otherwise: orNull(nodes),
    }),
  );

type NodeMakers = {
  readonly [Kind in NodeKindName]: (base: Fields<NodeBase>, cast: Cast) => fc.Arbitrary<NodeOf<Kind>>;
};

const makers: NodeMakers = {
  host: (base, { nodes }) =>
    fc.record<HostNode>({
      ...base,
      kind: fc.constant('host'),
      role: one('users', 'server', 'reverse-proxy', 'proxy', 'data-gateway'),
      subnets: few(arbitraryPrefix),
      addresses: few(arbitraryAddress),
      published: few(
        fc.record({ name: hostname, address: arbitraryAddress, scope: one('public', 'private') }),
      ),
      leaves: leaves(oneOf(nodes)),
      learns: one('all', 'default-only'),
      trustsCallersBy: one('authentication', 'source-address', 'service-tag'),
      forwardsTo: orNoneOf(nodes),
    }),
  router: (base, { nodes }) =>
    fc.record<RouterNode>({
      ...base,
      kind: fc.constant('router'),
      ...routing(oneOf(nodes)),
      sourceNat: sourceNat(oneOf(nodes)),
      firstHopRedundancy: fc.boolean(),
    }),
  firewall: (base, { nodes }) =>
    fc.record<FirewallNode>({
      ...base,
      kind: fc.constant('firewall'),
      ...routing(oneOf(nodes)),
      stateful: fc.boolean(),
      stateGroup: group,
      sourceNat: sourceNat(oneOf(nodes)),
      destinationNat: few(destinationNat),
      filter: few(filterRule),
    }),
  provider: (base, { nodes }) =>
    fc.record<ProviderNode>({
      ...base,
      kind: fc.constant('provider'),
      layer: one(2, 3),
      asn: orNull(asn),
      catalogueName: group,
      sourceNat: sourceNat(oneOf(nodes)),
    }),
  circuit: (base, { nodes }) => {
    const link = fc.record({ customerEdge: orNoneOf(nodes), physicalGroup: group, port: group });
    return fc.record<CircuitNode>({
      ...base,
      kind: fc.constant('circuit'),
      sku: one('Local', 'Standard', 'Premium'),
      billing: one('Metered', 'Unlimited'),
      mbps,
      connectivity: one('exchange', 'point-to-point', 'ipvpn', 'direct'),
      locations: fc.tuple(place, place),
      metro: fc.boolean(),
      cloud: one('commercial', 'usgov', 'china'),
      createdOn: date,
      providerState: one('NotProvisioned', 'Provisioning', 'Provisioned'),
      microsoftState: one('Enabled', 'Disabled'),
      links: fc.tuple(link, link),
      drained: one('none', 'primary', 'secondary'),
      existing: orNull(
        fc.record({
          sku: one('Local', 'Standard', 'Premium'),
          billing: one('Metered', 'Unlimited'),
          mbps,
        }),
      ),
      directPort: orNull(
        fc.record({
          name: label,
          gbps: one(10, 100),
          encapsulation: one('QinQ', 'Dot1Q'),
          macsec: fc.boolean(),
          sTag: orNull(vlan),
        }),
      ),
    });
  },
  peering: (base, { circuits, routeFilters }) =>
    fc.record<PeeringNode>({
      ...base,
      kind: fc.constant('peering'),
      circuit: oneOf(circuits),
      type: one('microsoft', 'private', 'public'),
      configuredOn: date,
      peerAsn: asn,
      customerAsn: orNull(asn),
      registrations: few(fc.record({ prefix: arbitraryPrefix, asn })),
      managedBy: one('customer', 'provider'),
      md5: one('none', 'both', 'customer-only', 'microsoft-only'),
      sessions: fc.tuple(session, session),
      adverts: few(advert),
      localPreference: uint32,
      importRules: few(policyRule),
      declaredPrefixes: few(arbitraryPrefix),
      prefixState: one('configured', 'validation-needed'),
      marksTraffic: fc.boolean(),
      routeFilter: orNoneOf(routeFilters),
    }),
  internet: (base) => fc.record<InternetNode>({ ...base, kind: fc.constant('internet'), asn }),
  vnet: (base, { vnets }) =>
    fc.record<VnetNode>({
      ...base,
      kind: fc.constant('vnet'),
      region: place,
      spaces: few(arbitraryPrefix),
      subnets: few(
        fc.record({
          name: label,
          prefix: arbitraryPrefix,
          networkSecurityGroup: orNull(one('allow-all', 'deny-internet')),
          userRoutes: few(
            fc.record({ prefix: arbitraryPrefix, nextHop: one('internet', 'gateway', 'none') }),
          ),
          bgpPropagation: fc.boolean(),
          serviceEndpoints: fc.boolean(),
          delegated: fc.boolean(),
          natGateway: fc.boolean(),
        }),
      ),
      peers: few(fc.record({ vnet: oneOf(vnets), useRemoteGateway: fc.boolean() })),
      isolated: fc.boolean(),
    }),
  gateway: (base, { vnets }) =>
    fc.record<GatewayNode>({
      ...base,
      kind: fc.constant('gateway'),
      vnet: oneOf(vnets),
      type: one('expressroute', 'vpn'),
      sku: fc.constantFrom(...GATEWAY_SKUS),
      scaleUnits: fc.integer({ min: 1, max: 40 }),
      pinnedToZone: fc.boolean(),
      summaries: few(arbitraryPrefix),
    }),
  vm: (base, { vnets }) =>
    fc.record<VmNode>({
      ...base,
      kind: fc.constant('vm'),
      vnet: oneOf(vnets),
      addresses: few(arbitraryAddress),
    }),
  service: (base, { vnets }) =>
    fc.record<ServiceNode>({
      ...base,
      kind: fc.constant('service'),
      service: fc.constantFrom(...SERVICE_TYPES),
      region: orNull(place),
      cloud: one('commercial', 'usgov', 'china'),
      prefixes: fc.oneof(
        fc.constant('catalogue' as const),
        few(fc.record({ prefix: arbitraryPrefix, region: orNull(place), communities: few(community) })),
      ),
      endpoints: few(fc.record({ name: label, address: arbitraryAddress, hostname: orNull(hostname) })),
      environment: orNull(
        fc.record({
          type: one('production', 'sandbox', 'trial', 'teams'),
          ipFirewall: orNull(few(arbitraryPrefix)),
          cookieBinding: fc.boolean(),
          conditionalAccess: fc.boolean(),
          delegatedVnets: vnets.length === 0 ? fc.constant([]) : few(oneOf(vnets)),
        }),
      ),
      claimedDedicated: fc.boolean(),
    }),
};

function nodeOf(id: NodeId, kind: NodeKindName, cast: Cast): fc.Arbitrary<TopologyNode> {
  const base: Fields<NodeBase> = {
    id: fc.constant(id),
    name: label,
    zone: orNoneOf(cast.zones),
    notes: fc.oneof(fc.constant(''), text(40)),
  };
  return makers[kind](base, cast);
}

/* Zones, links, route filters, flows, failures, places */

/** A parent stands earlier in the list, and a zone four deep has no children: so there is no circle. */
function zoneRecord(ids: readonly ZoneId[]): fc.Arbitrary<Record<ZoneId, Zone>> {
  const zone = fc.record<Omit<Zone, 'id' | 'parent'>>({
    name: label,
    kind: fc.constantFrom(...ZONE_KINDS),
    owner: one('customer', 'provider', 'microsoft', 'internet'),
    asn: orNull(asn),
    location: orNull(place),
    place: orNull(
      fc.record({ latitude: fc.integer({ min: -90, max: 90 }), longitude: one(4.9041, -122.33, 180) }),
    ),
    notes: text(40),
  });
  const parts = ids.map((_, i) => fc.tuple(zone, orNull(fc.nat({ max: Math.max(0, i - 1) }))));
  return fc.tuple(...parts).map((rows) => {
    const depths: number[] = [];
    const zones: Record<ZoneId, Zone> = {};
    rows.forEach(([rest, chosen], i) => {
      const parent = i > 0 && chosen !== null && (depths[chosen] ?? 4) < 4 ? chosen : null;
      depths.push(parent === null ? 1 : (depths[parent] ?? 0) + 1);
      const id = ids[i] as ZoneId;
      zones[id] = { ...rest, id, parent: parent === null ? null : (ids[parent] ?? null) };
    });
    return zones;
  });
}

function linkOf(id: LinkId, nodes: readonly NodeId[]): fc.Arbitrary<Link> {
  const base = {
    id: fc.constant(id),
    name: fc.oneof(fc.constant(''), label),
    ends: fc
      .shuffledSubarray([...nodes], { minLength: 2, maxLength: 2 })
      .map(([from, to]) => [from, to] as [NodeId, NodeId]),
  };
  const rules = few(policyRule);
  return fc.oneof(
    fc.record<Cable>({
      ...base,
      kind: fc.constantFrom(...CABLE_KINDS),
      mbps: orNull(mbps),
      delayMs: orNull(milliseconds),
      cost: fc.integer({ min: 1, max: 65_535 }),
      physicalGroup: group,
      lane: linkChoice,
      feed: one('default-route', 'full-table'),
      importRules: fc.tuple(rules, rules),
      ...failureDetection,
    }),
    fc.record<Connection>({
      ...base,
      kind: fc.constant('connection'),
      weight: fc.integer({ min: 0, max: 32_000 }),
      fastPath: fc.boolean(),
      authorised: fc.boolean(),
    }),
    fc.record<GlobalReach>({ ...base, kind: fc.constant('global-reach') }),
    fc.record<Note>({ ...base, kind: fc.constant('note') }),
  );
}

const routeFilterOf = (id: RouteFilterId) =>
  fc.record<RouteFilter>({
    id: fc.constant(id),
    name: label,
    communities: few(community),
    microsoft365Authorised: fc.boolean(),
    purpose: fc.constantFrom(...FILTER_PURPOSES),
  });

function flowOf(id: FlowId, nodes: readonly NodeId[]): fc.Arbitrary<Flow> {
  const to: fc.Arbitrary<FlowTarget> = fc.oneof(
    fc.record({ by: fc.constant('node' as const), node: oneOf(nodes), address: orNull(arbitraryAddress) }),
    fc.record({ by: fc.constant('name' as const), name: hostname }),
    fc.record({ by: fc.constant('address' as const), address: arbitraryAddress }),
  );
  return fc.record<Flow>({
    id: fc.constant(id),
    name: label,
    from: fc.record({ node: oneOf(nodes), address: orNull(arbitraryAddress) }),
    to,
    protocol: one('tcp', 'udp'),
    port,
    forwardMbps: fc.nat({ max: 1_000_000 }),
    returnMbps: one(0, 0.5, 1_000),
    encryption: one('tls', 'ipsec', 'none'),
    sessions: orNull(fc.nat({ max: 1_000_000 })),
    packetBytes: orNull(fc.integer({ min: 40, max: 65_535 })),
    privacy: one('any', 'no-internet'),
    critical: fc.boolean(),
    notes: text(40),
  });
}

const after = one('none', 'any-one', 'any-two');
const failing = one('any-one', 'any-two');

function intentOf(
  id: IntentId,
  flows: readonly FlowId[],
  nodes: readonly NodeId[],
  links: readonly LinkId[],
  zones: readonly ZoneId[],
): fc.Arbitrary<Intent> {
  const node = oneOf(nodes);
  const passing = <Type extends 'through' | 'not-through'>(type: Type): fc.Arbitrary<Claim>[] => [
    fc.record({ type: one(type), node }) as fc.Arbitrary<Claim>,
    ...(links.length > 0 ? [fc.record({ type: one(type), link: oneOf(links) }) as fc.Arbitrary<Claim>] : []),
    ...(zones.length > 0 ? [fc.record({ type: one(type), zone: oneOf(zones) }) as fc.Arbitrary<Claim>] : []),
    fc.record({ type: one(type), location: one('amsterdam', 'london2') }) as fc.Arbitrary<Claim>,
  ];
  const claim = (claims: fc.Arbitrary<Claim>, when: fc.Arbitrary<After>) =>
    fc.record<Intent>({ id: fc.constant(id), flow: fc.option(oneOf(flows)), claim: claims, after: when });
  const stop: fc.Arbitrary<OrderedStop> = fc.oneof(
    { weight: 3, arbitrary: node },
    fc.record({ location: one('amsterdam', 'london2') }),
    ...(links.length > 0 ? [fc.record({ link: oneOf(links) })] : []),
    ...(zones.length > 0 ? [fc.record({ zone: oneOf(zones) })] : []),
  );
  const milliseconds = one(0, 0.5, 20, 900, 60_000, 180_000);
  const any: fc.Arbitrary<Claim> = fc.oneof(
    fc.record({ type: one('reaches', 'does-not-reach', 'no-internet', 'same-way-back') }),
    fc.oneof(...passing('through'), ...passing('not-through')),
    fc.record({ type: one('in-order'), nodes: fc.array(stop, { minLength: 2, maxLength: 4 }) }),
    fc.record({ type: one('private-to'), extent: fc.constantFrom(...PRIVATE_TO) }),
    fc.record({ type: one('load-at-most'), percent: one(0.5, 50, 80, 100) }),
    fc.record({ type: one('latency-below'), milliseconds }),
  );
  const afterwards: fc.Arbitrary<Claim> = fc.oneof(
    fc.record({ type: one('recovers-within'), milliseconds }),
    fc.record({ type: one('source-stays') }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: claim(any, after) },
    { weight: 1, arbitrary: claim(afterwards, failing) },
  );
}

const failureEffect: fc.Arbitrary<FailureEffect> = fc.oneof(
  fc.record({ type: fc.constant('loss' as const), percent: one(0.1, 5, 99) }),
  fc.record({ type: fc.constant('delay' as const), ms: milliseconds }),
  fc.record({ type: fc.constant('rate' as const), mbps }),
  fc.record({
    type: fc.constant('flap' as const),
    downMs: fc.integer({ min: 1, max: 9_000 }) as unknown as fc.Arbitrary<Milliseconds>,
    upMs: fc.integer({ min: 1, max: 9_000 }) as unknown as fc.Arbitrary<Milliseconds>,
    times: fc.integer({ min: 1, max: 20 }),
  }),
  fc.constant({ type: 'drain' as const }),
);

function failureOf(id: FailureId, { nodes, links, zones }: Cast): fc.Arbitrary<Failure> {
  const targets: fc.Arbitrary<FailureTarget>[] = [
    fc.record({ type: fc.constant('location' as const), location: one('amsterdam', 'dublin') }),
    fc.record({ type: fc.constant('physical-group' as const), group: label }),
    fc.record({ type: fc.constant('region' as const), region: one('westeurope', 'europe') }),
  ];
  if (nodes.length > 0) {
    targets.push(
      fc.record({
        type: fc.constant('node' as const),
        node: oneOf(nodes),
        part: one('all', 'primary', 'secondary'),
      }),
    );
  }
  if (links.length > 0) targets.push(fc.record({ type: fc.constant('link' as const), link: oneOf(links) }));
  if (zones.length > 0) targets.push(fc.record({ type: fc.constant('zone' as const), zone: oneOf(zones) }));
  return fc
    .record({
      id: fc.constant(id),
      of: fc.oneof(...targets),
      silent: fc.boolean(),
      effect: fc.option(failureEffect, { nil: undefined }),
      atMs: fc.option(milliseconds, { nil: undefined }),
      lasts: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
    })
    .map(({ effect, atMs, lasts, ...rest }) => ({
      ...rest,
      ...(effect === undefined ? {} : { effect }),
      ...(atMs === undefined ? {} : { atMs }),
      ...(lasts === undefined ? {} : { untilMs: ((atMs ?? 0) + lasts) as Milliseconds }),
    }));
}

const acceptedOf = (id: AcceptedId, ids: readonly ElementId[]) =>
  fc.record<AcceptedFinding>({
    id: fc.constant(id),
    check: one('ha/no-bfd', 'circuit/no-peering'),
    about: ids.length === 0 ? fc.constant([]) : few(oneOf(ids)),
    reason: label,
  });

const position = fc.integer({ min: -20_000, max: 20_000 });
const size = fc.integer({ min: 1, max: 5_000 });
const nodeBox = fc.record<Box>({
  x: position,
  y: position,
  width: fc.constant(null),
  height: fc.constant(null),
});
/** What a hand may have said of it: mostly nothing. */
const marks = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom<Partial<Box>>({ locked: true }, { order: -2 }, { order: 3 }) },
);
const zoneBox = fc
  .tuple(
    fc.record<Box>({ x: position, y: position, width: size, height: size }),
    fc.oneof(marks, fc.constant<Partial<Box>>({ collapsed: true })),
  )
  .map(([box, said]): Box => ({ ...box, ...said }));

/* The whole */

const settings = fc.record<Settings>({
  mode: one('example', 'production'),
  cloud: one('commercial', 'usgov', 'china'),
  criticality: one('low', 'production', 'critical'),
  internetAggregates: few(arbitraryPrefix),
  meteredBreakEvenTb: orNull(one(0, 2.5, 80)),
  costSheet: few(fc.constantFrom(...COST_PARTS)),
});

/** Ids of digits alone are worth having: objects put them in front of all others, whatever the order they came in. */
const id = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,7}$/) },
  { weight: 1, arbitrary: fc.nat({ max: 99 }).map(String) },
);

const KIND_NAMES = Object.keys(nodeKinds) as NodeKindName[];
const roles = fc.constantFrom(
  ...KIND_NAMES,
  ...KIND_NAMES,
  ...([
    'zone',
    'zone',
    'zone',
    'link',
    'link',
    'link',
    'link',
    'route-filter',
    'flow',
    'flow',
    'flow',
    'failure',
    'failure',
    'failure',
    'intent',
    'intent',
    'intent',
    'accepted',
  ] as const),
);
const cast = fc.uniqueArray(fc.record({ id, role: roles }), {
  selector: (part) => part.id,
  maxLength: 30,
  size: '+1',
});

export const arbitraryDocument: fc.Arbitrary<TopologyDocument> = cast.chain((parts) => {
  const idsOf = <Id extends string>(wanted: string) =>
    parts.filter(({ role }) => role === wanted).map((part) => part.id as Id);
  const circuits = idsOf<NodeId>('circuit');
  const vnets = idsOf<NodeId>('vnet');
  // What has nothing to refer to drops out.
  const nodes = parts.flatMap((part) => {
    const kind = KIND_NAMES.find((name) => name === part.role);
    if (!kind) return [];
    if (kind === 'peering' && circuits.length === 0) return [];
    if ((kind === 'gateway' || kind === 'vm') && vnets.length === 0) return [];
    return [{ id: part.id as NodeId, kind }];
  });
  const nodeIds = nodes.map((node) => node.id);
  const zones = idsOf<ZoneId>('zone');
  const links = nodeIds.length < 2 ? [] : idsOf<LinkId>('link');
  const routeFilters = idsOf<RouteFilterId>('route-filter');
  const flows = nodeIds.length === 0 ? [] : idsOf<FlowId>('flow');
  const all: Cast = { zones, nodes: nodeIds, circuits, vnets, links, routeFilters };
  const record = <Id extends string, Entry>(ids: readonly Id[], entry: (id: Id) => fc.Arbitrary<Entry>) =>
    fc.record(Object.fromEntries(ids.map((one) => [one, entry(one)]))) as unknown as fc.Arbitrary<
      Record<Id, Entry>
    >;
  return fc
    .record({
      name: label,
      notes: text(200),
      settings,
      zones: zoneRecord(zones),
      nodes: record(nodeIds, (one) =>
        nodeOf(one, nodes.find((node) => node.id === one)?.kind ?? 'router', all),
      ),
      links: record(links, (one) => linkOf(one, nodeIds)),
      routeFilters: record(routeFilters, routeFilterOf),
      flows: record(flows, (one) => flowOf(one, nodeIds)),
      intents: record(flows.length === 0 ? [] : idsOf<IntentId>('intent'), (one) =>
        intentOf(one, flows, nodeIds, links, zones),
      ),
      failures: record(idsOf<FailureId>('failure'), (one) => failureOf(one, all)),
      accepted: record(idsOf<AcceptedId>('accepted'), (one) => acceptedOf(one, nodeIds)),
      geometry: record<ElementId, Box>([...zones, ...nodeIds], (one) =>
        zones.includes(one as ZoneId) ? zoneBox : nodeBox,
      ),
    })
    .map((fields) => ({ ...emptyDocument(''), ...fields }));
});
