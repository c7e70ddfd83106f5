import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { overlaps } from '../offers.ts';
import { allPools, circuitsServed } from '../pools.ts';

export const natPoolSharedBetweenCircuits: Check = {
  id: 'nat/pool-shared-between-circuits',
  severity: 'warning',
  title: t`One pool on two circuits`,
  facts: ['ER-225', 'ER-243'],
  run(facts) {
    const served = allPools(facts).flatMap((pool) =>
      circuitsServed(facts, pool).map((circuit) => ({ pool, circuit })),
    );
    return served.flatMap((a, index) =>
      served.slice(index + 1).flatMap((b): readonly Found[] => {
        if (a.circuit.id === b.circuit.id || !overlaps(a.pool.rule.pool, b.pool.rule.pool)) return [];
        return [
          {
            message: t`Pool ${a.pool.rule.pool} is used on ${a.circuit.name} and on ${b.circuit.name}.`,
            advice: t`Use one pool per circuit.`,
            about: [...new Set([a.pool.device.id, b.pool.device.id, a.circuit.id, b.circuit.id])],
          },
        ];
      }),
    );
  },
};
