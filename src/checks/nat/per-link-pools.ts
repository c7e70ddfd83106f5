import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { publishedOf } from '../customer-adverts.ts';
import { overlaps } from '../offers.ts';

export const natPerLinkPools: Check = {
  id: 'nat/per-link-pools',
  severity: 'info',
  title: t`A pool of its own for each link`,
  facts: ['ER-226', 'ER-227', 'ER-228'],
  run: (facts) =>
    facts.microsoftPeerings.flatMap((peering): readonly Found[] => {
      const circuit = facts.circuitOf(peering);
      const [first, second] = facts.edgesOf(circuit).map((edge) => {
        const device = edge ? facts.node(edge) : undefined;
        return device?.kind === 'router' || device?.kind === 'firewall' ? device : undefined;
      });
      if (!first || !second || first.id === second.id) return [];
      const [one, two] = [first.sourceNat[0], second.sourceNat[0]];
      if (!one || !two || overlaps(one.pool, two.pool)) return [];
      const stranded = publishedOf(facts).find(
        ({ entry }) => covers(one.pool, entry.address) || covers(two.pool, entry.address),
      );
      return [
        {
          message: t`${first.name} and ${second.name} translate to pools of their own, ${one.pool} and ${two.pool}, so losing a link of ${circuit.name} drops the flows of its pool${stranded ? t` and makes ${stranded.entry.name} unreachable` : ''}.`,
          advice: t`Translate before the paths split.`,
          about: [first.id, second.id, ...(stranded ? [stranded.host.id] : [])],
          severity: stranded ? 'warning' : 'info',
        },
      ];
    }),
};
