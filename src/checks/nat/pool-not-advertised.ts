import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check } from '../check.ts';
import { coveredBy } from '../covered-by.ts';
import { nodeFix } from '../fix.ts';
import { allPools, circuitsServed } from '../pools.ts';

export const natPoolNotAdvertised: Check = {
  id: 'nat/pool-not-advertised',
  severity: 'error',
  title: t`A pool that Microsoft has no route to`,
  facts: ['ER-222', 'ER-241'],
  run: (facts) =>
    allPools(facts).flatMap((pool) =>
      circuitsServed(facts, pool).flatMap((circuit) =>
        facts
          .peeringsOf(circuit)
          .filter(
            // A pool may be announced in parts, if they are the whole of it.
            ({ type, adverts }) =>
              type === 'microsoft' &&
              !coveredBy(
                pool.rule.pool,
                adverts.map(({ prefix }) => prefix),
              ),
          )
          .map((peering) => ({
            message: t`Pool ${pool.rule.pool} of ${pool.device.name} is not advertised on ${peering.name}, so replies do not come back over ${circuit.name}.`,
            advice: t`Advertise it, and declare it.`,
            about: [pool.device.id, peering.id],
            fix: nodeFix(t`Advertise ${pool.rule.pool}`, peering.id, {
              adverts: [...peering.adverts, { prefix: pool.rule.pool }],
              declaredPrefixes: peering.declaredPrefixes.some((declared) => covers(declared, pool.rule.pool))
                ? peering.declaredPrefixes
                : [...peering.declaredPrefixes, pool.rule.pool],
            }),
          })),
      ),
    ),
};
