import { t } from '#base/t.ts';
import { limitFor } from '#catalogue/limits.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';

export const directOversubscribed: Check = {
  id: 'direct/oversubscribed',
  severity: 'error',
  title: t`More circuits than a port pair carries`,
  facts: ['ER-051', 'ER-056'],
  run({ circuits }) {
    const pairs = new Map<string, CircuitNode[]>();
    for (const circuit of circuits)
      if (circuit.connectivity === 'direct' && circuit.directPort)
        pairs.set(circuit.directPort.name, [...(pairs.get(circuit.directPort.name) ?? []), circuit]);
    const times = limitFor('direct-oversubscription', 'Standard');
    return [...pairs].flatMap(([port, on]): readonly Found[] => {
      const gbps = Math.min(...on.map(({ directPort }) => directPort?.gbps ?? 10));
      const sum = on.reduce((total, { mbps }) => total + mbps, 0) / 1000;
      if (sum <= gbps) return [];
      return [
        {
          message:
            sum > times * gbps
              ? t`The circuits on ${port} add up to ${sum} Gbps on a pair of ${gbps} Gbps ports, and ${times * gbps} Gbps is the most.`
              : t`The circuits on ${port} add up to ${sum} Gbps on a pair of ${gbps} Gbps ports.`,
          advice:
            sum > times * gbps
              ? t`Fewer or smaller circuits, or a second port pair.`
              : t`Switch rate limiting on, or accept that they cannot all be full at once.`,
          about: on.map(({ id }) => id),
          severity: sum > times * gbps ? 'error' : 'warning',
        },
      ];
    });
  },
};
