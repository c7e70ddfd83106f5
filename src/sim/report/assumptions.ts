/** What in a result rests on a decision of the model rather than a documented fact: shown with the badge "assumption". */
import { covers } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowReport } from './report.ts';

export function assumptionsOf(report: FlowReport, document: TopologyDocument): readonly string[] {
  const found: string[] = [];
  if (report.reason === 'source-not-admitted')
    found.push(
      'Where exactly Microsoft drops a source that is not admitted is not documented (ER-401, U-4).',
    );
  const start = report.forward.hops[0];
  const declared = Object.values(document.nodes).flatMap((node) =>
    node.kind === 'peering' ? node.declaredPrefixes : [],
  );
  // Where it is declared and not advertised, the same decision sends the call elsewhere or nowhere.
  if (start?.place.role === 'service' && declared.some((prefix) => covers(prefix, start.destination))) {
    found.push(
      'A prefix counts as registered while it is declared and advertised on a live session (ER-042, ER-136).',
    );
  }
  if (report.return?.hops.filter((hop) => hop.place.role === 'msee').length && circuitsIn(report) > 1) {
    found.push('Between equal circuits Microsoft spreads flows evenly (ER-402).');
  }
  if (report.latency)
    found.push('Latency: great-circle distance × 1.5, 200 km per ms in fibre, 0.1 ms per device.');
  return found;
}

const circuitsIn = (report: FlowReport) =>
  new Set(report.return?.hops.filter((hop) => hop.place.role === 'msee').map((hop) => hop.place.node)).size;
