import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { covers, familyOf, type Prefix } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { lengthOf } from '../offers.ts';
import { allPools } from '../pools.ts';
import { sayCount } from '../words.ts';

export const natPoolSmall: Check = {
  id: 'nat/pool-small',
  severity: 'warning',
  title: t`A pool that may run out of sessions`,
  facts: ['ER-229'],
  derived: true,
  run(facts) {
    return allPools(facts).flatMap(({ device, rule }): readonly Found[] => {
      const through = facts.flows.filter(({ report }) =>
        report.forward.hops.some(
          (hop) =>
            hop.place.node === device.id &&
            hop.actions.some((action) => action.type === 'source-nat' && covers(rule.pool, action.to)),
        ),
      );
      const sessions = through.reduce((sum, { flow }) => sum + (flow.sessions ?? 0), 0);
      const room = addressesIn(rule.pool) * SESSIONS_PER_ADDRESS;
      if (sessions <= room) return [];
      return [
        {
          message: t`${plural(sessions, { one: '# session', other: '# sessions' })} share pool ${rule.pool} of ${device.name}, which has room for about ${sayCount(room)}.`,
          advice: t`Enlarge the pool.`,
          about: [device.id, ...through.map(({ id }) => id)],
        },
      ];
    });
  },
};

/** Ports of one address, less the well-known ones. */
const SESSIONS_PER_ADDRESS = 64_000;

const addressesIn = (pool: Prefix): number =>
  2 ** Math.min(40, (familyOf(pool) === 4 ? 32 : 128) - lengthOf(pool));
