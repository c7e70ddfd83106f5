import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { covers, type Prefix } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Advert } from '#model/policy.ts';
import type { Check, Found } from '../check.ts';
import { announced, publishedOf, winsOnInternet } from '../customer-adverts.ts';
import { nodeFix } from '../fix.ts';
import { gathered } from '../gathered.ts';
import { overlaps } from '../offers.ts';
import { allPools, circuitsServed } from '../pools.ts';
import { sayFew } from '../words.ts';

export const prefixDeclaredNotAdvertised: Check = {
  id: 'prefix/declared-not-advertised',
  severity: 'warning',
  title: t`Declared and not advertised`,
  facts: ['ER-241', 'ER-402'],
  run(facts) {
    const unused = facts.microsoftPeerings.flatMap((peering) =>
      peering.declaredPrefixes
        // On another circuit it is advertised too: Microsoft answers there. And what is not public, Microsoft refuses.
        .filter(
          (declared) =>
            facts.isPublic(declared) &&
            !announced(facts).some(
              ({ peering: by, advert }) => overlaps(advert.prefix, declared) && goesOut(by, advert),
            ),
        )
        .flatMap((declared): readonly Unused[] => {
          // A pool of another way out is better not announced here (ER-223, ER-225).
          const pool = allPools(facts).find(
            (each) =>
              overlaps(declared, each.rule.pool) &&
              circuitsServed(facts, each).includes(facts.circuitOf(peering)),
          );
          const server = publishedOf(facts).find(({ entry }) => covers(declared, entry.address));
          if (!pool && !server) return [];
          const used = pool
            ? t`the NAT pool of ${pool.device.name}`
            : t`the address of ${server?.entry.name}`;
          const about = [peering.id, ...(pool ? [pool.device.id] : []), ...(server ? [server.host.id] : [])];
          return [{ peering, declared, used, about }];
        }),
    );
    // Prefixes of one thing are one finding, and one button.
    return gathered(unused, ({ about }) => about.join(' ')).map((same): Found => {
      const [{ peering, used, about }] = same;
      const prefixes = same.map(({ declared }) => declared);
      return {
        message: t`${sayFew(prefixes)} ${plural(prefixes.length, { one: 'is', other: 'are' })} declared on ${peering.name} but not advertised, and ${plural(prefixes.length, { one: 'it holds', other: 'they hold' })} ${used}: Microsoft answers over the internet or not at all.`,
        advice: t`Advertise ${plural(prefixes.length, { one: 'it', other: 'them' })}.`,
        about,
        ...(prefixes.some((prefix) => winsOnInternet(facts, prefix))
          ? {}
          : {
              fix: nodeFix(t`Advertise ${sayFew(prefixes)}`, peering.id, {
                adverts: [...peering.adverts, ...prefixes.map((prefix) => ({ prefix }))],
              }),
            }),
      };
    });
  },
};

interface Unused {
  readonly peering: PeeringNode;
  readonly declared: Prefix;
  readonly used: string;
  readonly about: readonly NodeId[];
}

/** On a session that is set up. */
const goesOut = ({ sessions: [primary, secondary] }: PeeringNode, { link }: Advert): boolean =>
  (link !== 'secondary' && primary.enabled) || (link !== 'primary' && secondary.enabled);
