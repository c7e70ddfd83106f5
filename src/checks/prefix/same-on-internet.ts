import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { announced, announcedOnInternet } from '../customer-adverts.ts';
import { lengthOf, overlaps } from '../offers.ts';

export const prefixSameOnInternet: Check = {
  id: 'prefix/same-on-internet',
  severity: 'error',
  title: t`A prefix on the circuit and on the internet`,
  facts: ['ER-169', 'ER-170', 'ER-223'],
  run: (facts) =>
    announced(facts).flatMap(({ peering, advert }) =>
      announcedOnInternet(facts)
        .filter(({ prefix }) => overlaps(prefix, advert.prefix))
        .map(({ device, prefix }): Found => {
          const more = lengthOf(prefix) - lengthOf(advert.prefix);
          const wins =
            more > 0
              ? t`the internet wins for that part`
              : more === 0
                ? t`the tie goes to ExpressRoute, whatever the request came by`
                : t`that is acceptable only while ExpressRoute is up`;
          return {
            message: t`${advert.prefix} on ${peering.name} is also announced to the internet by ${facts.nameOf(device)}, as ${prefix}: ${wins}.`,
            advice:
              more < 0
                ? t`Rehearse what happens when the circuit is lost, or use a range that is not on the internet.`
                : t`Use a range that is not on the internet, or make the one on ExpressRoute more specific.`,
            about: [peering.id, device],
            severity: more < 0 ? 'warning' : 'error',
          };
        }),
    ),
};
