import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { circuitLoads } from '../loads.ts';
import { sayRate } from '../words.ts';

export const perfReliesOnDoubleBandwidth: Check = {
  id: 'perf/relies-on-double-bandwidth',
  severity: 'warning',
  title: t`Both links at once`,
  facts: ['ER-054'],
  under: ['perf/over-capacity'],
  run: (facts) =>
    facts.circuits.flatMap((circuit): readonly Found[] => {
      const total = Math.max(
        ...(['towards-microsoft', 'towards-customer'] as const).map((direction) =>
          circuitLoads(facts)
            .filter((load) => load.circuit === circuit.id && load.direction === direction)
            .reduce((sum, { mbps }) => sum + mbps, 0),
        ),
      );
      const bothUp =
        new Set(
          circuitLoads(facts)
            .filter((load) => load.circuit === circuit.id && load.mbps > 0)
            .map(({ part }) => part),
        ).size === 2;
      if (total <= circuit.mbps || total > 2 * circuit.mbps || !bothUp) return [];
      return [
        {
          message: t`${circuit.name} works only while both of its links are up: flows ask for ${sayRate(total)}, and it is sold with ${sayRate(circuit.mbps)}.`,
          advice: t`Order the larger size: the second link is redundancy, not bandwidth.`,
          about: [circuit.id],
        },
      ];
    }),
};
