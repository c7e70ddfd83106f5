/** Which problem of the list a lost flow has to thank for it, so that a row of flows leads to what to do. */
import type { Severity } from '#checks/check.ts';
import type { Finding } from '#checks/finding.ts';
import { openFindings } from '#checks/open-findings.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { FlowReport } from '#sim/report/report.ts';

/** Null: the flow is not lost, or no check names why; then its own sentence does. */
export function blockingProblem(
  document: TopologyDocument,
  findings: readonly Finding[],
  report: FlowReport,
): Finding | null {
  if (report.verdict !== 'dropped' && report.verdict !== 'no-route') return null;
  const open = openFindings(document, findings)
    .filter(({ severity }) => severity !== 'info')
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const about = (ids: readonly ElementId[]) =>
    open.find((finding) => ids.some((id) => finding.about.includes(id)));
  return about([report.flow]) ?? about(whereItDies(report)) ?? null;
}

function whereItDies({ forward, return: back }: FlowReport): readonly ElementId[] {
  const hops = [...forward.hops, ...(back?.hops ?? [])];
  return hops.flatMap(({ place, end }) => (end && end.outcome !== 'delivered' ? [place.node] : []));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
