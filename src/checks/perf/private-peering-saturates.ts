import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { circuitLoads } from '../loads.ts';
import { sayRate } from '../words.ts';

export const perfPrivatePeeringSaturates: Check = {
  id: 'perf/private-peering-saturates',
  severity: 'warning',
  title: t`Private peering at the cost of Power Platform`,
  facts: ['ER-053'],
  run: (facts) =>
    facts.circuits.flatMap((circuit): readonly Found[] => {
      const byPrivate = new Set<string>(
        facts.flows
          .filter(({ byPrivatePeering, byMicrosoftPeering }) => byPrivatePeering && !byMicrosoftPeering)
          .map(({ id }) => id),
      );
      const over = (['towards-microsoft', 'towards-customer'] as const).flatMap((direction) => {
        const flows = circuitLoads(facts)
          .filter((load) => load.circuit === circuit.id && load.direction === direction)
          .flatMap((load) => load.flows);
        const total = flows.reduce((sum, { mbps }) => sum + mbps, 0);
        const own = flows.filter(({ flow }) => byPrivate.has(flow)).reduce((sum, { mbps }) => sum + mbps, 0);
        return total > circuit.mbps && own > 0 && total - own > 0 && total - own <= circuit.mbps
          ? [{ own, total }]
          : [];
      });
      const [worst] = over.sort((a, b) => b.total - a.total);
      if (!worst) return [];
      return [
        {
          // Shared in proportion to what is asked for (W-15).
          message: t`With one link of ${circuit.name} lost, private peering takes ${sayRate((worst.total - worst.own) * (1 - circuit.mbps / worst.total))} from Microsoft peering: flows ask for ${sayRate(worst.total)}, ${sayRate(worst.own)} of it on private peering, and a link carries ${sayRate(circuit.mbps)}.`,
          advice: t`Resize the circuit, or move one of the two to a circuit of its own.`,
          about: [circuit.id, ...facts.peeringsOf(circuit).map(({ id }) => id)],
        },
      ];
    }),
};
