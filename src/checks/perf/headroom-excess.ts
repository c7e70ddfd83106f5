import { t } from '#base/t.ts';
import { bandwidthsOffered } from '#catalogue/limits.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import type { Facts } from '../facts.ts';
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
      const smaller = bandwidthsOffered(
        circuit.connectivity === 'direct' ? (circuit.directPort?.gbps ?? 10) : null,
      )?.mbps.some((mbps) => mbps < circuit.mbps);
      if (
        peak === 0 ||
        peak >= circuit.mbps * 0.2 ||
        !smaller ||
        fallsOver(facts, circuit) >= circuit.mbps * 0.2
      )
        return [];
      return [
        {
          message: t`${circuit.name} is used to ${percent(peak / circuit.mbps)} of ${sayRate(circuit.mbps)} by the flows of the design.`,
          advice: t`Order a smaller one: a circuit can be made larger in place, never smaller.`,
          about: [circuit.id],
        },
      ];
    }),
};

/** What it would carry if every flow that can use it did: it is sized for the loss of the others (ER-287). */
function fallsOver(facts: Facts, circuit: CircuitNode): number {
  const able = facts.flows.filter(
    (flow) => flow.circuits.length > 0 && carriersOf(facts, flow).includes(circuit),
  );
  return Math.max(
    ...(['forwardMbps', 'returnMbps'] as const).map((way) =>
      able.reduce((sum, { flow }) => sum + flow[way], 0),
    ),
  );
}
