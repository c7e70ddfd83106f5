/**
 * The whole way from a document to its report. Pure: same document and catalogue, same report, byte for byte.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import { type FailedParts, failedParts } from './compile/failed-parts.ts';
import { loadsOf, type Throughput } from './load/load.ts';
import { type Before, Memory, Settler, sameDesign } from './memory.ts';
import { recoveryOf } from './recovery/recovery.ts';
import { type Traced, traceFlow } from './report/flow-report.ts';
import { gatewayNotices } from './report/gateway-limits.ts';
import { sessionsEnd } from './report/ip-firewall.ts';
import type { FlowReport, Hop, PathGraph, Report, Segment } from './report/report.ts';
import { sessionReports } from './report/session-reports.ts';
import type { TracedHop, TracedPath, TracedSegment } from './trace/path-graph.ts';
import type { Situation } from './trace/situation.ts';

/** @param memory - Of an engine that answers one design after another. No answer depends on it. */
export function simulate(
  given: TopologyDocument,
  catalogue: Catalogue,
  memory: Memory = new Memory(),
): Report {
  const document = memory.recognise(given);
  const { last } = memory;
  // Where a thing stands on the canvas, and what it is called in a file, no report tells.
  const isSame =
    last?.catalogue === catalogue && sameDesign(last.document, document, ['geometry', 'name', 'notes']);
  const report = isSame ? last.report : reportOn(document, catalogue, memory);
  memory.last = { document, catalogue, report };
  return report;
}

function reportOn(document: TopologyDocument, catalogue: Catalogue, memory: Memory): Report {
  const failed = failedParts(document);
  const flows = Object.keys(document.flows)
    .sort()
    .map((id) => document.flows[id as never] as Flow);
  const now = memory.live.settle(document, catalogue, failed);
  const traced = flows.map((flow) => traceFlow(document, now, flow, failed));
  const withRecovery =
    failed.ids.length > 0 ? afterFailure(document, catalogue, failed, now, flows, traced, memory) : traced;
  const loads = loadsOf(
    flows.flatMap((flow, index) => {
      const { forward, return: back } = withRecovery[index] as Traced;
      return forward ? [{ flow, forward, return: back }] : [];
    }),
  );
  return {
    flows: withRecovery.map(({ report }, index) =>
      published(limited(report, flows[index] as Flow, loads.throughput)),
    ),
    sessions: sessionReports(document, now.compiled, now.state),
    loads: loads.reports,
    notices: [...now.compiled.notices, ...gatewayNotices(document, now)],
  };
}

export const settle = (document: TopologyDocument, catalogue: Catalogue, failed: FailedParts): Situation =>
  new Settler().settle(document, catalogue, failed);

/** Compares with the same design in good order. */
function afterFailure(
  document: TopologyDocument,
  catalogue: Catalogue,
  failed: FailedParts,
  now: Situation,
  flows: readonly Flow[],
  traced: readonly Traced[],
  memory: Memory,
): readonly Traced[] {
  const before = inGoodOrder(document, catalogue, flows, memory);
  return traced.map((each, index) => {
    const then = before.traced[index] as Traced;
    const delivered = each.report.verdict === 'delivered' || each.report.verdict === 'delivered-asymmetric';
    const recovery = recoveryOf(before.situation, now, failed, [then.forward, then.return], delivered);
    const signIn = delivered ? sessionsEnd(document, each.deliveredTo, then.seenFrom, each.seenFrom) : null;
    const sentence = signIn ? `${recovery.sentence} ${signIn}` : recovery.sentence;
    return { ...each, report: { ...each.report, recovery: { ...recovery, sentence } } };
  });
}

function inGoodOrder(
  document: TopologyDocument,
  catalogue: Catalogue,
  flows: readonly Flow[],
  memory: Memory,
): Before {
  const { before } = memory;
  if (
    before?.catalogue === catalogue &&
    sameDesign(before.document, document, ['geometry', 'name', 'notes', 'failures'])
  )
    return before;
  const whole = { ...document, failures: {} };
  const none = failedParts(whole);
  const situation = memory.whole.settle(whole, catalogue, none);
  const traced = flows.map((flow) => traceFlow(whole, situation, flow, none));
  memory.before = { document, catalogue, situation, traced };
  return memory.before;
}

/** A flow that gets less than it wants is degraded (ER-406). */
function limited(
  report: FlowReport,
  flow: Flow,
  throughput: ReadonlyMap<Flow['id'], Throughput>,
): FlowReport {
  const { rates: got, assumptions = [] } = throughput.get(flow.id) ?? {};
  const delivered = report.verdict === 'delivered' || report.verdict === 'delivered-asymmetric';
  if (!got || !delivered) return { ...report, throughput: { forwardMbps: 0, returnMbps: 0 } };
  const short = got.forwardMbps < flow.forwardMbps - 1e-6 || got.returnMbps < flow.returnMbps - 1e-6;
  if (!short) return { ...report, throughput: got };
  const rates = [
    ...(got.forwardMbps < flow.forwardMbps - 1e-6
      ? [`${Math.round(got.forwardMbps)} of ${flow.forwardMbps} Mbps out`]
      : []),
    ...(got.returnMbps < flow.returnMbps - 1e-6
      ? [`${Math.round(got.returnMbps)} of ${flow.returnMbps} Mbps back`]
      : []),
  ];
  return {
    ...report,
    verdict: 'degraded',
    reason: 'rate-limited',
    throughput: got,
    assumptions: [...report.assumptions, ...assumptions],
    sentence: report.sentence.replace(/^Delivered[^·]*/, `Rate-limited: ${rates.join(', ')} `),
  };
}

/** Drops what only the engine needs, so that a report holds plain data of its contract and nothing else. */
function published(report: FlowReport): FlowReport {
  return { ...report, forward: plain(report.forward), return: report.return ? plain(report.return) : null };
}

function plain(path: PathGraph): PathGraph {
  return { hops: path.hops.map(plainHop), segments: path.segments.map(plainSegment) };
}

function plainHop(hop: Hop): Hop {
  const { at: _, router: __, ...rest } = hop as TracedHop;
  return rest;
}

function plainSegment(segment: Segment): Segment {
  const { meters: _, forwards: __, wire: ___, ...rest } = segment as TracedSegment;
  return rest;
}

export type { TracedPath };
