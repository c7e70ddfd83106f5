import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { linkCables } from '../link-cables.ts';
import { sayRate } from '../words.ts';

export const circuitLastMileSlower: Check = {
  id: 'circuit/last-mile-slower',
  severity: 'info',
  title: t`A last mile that is slower than its circuit`,
  facts: ['ER-058'],
  derived: true,
  run: (facts) =>
    facts.circuits.flatMap((circuit) =>
      linkCables(facts, circuit)
        .filter(({ kind, mbps }) => kind === 'last-mile' && mbps !== null && mbps < circuit.mbps)
        .map((cable) => ({
          message: t`The last mile ${facts.nameOf(cable.id)} (${sayRate(cable.mbps ?? 0)}) is slower than ${circuit.name} (${sayRate(circuit.mbps)}) and is the real ceiling.`,
          advice: t`Order the same rate for both.`,
          about: [cable.id, circuit.id],
        })),
    ),
};
