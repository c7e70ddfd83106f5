/** BGP sessions in the words of the document. */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Compiled, SessionOrigin } from '#sim/compile/compiled.ts';
import type { RoutingState, SessionState } from '#sim/network/routing-state.ts';
import type { SessionReport } from './report.ts';

export function sessionReports(
  document: TopologyDocument,
  compiled: Compiled,
  state: RoutingState,
): readonly SessionReport[] {
  const reports: SessionReport[] = [];
  for (const session of state.sessions) {
    const origin = compiled.sessions.get(session.name);
    if (!origin) continue;
    const [customer, microsoft] =
      origin.customerEnd === 0 ? session.accepted : ([session.accepted[1], session.accepted[0]] as const);
    const reason = session.state === 'down' ? reasonOf(session, origin, document, compiled) : null;
    reports.push({
      peering: origin.peering,
      link: origin.link,
      part: origin.part,
      family: origin.family,
      name: origin.name,
      ends: origin.ends,
      state: session.state,
      because: reason === null ? null : t`${origin.name} is down: ${reason}.`,
      reason,
      cause: session.cause,
      receivedByCustomer: customer,
      receivedByMicrosoft: microsoft,
    });
  }
  return reports.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The control plane speaks of routers and wires; people know devices. */
function reasonOf(
  { because, cause }: SessionState,
  origin: SessionOrigin,
  document: TopologyDocument,
  compiled: Compiled,
): string {
  const names = origin.ends.map((end) => document.nodes[end]?.name ?? end);
  if (!because || cause?.type === 'wire') return t`nothing gets through between ${listed(names)}`;
  if (cause?.type === 'shutdown') return t`it has failed`;
  const routers = [...compiled.stations.keys()]
    .filter((router) => because.includes(router))
    .sort((a, b) => b.length - a.length);
  const named = routers.reduce(
    (text, router) => text.replaceAll(router, compiled.stations.get(router)?.place.label ?? router),
    because,
  );
  return named.replace(/\.$/, '');
}
