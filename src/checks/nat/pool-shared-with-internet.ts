import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { overlaps } from '../offers.ts';
import { allPools, circuitsServed, servesInternet } from '../pools.ts';

export const natPoolSharedWithInternet: Check = {
  id: 'nat/pool-shared-with-internet',
  severity: 'error',
  title: t`One pool for internet and ExpressRoute`,
  facts: ['ER-224', 'ER-242'],
  run(facts) {
    const pools = allPools(facts);
    return pools
      .filter((pool) => circuitsServed(facts, pool).length > 0)
      .flatMap((er) =>
        pools
          .filter((other) => servesInternet(facts, other) && overlaps(er.rule.pool, other.rule.pool))
          .map((other) => ({
            message:
              other.device === er.device
                ? t`Pool ${er.rule.pool} of ${er.device.name} serves ExpressRoute, and the same device uses ${other.rule.pool} for the internet, so replies come back the wrong way.`
                : t`Pool ${er.rule.pool} of ${er.device.name} serves ExpressRoute, and ${other.device.name} uses ${other.rule.pool} for the internet, so replies come back the wrong way.`,
            advice: t`Give each way out a pool of its own.`,
            about: [er.device.id, other.device.id],
          })),
      );
  },
};
