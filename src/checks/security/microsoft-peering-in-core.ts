import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const securityMicrosoftPeeringInCore: Check = {
  id: 'security/microsoft-peering-in-core',
  severity: 'warning',
  title: t`Microsoft peering in the trusted core`,
  facts: ['ER-378', 'ER-379'],
  run: (facts) =>
    facts.microsoftPeerings.flatMap((peering): readonly Found[] => {
      const circuit = facts.circuitOf(peering);
      const ends = [
        ...facts.edgesOf(circuit).filter((edge) => edge !== null),
        ...facts
          .providersOf(circuit)
          .filter(({ layer }) => layer === 3)
          .flatMap(({ id }) => facts.neighboursOf(id)),
      ].filter((end) => facts.node(end)?.kind !== 'firewall' && facts.node(end)?.kind !== 'circuit');
      const open = ends
        .flatMap((end) => [...facts.openOf(end)])
        .map((id) => facts.node(id))
        .find((each) => each?.kind === 'host' && ['users', 'server', 'data-gateway'].includes(each.role));
      if (!open) return [];
      return [
        {
          message: t`${peering.name} ends in the trusted core: ${open.name} is reached from it without a firewall.`,
          advice: t`Land it in the DMZ, with a firewall behind it.`,
          about: [peering.id, open.id],
        },
      ];
    }),
};
