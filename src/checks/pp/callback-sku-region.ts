import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { covering } from '../customer-adverts.ts';
import { nodeFix } from '../fix.ts';
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
      const circuits = [...new Set(covering(facts, target).map(({ peering }) => facts.circuitOf(peering)))];
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
      return [
        {
          message: t`${from.name} runs in ${facts.catalogue.azureRegion(region)?.name ?? region} and cannot call back over ${first.name}, which is ${first.sku}.`,
          advice: t`Raise the circuit to ${up}.`,
          about: [flow.id, first.id, from.id],
          fix: nodeFix(t`Raise it to ${up}`, first.id, { sku: up }),
        },
      ];
    }),
};
