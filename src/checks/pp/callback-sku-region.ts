import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { covering } from '../customer-adverts.ts';
import { filterFix, nodeFix } from '../fix.ts';
import { longestOver, prefixesOf } from '../offers.ts';
import { isPowerPlatform, regionsOf } from '../power-platform.ts';

export const ppCallbackSkuRegion: Check = {
  id: 'pp/callback-sku-region',
  severity: 'error',
  title: t`A call from beyond the circuit's region`,
  facts: ['ER-352'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { from, target, to } = flow;
      if (!isPowerPlatform(from) || to?.kind !== 'host' || target === null) return [];
      const peerings = covering(facts, target).map(({ peering }) => peering);
      const circuits = [...new Set(peerings.map((peering) => facts.circuitOf(peering)))];
      const source = flow.flow.from.address ?? from.endpoints[0]?.address;
      const region =
        (source ? longestOver(prefixesOf(facts.catalogue, from), source)?.region : undefined) ??
        regionsOf(facts.catalogue, from)[0];
      const [first] = circuits;
      if (!first || !region) return [];
      const reached = circuits.some(({ sku, locations }) =>
        locations.some((location) => facts.catalogue.isInScope(sku, location, region)),
      );
      if (reached) return [];
      const standard = first.locations.some((location) =>
        facts.catalogue.isInScope('Standard', location, region),
      );
      const up = standard ? 'Standard' : 'Premium';
      const place = facts.catalogue.azureRegion(region)?.name ?? region;
      const raise = nodeFix(t`Raise it to ${up}`, first.id, { sku: up });
      // The call would come in by the circuit, and its reply go out by the internet.
      const filter = peerings.flatMap((peering) => facts.filterOf(peering) ?? [])[0];
      const value = facts.catalogue.communityOfRegion(region);
      const lacking = filter && value && !filter.communities.includes(value) ? value : null;
      return [
        {
          message: t`${from.name} runs in ${place} and cannot call back over ${first.name}, which is ${first.sku}.`,
          advice: lacking
            ? t`Raise the circuit to ${up}, and add ${place} to its filter, so that replies go the same way.`
            : t`Raise the circuit to ${up}.`,
          about: [flow.id, first.id, from.id],
          fix:
            filter && lacking
              ? {
                  label: t`Raise it to ${up} and add ${place}`,
                  commands: [
                    ...raise.commands,
                    ...filterFix('', filter.id, { communities: [...filter.communities, lacking] }).commands,
                  ],
                }
              : raise,
        },
      ];
    }),
};
