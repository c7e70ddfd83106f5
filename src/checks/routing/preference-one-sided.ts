import { t } from '#base/t.ts';
import { asnRange } from '#catalogue/limits.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Advert } from '#model/policy.ts';
import type { Asn } from '#model/units.ts';
import type { Check, Found } from '../check.ts';
import { prependedBy } from '../customer-adverts.ts';
import type { Facts } from '../facts.ts';
import { lengthOf, longestOver } from '../offers.ts';

export const routingPreferenceOneSided: Check = {
  id: 'routing/preference-one-sided',
  severity: 'warning',
  title: t`Preferred in one direction only`,
  facts: ['ER-282', 'ER-160'],
  run(facts) {
    const found: Found[] = [];
    for (const type of ['microsoft', 'private'] as const) {
      const peerings = facts.peerings.filter((peering) => peering.type === type);
      for (const [index, a] of peerings.entries())
        for (const b of peerings.slice(index + 1)) {
          if (a.circuit === b.circuit) continue;
          const towards = preferredByMicrosoft(facts, a, b, type);
          if (towards === null) continue;
          const own = preferredByCustomer(a, b);
          if (towards === own) continue;
          const name = (which: -1 | 1) => facts.circuitOf(which < 0 ? a : b).name;
          found.push({
            message:
              towards === 0
                ? t`From you ${name(own as -1 | 1)} is preferred for the prefixes that ${a.name} and ${b.name} share, and towards you neither.`
                : own === 0
                  ? t`Towards you ${name(towards)} is preferred for the prefixes that ${a.name} and ${b.name} share, and from you neither.`
                  : t`Towards you ${name(towards)} is preferred for the prefixes that ${a.name} and ${b.name} share, and from you ${name(own)}.`,
            advice: t`Mirror the preference: local preference at your edges, and prepending, weight or longer prefixes towards Microsoft.`,
            about: [a.id, b.id],
          });
        }
    }
    return found;
  },
};

/** -1: the first, 1: the second, 0: alike, null: they share no prefix. */
function preferredByMicrosoft(
  facts: Facts,
  a: PeeringNode,
  b: PeeringNode,
  type: 'microsoft' | 'private',
): -1 | 0 | 1 | null {
  // Connection weights choose at one gateway, which is joined to both; on Microsoft peering there are none (ER-166).
  const heavier = type === 'private' ? weightsApart(facts, a, b) : [0];
  const isPrivateAsn = (asn: number) => type === 'microsoft' && asnRange(asn as Asn)?.kind === 'private';
  const between = (one: Advert, two: Advert, weight: number): -1 | 0 | 1 => {
    const longer = lengthOf(two.prefix) - lengthOf(one.prefix);
    const shorter = prependedBy(one, isPrivateAsn) - prependedBy(two, isPrivateAsn);
    const first = [longer, weight, shorter].find((by) => by !== 0) ?? 0;
    return first === 0 ? 0 : first > 0 ? 1 : -1;
  };
  // Addresses that both announce, each held against the longest that holds them.
  const shared = [...a.adverts, ...b.adverts].flatMap(({ prefix }) => {
    const [one, two] = [longestOver(a.adverts, prefix), longestOver(b.adverts, prefix)];
    return one && two ? heavier.map((weight) => between(one, two, weight)) : [];
  });
  if (shared.length === 0) return null;
  const [first, second] = [shared.includes(-1), shared.includes(1)];
  // Some by one and some by the other: no preference by which a device could choose.
  if (first && second) return null;
  return first ? -1 : second ? 1 : 0;
}

/** At each gateway that is joined to both circuits, how much heavier the second connection is. */
const weightsApart = ({ connections }: Facts, a: PeeringNode, b: PeeringNode): readonly number[] =>
  connections
    .filter(({ circuit }) => circuit.id === a.circuit)
    .flatMap((one) =>
      connections
        .filter(({ circuit, gateway }) => circuit.id === b.circuit && gateway.id === one.gateway.id)
        .map((two) => two.link.weight - one.link.weight),
    );

function preferredByCustomer(a: PeeringNode, b: PeeringNode): -1 | 0 | 1 {
  const highest = ({ localPreference, importRules }: PeeringNode) =>
    Math.max(localPreference, ...importRules.flatMap(({ setLocalPreference }) => setLocalPreference ?? []));
  const more = highest(b) - highest(a);
  return more === 0 ? 0 : more > 0 ? 1 : -1;
}
