import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Severity } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { FlowFacts } from '../flow-facts.ts';
import { sayFew } from '../words.ts';

export const haSingleCircuit: Check = {
  id: 'ha/single-circuit',
  severity: 'warning',
  title: t`One circuit in one place`,
  facts: ['ER-260', 'ER-261', 'ER-263'],
  run(facts) {
    const alone = new Map<CircuitNode, FlowFacts[]>();
    for (const flow of facts.flows) {
      if (flow.circuits.length === 0) continue;
      const [only, ...others] = carriersOf(facts, flow);
      if (!only || others.length > 0 || only.locations[0] !== only.locations[1]) continue;
      alone.set(only, [...(alone.get(only) ?? []), flow]);
    }
    return [...alone].map(([circuit, flows]) => ({
      message: t`Losing ${facts.locationName(circuit.locations[0])} cuts ${sayFew(flows.map(({ name }) => name))} off ${circuit.name}, the only circuit they have.`,
      advice: t`Use Metro, or a second circuit in another location.`,
      about: [circuit.id],
      derived: true,
      severity: severityOf(facts.settings.criticality, flows),
    }));
  },
};

function severityOf(criticality: Facts['settings']['criticality'], flows: readonly FlowFacts[]): Severity {
  if (criticality === 'critical') return 'error';
  return criticality === 'production' || flows.some(({ flow }) => flow.critical) ? 'warning' : 'info';
}
