import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { isOffered, longestOver, prefixesOf } from '../offers.ts';

export const ppGatewayRelayRegion: Check = {
  id: 'pp/gateway-relay-region',
  severity: 'warning',
  title: t`The relay of a data gateway over the internet`,
  facts: ['ER-363', 'ER-364'],
  derived: true,
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { from, to, target } = flow;
      if (
        from.kind !== 'host' ||
        from.role !== 'data-gateway' ||
        to?.kind !== 'service' ||
        !flow.noInternet ||
        target === null
      )
        return [];
      if (facts.microsoftPeerings.some((peering) => isOffered(facts.offers(peering), target))) return [];
      const region = longestOver(prefixesOf(facts.catalogue, to), target)?.region ?? null;
      return [
        {
          message: t`Traffic of ${from.name} to ${region ? (facts.catalogue.azureRegion(region)?.name ?? region) : to.name} has no way but the internet: no Microsoft peering brings that region.`,
          advice: t`Add the value of the region, or bind the gateway to a nearer one.`,
          about: [flow.id, from.id],
        },
      ];
    }),
};
