import { t } from '#base/t.ts';
import { isPrivate } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { hopsAt } from '../flow-facts.ts';

export const natPrivateSourceOnMicrosoftPeering: Check = {
  id: 'nat/private-source-on-microsoft-peering',
  severity: 'error',
  title: t`A private source on Microsoft peering`,
  facts: ['ER-220', 'ER-401'],
  run: ({ flows, isPublic, nameOf }) =>
    flows.flatMap(({ id, name, report, fromMicrosoft, byPrivatePeering }): readonly Found[] => {
      if (fromMicrosoft || byPrivatePeering) return [];
      const hop = hopsAt(report.forward, ['msee']).find(
        ({ source, end }) => !isPublic(source) && end?.reason === 'source-not-admitted',
      );
      if (!hop) return [];
      return [
        {
          message: isPrivate(hop.source)
            ? t`${name} arrives at ${hop.place.label} with the private source ${hop.source}, which Microsoft does not admit.`
            : t`${name} arrives at ${hop.place.label} from ${hop.source}, an address of documentation, which Microsoft does not admit.`,
          advice: t`Add source NAT on the edge towards ${nameOf(hop.place.node)}, or on the provider's.`,
          about: [id, hop.place.node],
        },
      ];
    }),
};
