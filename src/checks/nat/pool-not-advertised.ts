import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { covers, isPrivate, type Prefix } from '#model/addresses.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Check, Found } from '../check.ts';
import { coveredBy } from '../covered-by.ts';
import { winsOnInternet } from '../customer-adverts.ts';
import type { PoolAt } from '../facts.ts';
import { nodeFix } from '../fix.ts';
import { gathered } from '../gathered.ts';
import { lengthOf } from '../offers.ts';
import { allPools, circuitsServed } from '../pools.ts';
import { sayFew } from '../words.ts';

export const natPoolNotAdvertised: Check = {
  id: 'nat/pool-not-advertised',
  severity: 'error',
  title: t`A pool that Microsoft has no route to`,
  facts: ['ER-222', 'ER-241'],
  run(facts) {
    const lacking = allPools(facts).flatMap((pool) =>
      circuitsServed(facts, pool).flatMap((circuit) =>
        facts
          .peeringsOf(circuit)
          .filter((peering) => peering.type === 'microsoft' && !takes(peering, pool))
          .map((peering): Lacking => ({ pool, circuit, peering })),
      ),
    );
    // Pools of one device are one finding, and one button.
    const keyOf = ({ pool, peering }: Lacking) => `${pool.device.id} ${peering.id}`;
    return gathered(lacking, keyOf).map((each): Found => {
      const [{ pool, circuit, peering }] = each;
      const pools = [...new Set(each.map((one) => one.pool.rule.pool))];
      return {
        message: t`Pool ${sayFew(pools)} of ${pool.device.name} ${plural(pools.length, { one: 'is', other: 'are' })} not advertised on ${peering.name}, so replies do not come back over ${circuit.name}.`,
        advice: t`Advertise ${plural(pools.length, { one: 'it, and declare it', other: 'them, and declare them' })}.`,
        about: [pool.device.id, peering.id],
        // Microsoft refuses what is private, and what the internet has as well would come back by either.
        ...(pools.some((prefix) => !facts.isPublic(prefix) || winsOnInternet(facts, prefix))
          ? {}
          : { fix: nodeFix(t`Advertise ${sayFew(pools)}`, peering.id, announcing(peering, pools)) }),
      };
    });
  },
};

interface Lacking {
  readonly pool: PoolAt;
  readonly circuit: CircuitNode;
  readonly peering: PeeringNode;
}

/** A pool may be announced in parts, if they are the whole of it. What Microsoft refuses (ER-130) counts for nothing. */
const takes = ({ adverts }: PeeringNode, { rule }: PoolAt): boolean =>
  coveredBy(
    rule.pool,
    adverts.map(({ prefix }) => prefix).filter((prefix) => lengthOf(prefix) > 0 && !isPrivate(prefix)),
  );

const announcing = ({ adverts, declaredPrefixes }: PeeringNode, pools: readonly Prefix[]) => ({
  adverts: [...adverts, ...pools.map((prefix) => ({ prefix }))],
  declaredPrefixes: [
    ...declaredPrefixes,
    ...pools.filter((pool) => !declaredPrefixes.some((declared) => covers(declared, pool))),
  ],
});
