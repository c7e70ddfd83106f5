import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { announced } from '../customer-adverts.ts';
import { sayFew } from '../words.ts';

export const routingPartialSubnetOverEr: Check = {
  id: 'routing/partial-subnet-over-er',
  severity: 'warning',
  title: t`Part of a prefix by the circuit, part by the internet`,
  facts: ['ER-247', 'ER-172'],
  run: (facts) =>
    announced(facts).flatMap(({ peering, advert }): readonly Found[] => {
      const inside = facts.flows.filter(
        (flow) =>
          !flow.fromMicrosoft &&
          flow.to?.kind === 'service' &&
          flow.seenFrom.some((source) => covers(advert.prefix, source)),
      );
      const outside = inside.filter(({ report }) =>
        report.forward.segments.some(({ medium }) => medium === 'public-internet'),
      );
      const by = inside.filter((flow) => !outside.includes(flow) && flow.circuitsOut.length > 0);
      if (outside.length === 0 || by.length === 0) return [];
      return [
        {
          message: t`Part of ${advert.prefix} uses ExpressRoute (${sayFew(by.map(({ name }) => name))}) and part the internet (${sayFew(outside.map(({ name }) => name))}), while replies to all of it come by ${peering.name}.`,
          advice: t`Separate the source prefixes.`,
          about: [peering.id, ...outside.map(({ id }) => id)],
        },
      ];
    }),
};
