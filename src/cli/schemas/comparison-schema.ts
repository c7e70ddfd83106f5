/** What `diff` prints. */
import * as v from 'valibot';
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import type {
  Comparison,
  FlowChange,
  FlowState,
  HopChange,
  LoadChange,
  PathParts,
  SessionChange,
} from '#sim/report/comparison.ts';
import { loadDirection, loadOver, verdict } from './report-schema.ts';
import { number, text } from './typed.ts';

const state: v.GenericSchema<FlowState> = v.strictObject({
  verdict,
  sentence: text(),
  latencyMs: v.nullable(number('There and back, an estimate.')),
  forwardMbps: number(),
  returnMbps: number(),
});

const hop: v.GenericSchema<HopChange> = v.strictObject({
  direction: v.picklist(['forward', 'return']),
  number: number(),
  at: text(),
  node: text<NodeId>(),
  before: text(),
  after: text(),
  because: text('The values that were compared.'),
});

const parts: v.GenericSchema<PathParts> = v.strictObject({
  nodes: v.array(text<NodeId>()),
  links: v.array(text<LinkId>()),
});

const flow: v.GenericSchema<FlowChange> = v.strictObject({
  flow: text<FlowId>(),
  name: text(),
  kinds: v.array(
    v.picklist([
      'lost',
      'gained',
      'degraded',
      'restored',
      'moved',
      'asymmetric',
      'symmetric',
      'internet',
      'no-internet',
      'private-shorter',
      'private-longer',
      'slower',
      'faster',
      'rate',
      'addresses',
      'added',
      'removed',
    ]),
  ),
  before: v.nullable(state),
  after: v.nullable(state),
  hop: v.nullable(hop),
  left: parts,
  taken: parts,
});

const load: v.GenericSchema<LoadChange> = v.strictObject({
  over: loadOver,
  direction: loadDirection,
  beforeMbps: number(),
  afterMbps: number(),
  capacityMbps: v.nullable(number()),
  newlyFull: v.boolean(),
});

const session: v.GenericSchema<SessionChange> = v.strictObject({
  name: text(),
  before: v.picklist(['established', 'down', 'none']),
  after: v.picklist(['established', 'down', 'none']),
  because: v.nullable(text()),
});

export const comparisonSchema: v.GenericSchema<
  Comparison & { readonly format: 'handoff-comparison/1'; readonly before: string; readonly after: string }
> = v.strictObject({
  format: v.literal('handoff-comparison/1'),
  before: text('The earlier file.'),
  after: text('The later file.'),
  flows: v.array(flow),
  unchanged: number('How many flows are as they were.'),
  loads: v.array(load),
  sessions: v.array(session),
  sentence: text(),
});
