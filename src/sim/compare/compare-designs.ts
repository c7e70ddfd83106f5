/** Two designs, simulated and set against each other. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import type { Comparison } from '#sim/report/comparison.ts';
import { namesOf } from '#sim/router-tables.ts';
import { settle, simulate } from '#sim/simulate.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { candidatesAt } from '#sim/why/candidates.ts';
import { whyIn } from '#sim/why/flow-why.ts';
import { compareReports, type Side } from './compare-reports.ts';

export const compareDesigns = (
  before: TopologyDocument,
  after: TopologyDocument,
  catalogue: Catalogue,
): Comparison => compareReports(sideOf(before, catalogue), sideOf(after, catalogue));

function sideOf(document: TopologyDocument, catalogue: Catalogue): Side {
  let known: Situation | null = null;
  const failed = failedParts(document);
  const settled = () => {
    known ??= settle(document, catalogue, failed);
    return known;
  };
  return {
    document,
    report: simulate(document, catalogue),
    why: (flow: FlowId) => whyIn(document, settled(), failed, flow),
    lostAt(node, destination) {
      const situation = settled();
      const route = situation.state.lookup(node, destination);
      if (!route) return [];
      const names = namesOf(situation.compiled);
      return candidatesAt(document, situation, names, node, route, destination, situation.state.fib(node));
    },
  };
}
