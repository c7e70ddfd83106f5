/**
 * Every failure against every flow: what stays private, what falls to the internet, what is lost, and for how long.
 *
 * @source ER-258, ER-261, ER-270 to ER-277, ER-405
 */
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import type { FlowReport, LoadReport } from '#sim/report/report.ts';
import type { Failable } from './failable.ts';
import { type Depth, failureSets } from './failure-sets.ts';
import { loadedName, recoveryMs } from './judge-claim.ts';
import { type OwnEnds, ownEndsOf } from './own-ends.ts';
import type { Outcome, Scenarios } from './scenarios.ts';

export const CELL_OUTCOMES = [
  'as-before',
  'other-way-back',
  'degraded',
  'internet',
  'lost',
  'own-end',
  'lost-before',
  'only-then',
] as const;
/**
 * `own-end`: an end of the flow itself has failed. `lost-before`: it is lost in good order as well. `only-then`: it is lost in
 * good order, and arrives once this has failed: half of it no longer goes the wrong way. None says that the design stands
 * the failure.
 */
export type CellOutcome = (typeof CELL_OUTCOMES)[number];

export interface Cell {
  readonly outcome: CellOutcome;
  /** Part of what the flow wants that gets through, 0 to 1. */
  readonly share: number;
  readonly private: FlowReport['privacy']['extent'];
  /** How long it is lost until it runs again; null: for good, or nothing notices. */
  readonly recoveryMs: number | null;
}

export interface SweptScenario {
  /** Keys of what fails: one, or two. */
  readonly failed: readonly string[];
  /** One for each flow, in order of their ids. */
  readonly cells: readonly Cell[];
  readonly overloads: readonly Overload[];
}

/** More than it can carry, and not so in good order. */
export interface Overload {
  readonly name: string;
  readonly over: LoadReport['over'];
  readonly direction: LoadReport['direction'];
  readonly mbps: number;
  readonly capacityMbps: number;
}

/** Takes one scenario at each step. The caller keeps what it wants, shows how far it is, or stops. */
export function* sweep(
  scenarios: Scenarios,
  elements: readonly Failable[],
  depth: Exclude<Depth, 'none'>,
): Generator<SweptScenario, void> {
  const { whole, baseline } = scenarios;
  const ownEnds = ownEndsOf(whole, baseline.flows);
  for (const failed of failureSets(elements, depth)) {
    if (failed.length === 0) continue;
    yield sweptScenario(whole, baseline, scenarios.run(failed), failed, ownEnds);
  }
}

export function sweptScenario(
  document: TopologyDocument,
  baseline: Outcome,
  { flows, loads }: Outcome,
  failed: readonly Failable[],
  ownEnds: OwnEnds,
): SweptScenario {
  return {
    failed: failed.map(({ key }) => key),
    cells: flows.map((now, index) =>
      cellOf(document, baseline.flows[index] as FlowReport, now, ownEnds(now.flow, failed)),
    ),
    overloads: overloads(document, baseline.loads, loads),
  };
}

function cellOf(document: TopologyDocument, before: FlowReport, now: FlowReport, ownEnd: boolean): Cell {
  const ms = recoveryMs(now);
  return {
    outcome: outcomeOf(before, now, ownEnd),
    share: shareOf(document, now),
    private: now.privacy.extent,
    recoveryMs: isLost(now) || !Number.isFinite(ms) ? null : ms,
  };
}

function outcomeOf(before: FlowReport, now: FlowReport, ownEnd: boolean): CellOutcome {
  if (ownEnd) return 'own-end';
  if (isLost(before)) return isLost(now) ? 'lost-before' : 'only-then';
  if (isLost(now)) return 'lost';
  if (now.crossesInternet && !before.crossesInternet) return 'internet';
  if (now.verdict === 'degraded' && before.verdict !== 'degraded') return 'degraded';
  if (now.verdict === 'delivered-asymmetric' && before.verdict !== 'delivered-asymmetric')
    return 'other-way-back';
  return 'as-before';
}

/** Not all of it arrives. What is only rate-limited does. */
export const isLost = ({ verdict }: FlowReport): boolean => verdict === 'dropped' || verdict === 'no-route';

function shareOf(
  document: TopologyDocument,
  { flow: id, verdict, deliveredShare, throughput }: FlowReport,
): number {
  const flow = document.flows[id];
  if (verdict !== 'degraded' || !flow) return deliveredShare;
  const parts = [
    [throughput.forwardMbps, flow.forwardMbps],
    [throughput.returnMbps, flow.returnMbps],
  ].map(([got = 0, wanted = 0]) => (wanted > 0 ? got / wanted : 1));
  return Math.round(Math.min(1, ...parts) * deliveredShare * 1e6) / 1e6;
}

function overloads(
  document: TopologyDocument,
  before: readonly LoadReport[],
  now: readonly LoadReport[],
): readonly Overload[] {
  const full = (load: LoadReport) => load.capacityMbps !== null && load.mbps > load.capacityMbps + 1e-6;
  const key = ({ over, direction }: LoadReport) => JSON.stringify([over, direction]);
  const already = new Set(before.filter(full).map(key));
  return now
    .filter((load) => full(load) && !already.has(key(load)))
    .map(({ over, direction, mbps, capacityMbps }) => ({
      name: loadedName(document, over).replace(/,$/, ''),
      over,
      direction,
      mbps,
      capacityMbps: capacityMbps ?? 0,
    }));
}

export const flowsOf = (document: TopologyDocument): readonly FlowId[] =>
  (Object.keys(document.flows) as FlowId[]).sort();
