import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const circuitProviderMissing: Check = {
  id: 'circuit/provider-missing',
  severity: 'error',
  title: t`A circuit with the wrong kind of connection`,
  facts: ['ER-004', 'ER-015'],
  run: ({ circuits, providersOf }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const providers = providersOf(circuit);
      const direct = circuit.connectivity === 'direct';
      if (direct === (providers.length === 0)) return [];
      return [
        direct
          ? {
              message: t`${circuit.name} is on ExpressRoute Direct and has no connectivity provider, but ${sayAll(providers.map(({ name }) => name))} is drawn in front of it.`,
              advice: t`Connect your edge straight to the circuit, or change how it is connected.`,
              about: [circuit.id, ...providers.map(({ id }) => id)],
            }
          : {
              message: t`${circuit.name} needs a connectivity provider, and none is connected to it.`,
              advice: t`Place a provider and connect it to the circuit, or make it an ExpressRoute Direct circuit.`,
              about: [circuit.id],
            },
      ];
    }),
};
