import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { Check, Found } from '../check.ts';
import { publishedOf } from '../customer-adverts.ts';
import type { Facts, PoolAt } from '../facts.ts';
import { overlaps } from '../offers.ts';
import { allPools, circuitsServed } from '../pools.ts';

export const natPerLinkPools: Check = {
  id: 'nat/per-link-pools',
  severity: 'info',
  title: t`A pool of its own for each link`,
  facts: ['ER-226', 'ER-227', 'ER-228'],
  run: (facts) =>
    facts.microsoftPeerings.flatMap((peering): readonly Found[] => {
      const circuit = facts.circuitOf(peering);
      const [edge, other] = facts.edgesOf(circuit);
      if (edge === null || other === null || edge === other) return [];
      const pools = allPools(facts).filter((pool) => circuitsServed(facts, pool).includes(circuit));
      const ofLink = (own: NodeId, else_: NodeId) =>
        pools.find((pool) => translatesFor(facts, pool, own, else_));
      const [at, beside] = [ofLink(edge, other), ofLink(other, edge)];
      if (!at || !beside || overlaps(at.rule.pool, beside.rule.pool)) return [];
      const [first, second, one, two] = [at.device, beside.device, at.rule, beside.rule];
      const stranded = publishedOf(facts).find(
        ({ entry }) => covers(one.pool, entry.address) || covers(two.pool, entry.address),
      );
      return [
        {
          message: stranded
            ? t`${first.name} and ${second.name} translate to pools of their own, ${one.pool} and ${two.pool}, so losing a link of ${circuit.name} drops the flows of its pool and makes ${stranded.entry.name} unreachable.`
            : t`${first.name} and ${second.name} translate to pools of their own, ${one.pool} and ${two.pool}, so losing a link of ${circuit.name} drops the flows of its pool.`,
          advice: t`Translate before the paths split.`,
          about: [first.id, second.id, ...(stranded ? [stranded.host.id] : [])],
          severity: stranded ? 'warning' : 'info',
        },
      ];
    }),
};

/** Whether a pool belongs to one link: its edge translates, or what stands before that edge and not before the other. */
function translatesFor(facts: Facts, { device, rule }: PoolAt, edge: NodeId, other: NodeId): boolean {
  if (typeof rule.egress !== 'string' && rule.egress.some((end) => end === edge || end === other))
    return rule.egress.includes(edge) && !rule.egress.includes(other);
  if (device.id === edge) return true;
  const beside = facts.neighboursOf(device.id);
  return device.id !== other && beside.includes(edge) && !beside.includes(other);
}
