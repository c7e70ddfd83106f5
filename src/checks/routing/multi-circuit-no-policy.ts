import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';

export const routingMultiCircuitNoPolicy: Check = {
  id: 'routing/multi-circuit-no-policy',
  severity: 'warning',
  title: t`Several circuits and no policy`,
  facts: ['ER-157', 'ER-161'],
  run: (facts) =>
    facts.microsoftPeerings.flatMap((a, index) =>
      facts.microsoftPeerings.slice(index + 1).flatMap((b): readonly Found[] => {
        const [first, second] = [facts.circuitOf(a), facts.circuitOf(b)];
        const city = (circuit: CircuitNode) =>
          facts.catalogue.cityName(circuit.locations[0]) ?? circuit.locations[0];
        const policy = [a, b].some(({ importRules }) =>
          importRules.some((rule) => rule.setLocalPreference !== null || rule.setWeight !== null),
        );
        if (
          first.id === second.id ||
          city(first) === city(second) ||
          policy ||
          a.localPreference !== b.localPreference
        )
          return [];
        const ends = facts.edgesOf(second);
        const joined = facts
          .edgesOf(first)
          .some((edge) => edge !== null && ends.some((end) => end !== null && facts.insideOf(edge).has(end)));
        const others = new Set(facts.offers(b).map(({ prefix }) => prefix.prefix));
        const both = facts.offers(a).find(({ prefix }) => others.has(prefix.prefix));
        if (!joined || !both) return [];
        return [
          {
            message: t`${first.name} and ${second.name} offer the same prefixes of ${both.service.name}, and no local preference tells them apart, so a site may take the distant circuit.`,
            advice: t`Match the regional communities and set a local preference at each site.`,
            about: [a.id, b.id],
          },
        ];
      }),
    ),
};
