import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { shareState, statefulAt } from '../stateful.ts';
import { sayFew } from '../words.ts';

export const prefixSameOnSeveralCircuits: Check = {
  id: 'prefix/same-on-several-circuits',
  severity: 'info',
  title: t`One prefix on two circuits`,
  facts: ['ER-225', 'ER-243', 'ER-323', 'D-3'],
  run: (facts) =>
    facts.microsoftPeerings.flatMap((a, index) =>
      facts.microsoftPeerings.slice(index + 1).flatMap((b): readonly Found[] => {
        const [first, second] = [facts.circuitOf(a), facts.circuitOf(b)];
        const shared = [...new Set(a.adverts.map(({ prefix }) => prefix))].filter((prefix) =>
          b.adverts.some((advert) => advert.prefix === prefix),
        );
        if (shared.length === 0 || first.id === second.id) return [];
        const [one, two] = [statefulAt(facts, first), statefulAt(facts, second)];
        // A reply by the circuit with a firewall, to a request that went out by the one without, is as lost.
        const apart = !shareState(one, two) || (one.length === 0) !== (two.length === 0);
        return [
          {
            message: apart
              ? t`${sayFew(shared)} can be answered on ${first.name} or on ${second.name}, and the firewalls there do not know of each other.`
              : t`${sayFew(shared)} can be answered on ${first.name} or on ${second.name}.`,
            advice: t`Use prefixes of their own for each circuit, or prepend on one and mirror it with local preference.`,
            about: [a.id, b.id],
            severity: apart ? 'warning' : 'info',
          },
        ];
      }),
    ),
};
