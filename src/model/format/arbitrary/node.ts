import * as fc from 'fast-check';
import type { LinkId, NodeId, RouteFilterId, ZoneId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { FirewallNode } from '#model/kinds/firewall.ts';
import { GATEWAY_SKUS, type GatewayNode } from '#model/kinds/gateway.ts';
import type { HostNode, LeavesBy } from '#model/kinds/host.ts';
import type { InternetNode } from '#model/kinds/internet.ts';
import type { NodeBase } from '#model/kinds/kind.ts';
import type { PeeringNode, PeeringSession } from '#model/kinds/peering.ts';
import type { ProviderNode } from '#model/kinds/provider.ts';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import type { RouterNode } from '#model/kinds/router.ts';
import { SERVICE_TYPES, type ServiceNode } from '#model/kinds/service.ts';
import type { VmNode } from '#model/kinds/vm.ts';
import type { VnetNode } from '#model/kinds/vnet.ts';
import {
  advert,
  destinationNat,
  failureDetection,
  filterRule,
  policyRule,
  routing,
  sourceNat,
} from './routing.ts';
import {
  addressOf,
  arbitraryAddress,
  arbitraryPrefix,
  asn,
  community,
  date,
  type Fields,
  few,
  group,
  hostname,
  label,
  mbps,
  one,
  orNull,
  place,
  prefixOf,
  text,
  uint32,
  vlan,
} from './values.ts';

/** What there is to refer to. `nodes` is never empty: each node may name itself. */
export interface Cast {
  readonly zones: readonly ZoneId[];
  readonly nodes: readonly NodeId[];
  readonly circuits: readonly NodeId[];
  readonly vnets: readonly NodeId[];
  readonly links: readonly LinkId[];
  readonly routeFilters: readonly RouteFilterId[];
}

export const oneOf = <Id extends string>(ids: readonly Id[]): fc.Arbitrary<Id> => fc.constantFrom(...ids);
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

export function nodeOf(id: NodeId, kind: NodeKindName, cast: Cast): fc.Arbitrary<TopologyNode> {
  const base: Fields<NodeBase> = {
    id: fc.constant(id),
    name: label,
    zone: orNoneOf(cast.zones),
    notes: fc.oneof(fc.constant(''), text(40)),
  };
  return makers[kind](base, cast);
}
