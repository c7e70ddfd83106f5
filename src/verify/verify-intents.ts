/**
 * Holds every intent of a design against the engine: in good order, and under every failure it speaks of. Each verdict
 * comes with the first scenario that breaks it.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, IntentId } from '#model/ids.ts';
import type { Intent } from '#model/intent.ts';
import type { FlowReport } from '#sim/report/report.ts';
import type { Failable } from './failable.ts';
import { type Depth, failureSetCount, failureSets } from './failure-sets.ts';
import { judgeClaim } from './judge-claim.ts';
import { type OwnEnds, ownEndsOf } from './own-ends.ts';
import type { Outcome, Scenarios } from './scenarios.ts';

export interface IntentVerdict {
  readonly intent: IntentId;
  readonly holds: boolean;
  /** Null: it holds. */
  readonly counterExample: CounterExample | null;
}

export interface CounterExample {
  /** What fails; nothing where it is broken in good order. */
  readonly failed: readonly Failable[];
  readonly flow: FlowId;
  /** Why, in a sentence. */
  readonly because: string;
}

export interface VerifyStep {
  readonly done: number;
  readonly total: number;
}

/** Takes one scenario at each step, so that its caller can show how far it is, or stop. */
export function* verifyIntents(
  scenarios: Scenarios,
  elements: readonly Failable[],
): Generator<VerifyStep, readonly IntentVerdict[]> {
  const document = scenarios.whole;
  const intents = Object.values(document.intents).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const broken = new Map<IntentId, CounterExample>();
  const depth = deepest(intents);
  const total = failureSetCount(elements.length, depth);
  const before = new Map(scenarios.baseline.flows.map((report) => [report.flow, report]));
  const ownEnds = ownEndsOf(document, scenarios.baseline.flows);
  let done = 0;
  for (const failed of failureSets(elements, depth)) {
    const open = intents.filter(({ id, after }) => !broken.has(id) && REACH[after] >= failed.length);
    if (open.length === 0 && failed.length > 0) {
      // Nothing is left that asks about so many failures.
      if (intents.every(({ id, after }) => broken.has(id) || REACH[after] < failed.length)) break;
      continue;
    }
    const outcome = scenarios.run(failed);
    for (const intent of open) {
      const found = counterExample(document, intent, failed, outcome, before, ownEnds);
      if (found) broken.set(intent.id, found);
    }
    done += 1;
    yield { done, total };
  }
  return intents.map(({ id }) => ({
    intent: id,
    holds: !broken.has(id),
    counterExample: broken.get(id) ?? null,
  }));
}

const REACH: Readonly<Record<Intent['after'], number>> = { none: 0, 'any-one': 1, 'any-two': 2 };

function deepest(intents: readonly Intent[]): Depth {
  const most = Math.max(0, ...intents.map(({ after }) => REACH[after]));
  return (['none', 'single', 'double'] as const)[most] ?? 'none';
}

function counterExample(
  document: TopologyDocument,
  intent: Intent,
  failed: readonly Failable[],
  { flows, loads }: Outcome,
  before: ReadonlyMap<FlowId, FlowReport>,
  ownEnds: OwnEnds,
): CounterExample | null {
  for (const now of flows) {
    if (intent.flow !== null && now.flow !== intent.flow) continue;
    if (failed.length > 0 && ownEnds(now.flow, failed)) continue;
    const judged = { document, now, before: before.get(now.flow) ?? now, loads, failed: failed.length > 0 };
    const because = judgeClaim(intent.claim, judged);
    if (because !== null) return { failed, flow: now.flow, because };
  }
  return null;
}

/** Runs steps to their end and gives what they return. */
export function finish<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
