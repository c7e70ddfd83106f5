import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
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
      const pools = new Map(
        usersOf(facts.flows, service)
          .flatMap(({ from, noInternet }) =>
            facts
              .poolsFor(from.id)
              .filter(({ rule }) => rule.egress !== 'inside' && !(noInternet && rule.egress === 'internet')),
          )
          .map(({ rule }) => [rule.pool, rule]),
      );
      if (pools.size < 2) return [];
      return [
        {
          message: t`A failover moves users of ${service.name} between ${sayFew([...pools.keys()])}, and it binds a session to its client address: their sessions end.`,
          advice: t`Use one pool for all ways, or expect users to sign in again.`,
          about: [service.id],
          derived: true,
        },
      ];
    }),
};
