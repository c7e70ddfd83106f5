import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Advert } from '#model/policy.ts';
import type { Check, Found } from '../check.ts';
import { announced, publishedOf } from '../customer-adverts.ts';
import { nodeFix } from '../fix.ts';
import { overlaps } from '../offers.ts';
import { allPools } from '../pools.ts';

export const prefixDeclaredNotAdvertised: Check = {
  id: 'prefix/declared-not-advertised',
  severity: 'warning',
  title: t`Declared and not advertised`,
  facts: ['ER-241', 'ER-402'],
  run: (facts) =>
    facts.microsoftPeerings.flatMap((peering) =>
      peering.declaredPrefixes
        // On another circuit it is advertised too: Microsoft answers there.
        .filter(
          (declared) =>
            !announced(facts).some(
              ({ peering: by, advert }) => overlaps(advert.prefix, declared) && goesOut(by, advert),
            ),
        )
        .flatMap((declared): readonly Found[] => {
          const pool = allPools(facts).find(({ rule }) => overlaps(declared, rule.pool));
          const server = publishedOf(facts).find(({ entry }) => covers(declared, entry.address));
          if (!pool && !server) return [];
          const used = pool
            ? t`the NAT pool of ${pool.device.name}`
            : t`the address of ${server?.entry.name}`;
          return [
            {
              message: t`${declared} is declared on ${peering.name} but not advertised, and it holds ${used}: Microsoft answers over the internet or not at all.`,
              advice: t`Advertise it.`,
              about: [peering.id, ...(pool ? [pool.device.id] : []), ...(server ? [server.host.id] : [])],
              fix: nodeFix(t`Advertise ${declared}`, peering.id, {
                adverts: [...peering.adverts, { prefix: declared }],
              }),
            },
          ];
        }),
    ),
};

/** On a session that is set up. */
const goesOut = ({ sessions: [primary, secondary] }: PeeringNode, { link }: Advert): boolean =>
  (link !== 'secondary' && primary.enabled) || (link !== 'primary' && secondary.enabled);
