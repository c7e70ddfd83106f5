/** What a collapsed zone says of what is inside: how many of what, and how many of them have a problem. */

import { countsOf } from '#drawing/words/counts-of.ts';
import { failedElements } from '#drawing/words/failed-elements.ts';
import { sessionCount } from '#drawing/words/session-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { zoneChain } from '#model/zone-chain.ts';
import type { Report } from '#sim/report/report.ts';

export const nodesInside = (document: TopologyDocument, id: ZoneId): readonly TopologyNode[] =>
  Object.values(document.nodes).filter((node) =>
    zoneChain(document, node.zone).some((zone) => zone.id === id),
  );

export const countsInside = (document: TopologyDocument, id: ZoneId): string =>
  countsOf(nodesInside(document, id));

/** Things inside that have failed, and peerings with a session down. */
export function problemsInside(document: TopologyDocument, report: Report | null, id: ZoneId): number {
  const failed = failedElements(document).nodes;
  return nodesInside(document, id).filter((node) => {
    const sessions = sessionCount(report, node.id);
    return failed.has(node.id) || (sessions !== null && sessions.up < sessions.all);
  }).length;
}
