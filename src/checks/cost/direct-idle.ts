import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check } from '../check.ts';

export const costDirectIdle: Check = {
  id: 'cost/direct-idle',
  severity: 'info',
  title: t`A port pair that costs and carries nothing`,
  facts: ['ER-075'],
  run: ({ circuits, edgesOf }) => {
    const pairs = new Map<string, CircuitNode[]>();
    for (const circuit of circuits)
      if (circuit.connectivity === 'direct' && circuit.directPort)
        pairs.set(circuit.directPort.name, [...(pairs.get(circuit.directPort.name) ?? []), circuit]);
    return [...pairs]
      .filter(([, on]) => on.every((circuit) => edgesOf(circuit).every((edge) => edge === null)))
      .map(([port, on]) => ({
        message: t`Nothing is connected to ${port}, and billing starts 45 days after it is created even if it is unused.`,
        advice: t`Schedule the cross-connects.`,
        about: on.map(({ id }) => id),
      }));
  },
};
