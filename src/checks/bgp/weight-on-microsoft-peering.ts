import { t } from '#base/t.ts';
import { asnRange } from '#catalogue/limits.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Advert } from '#model/policy.ts';
import type { Check, Found } from '../check.ts';

export const bgpWeightOnMicrosoftPeering: Check = {
  id: 'bgp/weight-on-microsoft-peering',
  severity: 'error',
  title: t`Connection weight for Microsoft peering`,
  facts: ['ER-166'],
  derived: true,
  run({ connections, microsoftPeerings, circuitOf }) {
    const weightOf = (circuit: CircuitNode) =>
      Math.max(
        0,
        ...connections.filter((each) => each.circuit.id === circuit.id).map(({ link }) => link.weight),
      );
    const length = ({ prepend }: Advert) => prepend.filter((asn) => asnRange(asn)?.kind !== 'private').length;
    return microsoftPeerings.flatMap((a, index) =>
      microsoftPeerings.slice(index + 1).flatMap((b): readonly Found[] => {
        const [first, second] = [circuitOf(a), circuitOf(b)];
        if (weightOf(first) === weightOf(second)) return [];
        const shared = a.adverts.find((one) =>
          b.adverts.some((two) => one.prefix === two.prefix && length(one) === length(two)),
        );
        if (!shared) return [];
        return [
          {
            message: t`The connections of ${first.name} and ${second.name} have different weights, and ${shared.prefix} is announced alike on both Microsoft peerings: connection weight acts in virtual networks only.`,
            advice: t`Prepend a public AS number on one circuit, or announce separate prefixes.`,
            about: [a.id, b.id],
          },
        ];
      }),
    );
  },
};
