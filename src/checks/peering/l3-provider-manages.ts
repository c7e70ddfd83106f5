import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const peeringL3ProviderManages: Check = {
  id: 'peering/l3-provider-manages',
  severity: 'info',
  title: t`A peering that the provider configures`,
  facts: ['ER-007', 'ER-009'],
  run: ({ peerings }) =>
    peerings
      .filter(
        ({ managedBy, adverts, importRules }) =>
          managedBy === 'provider' && (adverts.length > 0 || importRules.length > 0),
      )
      .map((peering) => ({
        message: t`${peering.name} is managed by the provider, who configures its addresses, adverts and policies.`,
        advice: t`Treat what you enter here as a request to the provider.`,
        about: [peering.id],
      })),
};
