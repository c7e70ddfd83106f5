import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const circuitMoreThanTwoPeerings: Check = {
  id: 'circuit/more-than-two-peerings',
  severity: 'error',
  title: t`More peerings than a circuit can have`,
  facts: ['ER-100'],
  run: ({ circuits, peeringsOf }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const peerings = peeringsOf(circuit);
      const types = peerings.map(({ type }) => type);
      if (peerings.length <= 2 && new Set(types).size === types.length) return [];
      return [
        {
          message: t`${circuit.name} has ${peerings.length} peerings (${sayAll(peerings.map(({ name }) => name))}); at most one private and one Microsoft peering are possible.`,
          advice: t`Remove the extra one, or order another circuit for it.`,
          about: [circuit.id, ...peerings.map(({ id }) => id)],
        },
      ];
    }),
};
