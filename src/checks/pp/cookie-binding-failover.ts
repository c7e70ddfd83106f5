import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { poolsOut } from '../pools.ts';
import { environments, usersOf } from '../power-platform.ts';
import { sayFew } from '../words.ts';

export const ppCookieBindingFailover: Check = {
  id: 'pp/cookie-binding-failover',
  severity: 'warning',
  title: t`A failover that ends sessions`,
  facts: ['ER-374', 'ER-228'],
  run: (facts) =>
    environments(facts.flows).flatMap((service): readonly Found[] => {
      if (!service.environment?.cookieBinding) return [];
      // Of one group of users: two groups with a pool each move nowhere.
      const pools = usersOf(facts.flows, service)
        .map((flow) => new Set(poolsOut(facts, flow).map(({ rule }) => rule.pool)))
        .find(({ size }) => size > 1);
      if (!pools) return [];
      return [
        {
          message: t`A failover moves users of ${service.name} between ${sayFew([...pools])}, and it binds a session to its client address: their sessions end.`,
          advice: t`Use one pool for all ways, or expect users to sign in again.`,
          about: [service.id],
          derived: true,
        },
      ];
    }),
};
