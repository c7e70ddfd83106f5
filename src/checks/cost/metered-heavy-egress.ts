import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { circuitLoads } from '../loads.ts';

export const costMeteredHeavyEgress: Check = {
  id: 'cost/metered-heavy-egress',
  severity: 'info',
  title: t`Much outbound traffic on a metered circuit`,
  facts: ['ER-065', 'ER-068'],
  run: (facts) =>
    facts.circuits.flatMap((circuit): readonly Found[] => {
      const limitTb = facts.settings.meteredBreakEvenTb;
      const mbps = circuitLoads(facts)
        .filter((load) => load.circuit === circuit.id && load.direction === 'towards-customer')
        .reduce((sum, load) => sum + load.mbps, 0);
      const terabytes = mbps * TERABYTES_A_MONTH;
      if (circuit.billing !== 'Metered' || limitTb === null || terabytes <= limitTb) return [];
      return [
        {
          message: t`The flows of the design take about ${Math.round(terabytes)} TB a month out of Microsoft on ${circuit.name}, which is metered; your break-even is ${limitTb} TB.`,
          advice: t`Compare Unlimited, or a Local circuit.`,
          about: [circuit.id],
        },
      ];
    }),
};

/** Of one megabit per second, all the time: 125,000 bytes in each of the seconds of 30.4 days. */
const TERABYTES_A_MONTH = (125_000 * 86_400 * 30.4) / 1e12;
