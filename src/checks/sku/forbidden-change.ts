import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll, sayRate } from '../words.ts';

export const skuForbiddenChange: Check = {
  id: 'sku/forbidden-change',
  severity: 'warning',
  title: t`A change that needs a new circuit`,
  facts: ['ER-057', 'ER-070'],
  run: ({ circuits }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const { existing } = circuit;
      if (!existing) return [];
      const changes = [
        ...(circuit.mbps < existing.mbps
          ? [t`lowering ${sayRate(existing.mbps)} to ${sayRate(circuit.mbps)}`]
          : []),
        ...(existing.billing === 'Unlimited' && circuit.billing === 'Metered'
          ? [t`going from Unlimited to Metered`]
          : []),
        ...(existing.sku !== 'Local' && circuit.sku === 'Local'
          ? [t`going from ${existing.sku} to Local`]
          : []),
      ];
      if (changes.length === 0) return [];
      return [
        {
          message: t`${circuit.name} cannot be changed in place as drawn: ${sayAll(changes)} needs a new circuit.`,
          advice: t`Order a second circuit, move the traffic, then delete the first.`,
          about: [circuit.id],
        },
      ];
    }),
};
