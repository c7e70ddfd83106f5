/**
 * One number for how well a design stands single failures. Assumption: its weights are this product's, and stand beside
 * it wherever it is shown.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import { type Cell, flowsOf, type SweptScenario } from './sweep.ts';

export const SCORE_FORMULA = t`100 × the mean, over all flows and single failures, of what is left: 1 if the flow runs as before or comes back another way; the share that gets through if it is degraded or lost; half of that over the internet, and nothing where the flow must not cross it. A critical flow counts twice. Failures of a flow’s own ends, and flows lost in good order, are left out.`;

const OVER_THE_INTERNET = 0.5;

/** A flow that is broken anyway earns nothing where a failure happens to mend it. */
const UNCOUNTED: ReadonlySet<Cell['outcome']> = new Set(['own-end', 'lost-before', 'only-then']);

/** 0 to 100, to one decimal; null: there is nothing to count. */
export function resilienceScore(
  document: TopologyDocument,
  scenarios: readonly SweptScenario[],
): number | null {
  const flows = flowsOf(document).map((id) => document.flows[id] as Flow);
  let points = 0;
  let weights = 0;
  for (const { failed, cells } of scenarios) {
    if (failed.length !== 1) continue;
    for (const [index, flow] of flows.entries()) {
      const cell = cells[index];
      if (!cell || UNCOUNTED.has(cell.outcome)) continue;
      const weight = flow.critical ? 2 : 1;
      weights += weight;
      points += weight * left(cell, flow);
    }
  }
  return weights === 0 ? null : Math.round((points / weights) * 1000) / 10;
}

function left({ outcome, share }: Cell, { privacy }: Flow): number {
  if (outcome === 'internet') return privacy === 'no-internet' ? 0 : OVER_THE_INTERNET * share;
  return outcome === 'degraded' || outcome === 'lost' ? share : 1;
}
