import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import { coveredBy } from '../covered-by.ts';
import type { Facts } from '../facts.ts';
import { circuitLoads } from '../loads.ts';
import { allPools, circuitsServed } from '../pools.ts';
import { sayRate } from '../words.ts';

export const haStandbyCapacity: Check = {
  id: 'ha/standby-capacity',
  severity: 'warning',
  title: t`Too little left after a circuit is lost`,
  facts: ['ER-054', 'ER-287'],
  derived: true,
  run(facts) {
    const demands = circuitLoads(facts);
    return facts.circuits.flatMap((lost): readonly Found[] =>
      facts.circuits.flatMap((survivor): readonly Found[] => {
        if (survivor.id === lost.id) return [];
        const over = (['towards-microsoft', 'towards-customer'] as const).map((direction) => {
          const own = demands
            .filter((load) => load.circuit === survivor.id && load.direction === direction)
            .reduce((sum, { mbps }) => sum + mbps, 0);
          const moved = demands
            .filter((load) => load.circuit === lost.id && load.direction === direction)
            .flatMap(({ flows }) => flows)
            .reduce((sum, { flow, mbps }) => {
              const facts_ = facts.flows.find(({ id }) => id === flow);
              const left = facts_
                ? carriersOf(facts, facts_).filter(
                    (circuit) =>
                      circuit.id !== lost.id && (facts_.byPrivatePeering || isAnswered(facts, circuit)),
                  )
                : [];
              return left.some(({ id }) => id === survivor.id) ? sum + mbps / left.length : sum;
            }, 0);
          return moved > 0 ? own + moved : 0;
        });
        const needed = Math.max(...over);
        if (needed <= survivor.mbps) return [];
        return [
          {
            message: t`After losing ${lost.name}, ${survivor.name} has to carry ${sayRate(needed)} in one direction, and it is sold with ${sayRate(survivor.mbps)}: the second link is redundancy.`,
            advice: t`Size each circuit for the full load.`,
            about: [survivor.id],
          },
        ];
      }),
    );
  },
};

/** Whether what is sent over a circuit as Microsoft peering also has a way back on it. */
function isAnswered(facts: Facts, circuit: CircuitNode): boolean {
  const adverts = facts
    .peeringsOf(circuit)
    .filter(({ type }) => type === 'microsoft')
    .flatMap((peering) => peering.adverts.map(({ prefix }) => prefix));
  const pools = allPools(facts).filter((pool) => circuitsServed(facts, pool).includes(circuit));
  return pools.length === 0 ? adverts.length > 0 : pools.some(({ rule }) => coveredBy(rule.pool, adverts));
}
