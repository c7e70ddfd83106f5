import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';
import { lengthOf, overlaps } from '../offers.ts';

export const globalreachOverlap: Check = {
  id: 'globalreach/overlap',
  severity: 'error',
  title: t`The same prefix on both sites`,
  facts: ['ER-309'],
  derived: true,
  run: ({ globalReaches, peeringsOf, edgesOf, insideOf }) =>
    globalReaches.flatMap(({ link, circuits: [a, b] }): readonly Found[] => {
      // Sites with a way of their own between them announce each other's prefixes as a backup.
      const ends = edgesOf(b);
      const isOneNetwork = edgesOf(a).some(
        (edge) => edge !== null && ends.some((end) => end !== null && insideOf(edge).has(end)),
      );
      if (isOneNetwork) return [];
      const sent = (circuit: CircuitNode) =>
        peeringsOf(circuit)
          .filter(({ type }) => type === 'private')
          .flatMap(({ adverts }) => adverts.map(({ prefix }) => prefix))
          .filter((prefix) => lengthOf(prefix) > 0);
      const shared = sent(a).find((one) => sent(b).some((two) => overlaps(one, two)));
      if (!shared) return [];
      return [
        {
          message: t`${shared} exists behind ${a.name} and behind ${b.name}, which Global Reach joins.`,
          advice: t`Renumber one site.`,
          about: [link.id, a.id, b.id],
        },
      ];
    }),
};
