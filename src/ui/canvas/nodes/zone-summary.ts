/** What a collapsed zone says of what is inside: how many of what, and how many of them have a problem. */
import { zoneChain } from '#commands/site-of.ts';
import { calledOf } from '#drawing/looks.ts';
import { failedElements } from '#drawing/words/failed-elements.ts';
import { sessionCount } from '#drawing/words/session-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { Report } from '#sim/report/report.ts';

export const nodesInside = (document: TopologyDocument, id: ZoneId): readonly TopologyNode[] =>
  Object.values(document.nodes).filter((node) =>
    zoneChain(document, node.zone).some((zone) => zone.id === id),
  );

/** `2 routers, firewall, 3 more`. The most frequent come first. */
export function countsInside(document: TopologyDocument, id: ZoneId): string {
  const counts = new Map<string, number>();
  for (const node of nodesInside(document, id)) {
    const word = calledOf(node);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${count} ${plural(word, count)}`);
  if (words.length === 0) return 'nothing inside';
  const rest = [...counts.values()]
    .sort((a, b) => b - a)
    .slice(SHOWN)
    .reduce((sum, count) => sum + count, 0);
  return [...words.slice(0, SHOWN), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

const SHOWN = 2;

const plural = (word: string, count: number): string =>
  count === 1 || word.endsWith('s') ? word : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;

/** Things inside that have failed, and peerings with a session down. */
export function problemsInside(document: TopologyDocument, report: Report | null, id: ZoneId): number {
  const failed = failedElements(document).nodes;
  return nodesInside(document, id).filter((node) => {
    const sessions = sessionCount(report, node.id);
    return failed.has(node.id) || (sessions !== null && sessions.up < sessions.all);
  }).length;
}
