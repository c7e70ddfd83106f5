import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const routingTransitWithoutGlobalReach: Check = {
  id: 'routing/transit-without-global-reach',
  severity: 'error',
  title: t`From circuit to circuit through Microsoft`,
  facts: ['ER-148', 'ER-306'],
  under: ['globalreach/no-transit'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { from, to } = flow;
      if (flow.delivered || from.kind !== 'host' || to?.kind !== 'host' || facts.insideOf(from.id).has(to.id))
        return [];
      const behind = (end: typeof from) =>
        facts.privatePeerings
          .map(facts.circuitOf)
          .filter((circuit) =>
            facts.edgesOf(circuit).some((edge) => edge !== null && facts.insideOf(end.id).has(edge)),
          );
      const [here, there] = [behind(from), behind(to)];
      const joined = facts.globalReaches.some(
        ({ circuits: [a, b] }) =>
          (here.includes(a) && there.includes(b)) || (here.includes(b) && there.includes(a)),
      );
      const [first, second] = [here[0], there[0]];
      if (!first || !second || joined || here.includes(second)) return [];
      return [
        {
          message: t`${flow.name} needs a way from ${first.name} to ${second.name}, and ExpressRoute does not route between circuits.`,
          advice: t`Add Global Reach between them, or a WAN between the sites.`,
          about: [flow.id, first.id, second.id],
        },
      ];
    }),
};
