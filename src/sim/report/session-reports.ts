/** BGP sessions in the words of the document. */
import type { TopologyDocument } from '#model/document.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import type { SessionReport } from './report.ts';

export function sessionReports(document: TopologyDocument, compiled: Compiled, state: RoutingState): readonly SessionReport[] {
  const reports: SessionReport[] = [];
  for (const session of state.sessions) {
    const origin = compiled.sessions.get(session.name);
    if (!origin) continue;
    const [customer, microsoft] = origin.customerEnd === 0 ? session.accepted : ([session.accepted[1], session.accepted[0]] as const);
    reports.push({
      peering: origin.peering,
      link: origin.link,
      part: origin.part,
      family: origin.family,
      name: origin.name,
      ends: origin.ends,
      state: session.state,
      because: session.state === 'down' ? `${origin.name} is down: ${reasonOf(session.because, origin.ends, document)}.` : null,
      receivedByCustomer: customer,
      receivedByMicrosoft: microsoft,
    });
  }
  return reports.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The control plane names routers; people know devices. */
function reasonOf(because: string | null, ends: SessionReport['ends'], document: TopologyDocument): string {
  if (!because) return 'the link under it is down';
  return ends.reduce<string>((text, end) => text.replaceAll(`"${end}"`, document.nodes[end]?.name ?? end), because).replace(/\.$/, '');
}
