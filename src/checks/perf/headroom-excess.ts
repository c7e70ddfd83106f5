import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { circuitLoads } from '../loads.ts';
import { percent, sayRate } from '../words.ts';

export const perfHeadroomExcess: Check = {
  id: 'perf/headroom-excess',
  severity: 'info',
  title: t`A circuit that is hardly used`,
  facts: ['ER-057', 'ER-059'],
  run: (facts) =>
    facts.circuits.flatMap((circuit): readonly Found[] => {
      const loads = circuitLoads(facts).filter((load) => load.circuit === circuit.id);
      const peak = Math.max(
        0,
        ...(['towards-microsoft', 'towards-customer'] as const).map((direction) =>
          loads.filter((load) => load.direction === direction).reduce((sum, { mbps }) => sum + mbps, 0),
        ),
      );
      if (peak === 0 || peak >= circuit.mbps * 0.2) return [];
      return [
        {
          message: t`${circuit.name} is used to ${percent(peak / circuit.mbps)} of ${sayRate(circuit.mbps)} by the flows of the design.`,
          advice: t`Order a smaller one: a circuit can be made larger in place, never smaller.`,
          about: [circuit.id],
        },
      ];
    }),
};
