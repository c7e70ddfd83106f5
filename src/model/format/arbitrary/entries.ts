/** Zones, links, route filters and flows of random documents. */
import * as fc from 'fast-check';
import type { Flow, FlowTarget } from '#model/flow.ts';
import type { FlowId, LinkId, NodeId, RouteFilterId, ZoneId } from '#model/ids.ts';
import {
  CABLE_KINDS,
  type Cable,
  type Connection,
  type GlobalReach,
  type Link,
  type Note,
} from '#model/link.ts';
import { FILTER_PURPOSES, type RouteFilter } from '#model/route-filter.ts';
import { ZONE_KINDS, type Zone } from '#model/zone.ts';
import { oneOf } from './node.ts';
import { failureDetection, linkChoice, policyRule } from './routing.ts';
import {
  arbitraryAddress,
  asn,
  community,
  few,
  group,
  hostname,
  label,
  mbps,
  milliseconds,
  one,
  orNull,
  place,
  port,
  text,
} from './values.ts';

/** A parent stands earlier in the list, and a zone four deep has no children: so there is no circle. */
export function zoneRecord(ids: readonly ZoneId[]): fc.Arbitrary<Record<ZoneId, Zone>> {
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

export function linkOf(id: LinkId, nodes: readonly NodeId[]): fc.Arbitrary<Link> {
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

export const routeFilterOf = (id: RouteFilterId) =>
  fc.record<RouteFilter>({
    id: fc.constant(id),
    name: label,
    communities: few(community),
    microsoft365Authorised: fc.boolean(),
    purpose: fc.constantFrom(...FILTER_PURPOSES),
  });

export function flowOf(id: FlowId, nodes: readonly NodeId[]): fc.Arbitrary<Flow> {
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
