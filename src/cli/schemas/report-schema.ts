/** What `simulate` prints: `Report` of the engine, with the design's name and what is failed. */
import * as v from 'valibot';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { ElementId, FailureId, FlowId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { Asn, Community } from '#model/units.ts';
import type {
  Decision,
  DnsStep,
  FlowReport,
  HandOff,
  Hop,
  HopEnd,
  Instability,
  LatencyEstimate,
  LoadReport,
  Medium,
  Notice,
  PacketAction,
  PathGraph,
  Place,
  PrivacyReport,
  Recovery,
  Report,
  Segment,
  SessionReport,
} from '#sim/report/report.ts';
import { number, text } from './typed.ts';

const address = text<IpAddress>('An IP address.');
const node = text<NodeId>('Id of a node of the design.');
const link = text<LinkId>('Id of a link of the design.');
const flow = text<FlowId>('Id of a flow of the design.');
const share = number('Part of the packets of the flow, 0 to 1.');
const part = v.nullable(v.picklist(['primary', 'secondary']));

export const owner: v.GenericSchema<Owner> = v.picklist(['customer', 'provider', 'microsoft', 'internet']);
const medium: v.GenericSchema<Medium> = v.picklist([
  'customer-private',
  'provider-private',
  'microsoft-shared',
  'microsoft-private',
  'public-internet',
  'ipsec-over-internet',
]);
export const verdict: v.GenericSchema<FlowReport['verdict']> = v.picklist([
  'delivered',
  'delivered-asymmetric',
  'degraded',
  'dropped',
  'no-route',
]);
const reason: v.GenericSchema<FlowReport['reason']> = v.nullable(
  v.picklist([
    'state-miss',
    'source-not-admitted',
    'dns-private',
    'dns-unknown',
    'policy',
    'rate-limited',
    'packet-loss',
    'loop',
    'discarded',
    'link-down',
    'no-endpoint',
  ]),
);

export const place: v.GenericSchema<Place> = v.strictObject({
  node,
  part,
  peering: v.exactOptional(text<NodeId>('Of an MSEE: the peering whose routes it follows there.')),
  label: text('As it is called in paths and tables.'),
  role: v.picklist([
    'host',
    'router',
    'firewall',
    'provider',
    'msee',
    'microsoft-core',
    'internet-edge',
    'internet',
    'gateway',
    'vnet',
    'vm',
    'service',
  ]),
  zone: v.nullable(text<ZoneId>()),
});

const action: v.GenericSchema<PacketAction> = v.variant('type', [
  v.strictObject({
    type: v.picklist(['source-nat', 'source-nat-undone', 'destination-nat', 'destination-nat-undone']),
    from: address,
    to: address,
    rule: text(),
  }),
  v.strictObject({ type: v.literal('admitted'), because: text() }),
  v.strictObject({ type: v.picklist(['state-created', 'state-matched']) }),
  v.strictObject({ type: v.literal('filtered-allow'), rule: text() }),
  v.strictObject({ type: v.literal('proxied'), from: address, to: address }),
]);

const asPath = v.array(v.union([number<Asn>(), v.array(number<Asn>())]));

const decision: v.GenericSchema<Decision> = v.strictObject({
  prefix: text<Prefix>(),
  protocol: v.picklist(['connected', 'static', 'bgp', 'ospf', 'origin', 'host', 'switched']),
  asPath: v.nullable(asPath),
  localPreference: v.nullable(number()),
  communities: v.array(text<Community>()),
  beat: v.nullable(text<Prefix>('A shorter prefix that also matched.')),
  sentence: text(),
});

const end: v.GenericSchema<HopEnd> = v.strictObject({
  outcome: v.picklist(['delivered', 'dropped', 'no-route']),
  reason,
  sentence: text(),
});

const hop: v.GenericSchema<Hop> = v.strictObject({
  index: number('Position in this list.'),
  number: number('Hop number, from 1. Equal-cost twins share a number.'),
  place,
  owner,
  share,
  actions: v.array(action),
  decision: v.nullable(decision),
  source: address,
  destination: address,
  end: v.nullable(end),
});

const over = [
  v.strictObject({ type: v.literal('link'), link }),
  v.strictObject({
    type: v.literal('circuit'),
    circuit: node,
    part: v.picklist(['primary', 'secondary']),
  }),
] as const;

const segment: v.GenericSchema<Segment> = v.strictObject({
  from: number('Index of the hop it leaves.'),
  to: number('Index of the hop it comes to.'),
  share,
  owner,
  medium,
  over: v.nullable(v.variant('type', [...over])),
  cables: v.array(link),
  latencyMs: number('One way, milliseconds, an estimate.'),
  addedMs: v.exactOptional(number('What a failure that is switched on adds to it, within `latencyMs`.')),
  loss: v.exactOptional(number('Part of the packets on it that a failure loses, 0 to 1.')),
});

const path: v.GenericSchema<PathGraph> = v.strictObject({ hops: v.array(hop), segments: v.array(segment) });

const handOff: v.GenericSchema<HandOff> = v.strictObject({
  direction: v.picklist(['forward', 'return']),
  segment: number("Index of the segment in that direction's path at whose start it stands."),
  from: owner,
  to: owner,
  edge: v.boolean(),
  privateEnds: v.boolean(),
  at: place,
  who: text(),
  chosenBy: text(),
  protectedBy: text(),
  facts: v.array(text()),
});

export const extent: v.GenericSchema<PrivacyReport['extent']> = v.picklist([
  'endpoint',
  'microsoft-edge',
  'customer-edge',
  'nowhere',
  'not-delivered',
]);
const privacy: v.GenericSchema<PrivacyReport> = v.strictObject({
  extent,
  sentence: text(),
});

const dns: v.GenericSchema<DnsStep> = v.strictObject({
  name: text(),
  resolver: v.picklist(['public', 'private']),
  address: v.nullable(address),
  sentence: text(),
});

const latency: v.GenericSchema<LatencyEstimate> = v.strictObject({
  forwardMs: number(),
  returnMs: number(),
  perDeviceMs: number('In the above for each device passed, besides the way.'),
  terms: v.array(v.strictObject({ text: text(), ms: number() })),
});

const recovery: v.GenericSchema<Recovery> = v.strictObject({
  failures: v.array(text<FailureId>()),
  affectedShare: share,
  // JSON knows no infinity.
  detectionMs: v.nullable(number('Null: nothing ever notices.')) as unknown as v.GenericSchema<number>,
  convergenceMs: number(),
  stretches: v.array(
    v.strictObject({
      fromMs: number('On the clock in which failures begin and end.'),
      toMs: v.nullable(number('Null: it does not come back.')),
      share,
      sentence: text(),
    }),
  ),
  lostMs: v.nullable(number('How long it is lost in all; null: it does not come back.')),
  sentence: text(),
});

const flowReport: v.GenericSchema<FlowReport> = v.strictObject({
  flow,
  verdict,
  reason,
  deliveredShare: share,
  crossesInternet: v.boolean(),
  sentence: text(),
  privacy,
  assumptions: v.array(text()),
  dns: v.nullable(dns),
  proxy: v.nullable(node),
  forward: path,
  return: v.nullable(path),
  handoffs: v.array(handOff),
  latency: v.nullable(latency),
  throughput: v.strictObject({ forwardMbps: number(), returnMbps: number() }),
  recovery: v.nullable(recovery),
});

const sessionReport: v.GenericSchema<SessionReport> = v.strictObject({
  peering: v.nullable(node),
  link: v.nullable(link),
  part,
  family: v.picklist([4, 6]),
  name: text(),
  ends: v.tuple([node, node]),
  state: v.picklist(['established', 'down']),
  because: v.nullable(text()),
  reason: v.nullable(text()),
  cause: v.nullable(
    v.variant('type', [
      v.strictObject({ type: v.picklist(['wire', 'shutdown', 'other']) }),
      v.strictObject({ type: v.literal('limit'), allowed: number() }),
    ]),
  ),
  receivedByCustomer: number(),
  receivedByMicrosoft: number(),
});

export const loadOver: v.GenericSchema<LoadReport['over']> = v.variant('type', [
  ...over,
  v.strictObject({ type: v.literal('gateway'), gateway: node }),
]);
export const loadDirection: v.GenericSchema<LoadReport['direction']> = v.picklist([
  'towards-microsoft',
  'towards-customer',
  'from-first-end',
  'from-second-end',
]);
const load: v.GenericSchema<LoadReport> = v.strictObject({
  over: loadOver,
  direction: loadDirection,
  mbps: number(),
  capacityMbps: v.nullable(number()),
  flows: v.array(v.strictObject({ flow, mbps: number() })),
});

const notice: v.GenericSchema<Notice> = v.strictObject({
  message: text(),
  about: v.array(text<ElementId>()),
});

const instability: v.GenericSchema<Instability> = v.strictObject({
  type: v.picklist(['never-settles', 'several-outcomes']),
  prefixes: v.array(text<Prefix>()),
  nodes: v.array(text<NodeId>()),
  session: v.nullable(text('Its loss and return leads to another outcome; null: none shows it.')),
  about: v.array(text<ElementId>()),
});

export const reportSchema: v.GenericSchema<
  Report & {
    readonly format: 'handoff-report/1';
    readonly design: string;
    readonly failed: readonly string[];
  }
> = v.strictObject({
  format: v.literal('handoff-report/1'),
  design: text('Name of the design.'),
  failed: v.array(text()),
  flows: v.array(flowReport),
  sessions: v.array(sessionReport),
  loads: v.array(load),
  notices: v.array(notice),
  instabilities: v.exactOptional(v.array(instability)),
});
