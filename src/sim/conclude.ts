/**
 * From traced paths to what a report says of flows and loads: who gets less than he wants, and what a failure cost him.
 * One run of the engine ends with it, and so does each of the many runs of a sweep.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import type { SessionOrigin } from './compile/compiled.ts';
import type { FailedParts } from './compile/failed-parts.ts';
import { type Impairments, NO_IMPAIRMENTS } from './compile/impairments.ts';
import { loadsOf, type Throughput } from './load/load.ts';
import { recoveryOf } from './recovery/recovery.ts';
import type { Traced } from './report/flow-report.ts';
import { sessionsEnd } from './report/ip-firewall.ts';
import type { FlowReport, Hop, LoadReport, PathGraph, Recovery, Report, Segment } from './report/report.ts';
import type { TracedHop, TracedSegment } from './trace/path-graph.ts';

/**
 * @param traced - One for each flow, in the same order.
 * @param document - Where something narrows a link: what a link hangs on.
 */
export function conclude(
  flows: readonly Flow[],
  traced: readonly Traced[],
  document: TopologyDocument | null = null,
  impairments: Impairments = NO_IMPAIRMENTS,
): Pick<Report, 'flows' | 'loads'> {
  const loads = loadsOf(
    flows.flatMap((flow, index) => {
      const { forward, return: back } = traced[index] as Traced;
      return forward ? [{ flow, forward, return: back }] : [];
    }),
    document && impairments.any ? (over) => narrowedTo(document, impairments, over) : undefined,
  );
  return {
    flows: traced.map(({ report }, index) =>
      published(limited(report, flows[index] as Flow, loads.throughput)),
    ),
    loads: loads.reports,
  };
}

/**
 * What becomes of a flow when something fails, compared with the same design in good order.
 *
 * @param gone - Sessions that were up in good order and are not: `lostSessions`.
 * @param then - The flow in good order.
 * @param atMs - When it fails.
 */
export function recovered(
  document: TopologyDocument,
  failed: FailedParts,
  gone: readonly SessionOrigin[],
  then: Traced,
  now: Traced,
  atMs = 0,
): Recovery {
  const recovery = recoveryOf(gone, failed, [then.forward, then.return], arrives(now.report), atMs);
  return withSignIn(document, recovery, then, now);
}

/** Whoever comes from another address may have to sign in again, however short the failure. */
export function withSignIn(
  document: TopologyDocument,
  recovery: Recovery,
  then: Traced,
  now: Traced,
): Recovery {
  const signIn = arrives(now.report)
    ? sessionsEnd(document, now.deliveredTo, then.seenFrom, now.seenFrom)
    : null;
  return { ...recovery, sentence: signIn ? `${recovery.sentence} ${signIn}` : recovery.sentence };
}

/** In full, but for what a degraded link loses. */
export const arrives = ({ verdict }: FlowReport): boolean =>
  verdict === 'delivered' || verdict === 'delivered-asymmetric' || verdict === 'degraded';

/** What is left of its rate. A device narrows every cable it hangs on. */
function narrowedTo(
  document: TopologyDocument,
  { atNode, onLink }: Impairments,
  over: LoadReport['over'],
): number | null {
  if (over.type === 'gateway') return atNode(over.gateway, null)?.mbps ?? null;
  if (over.type === 'circuit') return atNode(over.circuit, over.part)?.mbps ?? null;
  const ends = document.links[over.link]?.ends ?? [];
  const rates = [onLink(over.link), ...ends.map((end) => atNode(end, null))].flatMap(
    (one) => one?.mbps ?? [],
  );
  return rates.length > 0 ? Math.min(...rates) : null;
}

/** A flow that gets less than it wants is degraded (ER-406). */
function limited(
  report: FlowReport,
  flow: Flow,
  throughput: ReadonlyMap<Flow['id'], Throughput>,
): FlowReport {
  const { rates: got, assumptions = [] } = throughput.get(flow.id) ?? {};
  if (!got || !arrives(report)) return { ...report, throughput: { forwardMbps: 0, returnMbps: 0 } };
  const short = got.forwardMbps < flow.forwardMbps - 1e-6 || got.returnMbps < flow.returnMbps - 1e-6;
  if (!short) return { ...report, throughput: got };
  const rates = [
    ...(got.forwardMbps < flow.forwardMbps - 1e-6
      ? [t`${Math.round(got.forwardMbps)} of ${flow.forwardMbps} Mbps out`]
      : []),
    ...(got.returnMbps < flow.returnMbps - 1e-6
      ? [t`${Math.round(got.returnMbps)} of ${flow.returnMbps} Mbps back`]
      : []),
  ];
  return {
    ...report,
    verdict: 'degraded',
    reason: report.reason ?? 'rate-limited',
    throughput: got,
    assumptions: [...report.assumptions, ...assumptions],
    sentence:
      report.reason === 'packet-loss'
        ? [report.sentence, t`rate-limited: ${rates.join(', ')}`].join(' · ')
        : report.verdict === 'delivered' || report.verdict === 'delivered-asymmetric'
          ? [t`Rate-limited: ${rates.join(', ')}`, ...report.sentence.split(' · ').slice(1)].join(' · ')
          : report.sentence,
  };
}

/** Drops what only the engine needs, so that a report holds plain data of its contract and nothing else. */
function published(report: FlowReport): FlowReport {
  return { ...report, forward: plain(report.forward), return: report.return ? plain(report.return) : null };
}

/** By the path with all of it. In a sweep many reports go the same way. */
const plainOnes = new WeakMap<PathGraph, PathGraph>();

function plain(path: PathGraph): PathGraph {
  const known = plainOnes.get(path);
  if (known) return known;
  const made = { hops: path.hops.map(plainHop), segments: path.segments.map(plainSegment) };
  plainOnes.set(path, made);
  return made;
}

function plainHop(hop: Hop): Hop {
  const { at: _, router: __, ...rest } = hop as TracedHop;
  return rest;
}

function plainSegment(segment: Segment): Segment {
  const { meters: _, forwards: __, wire: ___, ...rest } = segment as TracedSegment;
  return rest;
}
