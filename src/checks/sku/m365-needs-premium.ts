import { t } from '#base/t.ts';
import { OFFICE_VALUES } from '#catalogue/allowed-communities.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayAll } from '../words.ts';

export const skuM365NeedsPremium: Check = {
  id: 'sku/m365-needs-premium',
  severity: 'error',
  title: t`Microsoft 365 over a circuit that is not Premium`,
  facts: ['ER-071'],
  run: ({ microsoftPeerings, circuitOf, filterOf }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const circuit = circuitOf(peering);
      const filter = filterOf(peering);
      const office = filter?.communities.filter((value) => OFFICE_VALUES.includes(value)) ?? [];
      if (circuit.sku === 'Premium' || office.length === 0) return [];
      return [
        {
          message: t`The filter of ${peering.name} lists Microsoft 365 (${sayAll(office)}), which needs a Premium circuit; ${circuit.name} is ${circuit.sku}.`,
          advice: t`Raise the circuit to Premium, or drop those values.`,
          about: [circuit.id, peering.id],
          fix: nodeFix(t`Raise it to Premium`, circuit.id, { sku: 'Premium' }),
        },
      ];
    }),
};
