/** What `lab` prints: the answers of the engine, in the format that those of routing daemons are kept in. */
import * as v from 'valibot';
import type {
  LabPath,
  LabTableRow,
  LookupAnswer,
  RouteAnswer,
  SessionAnswer,
  TraceAnswer,
} from '#sim/lab/lab-format.ts';
import { number, text } from './typed.ts';

const nullableText = v.nullable(text());

const path = {
  from: nullableText,
  session: nullableText,
  kind: v.picklist(['ebgp', 'ibgp', 'local']),
  as_path: v.array(v.union([number(), v.array(number())])),
  origin: v.picklist(['igp', 'egp', 'incomplete']),
  local_pref: number(),
  med: v.nullable(number()),
  weight: v.nullable(number()),
  communities: v.array(text()),
  large_communities: v.array(text()),
  next_hop: nullableText,
  originator_id: nullableText,
  cluster_list: v.array(text()),
  peer_router_id: nullableText,
  igp_metric: v.nullable(number()),
  valid: v.boolean(),
} as const;
const labPath: v.GenericSchema<LabPath> = v.strictObject(path);
const row: v.GenericSchema<LabTableRow> = v.strictObject({
  ...path,
  best: v.boolean(),
  multipath: v.boolean(),
  decided_by: v.exactOptional(text()),
});

const route: v.GenericSchema<RouteAnswer> = v.strictObject({
  present: v.boolean(),
  candidates: number(),
  best: v.nullable(labPath),
  multipath: v.array(v.strictObject({ from: text(), next_hop: nullableText })),
  decided_by: v.exactOptional(nullableText),
});

const forwarding = {
  type: v.exactOptional(text()),
  protocol: v.exactOptional(text()),
  next_hops: v.exactOptional(v.array(v.strictObject({ via: nullableText, to: nullableText, on: text() }))),
} as const;
const lookup: v.GenericSchema<LookupAnswer> = v.strictObject({ prefix: nullableText, ...forwarding });

const traceParts = {
  outcome: v.picklist(['delivered', 'no_route', 'blackhole', 'unreachable', 'loop', 'lost']),
  at: text(),
  paths: v.array(v.array(text())),
} as const;
/** A reply has none of its own. */
const trace: v.GenericSchema<TraceAnswer> = v.strictObject({
  ...traceParts,
  return: v.exactOptional(v.strictObject(traceParts)),
});

const session: v.GenericSchema<SessionAnswer> = v.strictObject({
  state: v.picklist(['established', 'down']),
  accepted: v.record(text(), number()),
});

export const labResultSchema = v.strictObject({
  format: v.literal('oracle-result/1'),
  lab: text(),
  daemon: text(),
  steps: v.array(
    v.strictObject({
      step: number(),
      name: text(),
      events: v.array(v.looseObject({ type: text('As in the lab.') })),
      sessions: v.record(text(), session),
      answers: v.record(text(), v.union([route, lookup, trace, session])),
      bgp: v.record(text(), v.record(text(), v.array(row))),
      fib: v.record(text(), v.record(text(), v.strictObject(forwarding))),
    }),
  ),
});
