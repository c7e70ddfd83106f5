/** What a panel asks of the report. */
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import type { FlowReport, LoadReport, Report, SessionReport } from '#sim/report/report.ts';

export const flowReport = (report: Report | null, flow: FlowId | null): FlowReport | null =>
  report?.flows.find((one) => one.flow === flow) ?? null;

/** Of a peering, or of every peering of a circuit. */
export function sessionsOfPeerings(
  report: Report | null,
  peerings: ReadonlySet<NodeId>,
): readonly SessionReport[] {
  return (
    report?.sessions.filter((session) => session.peering !== null && peerings.has(session.peering)) ?? []
  );
}

export const sessionsOfLink = (report: Report | null, link: LinkId): readonly SessionReport[] =>
  report?.sessions.filter((session) => session.link === link) ?? [];

export const loadsOfCircuit = (report: Report | null, circuit: NodeId): readonly LoadReport[] =>
  report?.loads.filter(({ over }) => over.type === 'circuit' && over.circuit === circuit) ?? [];

export const loadsOfGateway = (report: Report | null, gateway: NodeId): readonly LoadReport[] =>
  report?.loads.filter(({ over }) => over.type === 'gateway' && over.gateway === gateway) ?? [];

export const loadsOfLink = (report: Report | null, link: LinkId): readonly LoadReport[] =>
  report?.loads.filter(({ over }) => over.type === 'link' && over.link === link) ?? [];

/** There and back; null when nothing is estimated. */
export const roundTripMs = ({ latency }: FlowReport): number | null =>
  latency ? latency.forwardMs + latency.returnMs : null;
