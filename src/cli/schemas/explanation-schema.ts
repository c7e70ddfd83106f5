/** What `explain` prints. */
import * as v from 'valibot';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import type { Asn, Community } from '#model/units.ts';
import type {
  BgpRoute,
  DecisionStepId,
  FibEntry,
  NextHop,
  RouteChangeToWin,
} from '#sim/network/routing-state.ts';
import type { TableEntry } from '#sim/report/router-tables.ts';
import type { WhatIf } from '#sim/report/why.ts';
import { number, text } from './typed.ts';

const prefix = text<Prefix>();
const address = text<IpAddress>();
const orNull = <Value>(schema: v.GenericSchema<Value>) => v.nullable(schema);

const route: v.GenericSchema<BgpRoute> = v.strictObject({
  from: orNull(text('The neighbour it came from; null: originated here.')),
  session: orNull(text()),
  kind: v.picklist(['ebgp', 'ibgp', 'local']),
  asPath: v.array(v.union([number<Asn>(), v.array(number<Asn>())])),
  origin: v.picklist(['igp', 'egp', 'incomplete']),
  localPreference: number(),
  med: orNull(number()),
  weight: number(),
  communities: v.array(text<Community>()),
  largeCommunities: v.array(text()),
  nextHop: orNull(address),
  originatorId: orNull(address),
  clusterList: v.array(address),
  peerRouterId: orNull(address),
  igpMetric: orNull(number()),
  valid: v.boolean(),
});

const step: v.GenericSchema<DecisionStepId> = v.picklist([
  'valid-next-hop',
  'weight',
  'local-preference',
  'locally-originated',
  'shortest-as-path',
  'lowest-origin',
  'lowest-med',
  'ebgp-over-ibgp',
  'lowest-igp-metric',
  'oldest',
  'lowest-router-id',
  'shortest-cluster-list',
  'lowest-peer-address',
]);

const change: v.GenericSchema<RouteChangeToWin> = v.strictObject({
  attribute: v.picklist(['med', 'origin', 'as-path-length', 'local-preference', 'weight', 'next-hop']),
  from: number(),
  to: number(),
});

const fields = v.record(text(), v.unknown());

const whatIf: v.GenericSchema<WhatIf> = v.strictObject({
  label: text('What to change, in words.'),
  changes: v.array(
    v.variant('type', [
      v.strictObject({ type: v.literal('node'), element: text<NodeId>(), fields }),
      v.strictObject({ type: v.literal('link'), element: text<LinkId>(), fields }),
    ]),
  ),
});

const bgp: v.GenericSchema<TableEntry> = v.strictObject({
  prefix,
  best: orNull(route),
  multipath: v.array(route),
  losers: v.array(
    v.strictObject({
      route,
      step,
      winning: text(),
      losing: text(),
      wouldWinWith: v.exactOptional(orNull(change)),
      whatIf: orNull(whatIf),
      noWhatIf: orNull(text('Why no change of the design is offered.')),
    }),
  ),
});

const nextHop: v.GenericSchema<NextHop> = v.strictObject({
  to: text(),
  over: text(),
  via: orNull(address),
  share: number(),
  exit: orNull(text()),
});

const forwarding: v.GenericSchema<FibEntry> = v.strictObject({
  prefix,
  type: v.picklist(['unicast', 'local', 'discard', 'unreachable']),
  protocol: v.picklist(['connected', 'static', 'bgp', 'ospf', 'origin', 'host']),
  distance: number('Administrative distance.'),
  nextHops: v.array(nextHop),
});

export const explanationSchema = v.strictObject({
  format: v.literal('handoff-explanation/1'),
  router: text('Id of the node.'),
  prefix,
  instances: v.array(v.strictObject({ instance: text(), bgp: orNull(bgp), forwarding: orNull(forwarding) })),
});
