import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const haSameCe: Check = {
  id: 'ha/same-ce',
  severity: 'warning',
  title: t`Both links on one device`,
  facts: ['ER-256'],
  run: ({ circuits, edgesOf, providersOf, nameOf, peeringsOf }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const [first, second] = edgesOf(circuit);
      // A provider that routes ends the links itself, and may serve a site by each of several devices.
      const named = circuit.links.every(({ customerEdge }) => customerEdge !== null);
      const managed = !named && providersOf(circuit).some(({ layer }) => layer === 3);
      if (first === null || first !== second || managed || peeringsOf(circuit).length === 0) return [];
      return [
        {
          message: t`Both links of ${circuit.name} end on ${nameOf(first)}, which is a single point of failure.`,
          advice: t`End them on two devices.`,
          about: [first, circuit.id],
        },
      ];
    }),
};
