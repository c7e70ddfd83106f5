/**
 * Random valid documents, for property tests anywhere in the project. Valid is all they are: few would make sense to a
 * network engineer, and that is the point.
 */
import * as fc from 'fast-check';
import {
  type Box,
  COST_PARTS,
  emptyDocument,
  type Settings,
  type TopologyDocument,
} from '#model/document.ts';
import { flowOf, linkOf, routeFilterOf, zoneRecord } from '#model/format/arbitrary/entries.ts';
import { acceptedOf, failureOf } from '#model/format/arbitrary/failure.ts';
import { intentOf } from '#model/format/arbitrary/intent.ts';
import { type Cast, nodeOf } from '#model/format/arbitrary/node.ts';
import { arbitraryPrefix, few, label, one, orNull, text } from '#model/format/arbitrary/values.ts';
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
} from '#model/ids.ts';
import { type NodeKindName, nodeKinds } from '#model/kinds/registry.ts';

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
