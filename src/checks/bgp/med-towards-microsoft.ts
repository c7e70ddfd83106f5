import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const bgpMedTowardsMicrosoft: Check = {
  id: 'bgp/med-towards-microsoft',
  severity: 'info',
  title: t`MED towards Microsoft`,
  facts: ['ER-173', 'U-1'],
  derived: true,
  run({ peerings, nameOf }) {
    const found: Found[] = [];
    for (const type of ['microsoft', 'private'] as const) {
      const adverts = peerings
        .filter((peering) => peering.type === type)
        .flatMap((peering) => peering.adverts.map((advert) => ({ peering, advert })));
      for (const prefix of new Set(adverts.map(({ advert }) => advert.prefix))) {
        const same = adverts.filter(({ advert }) => advert.prefix === prefix);
        const alike = same.filter(({ advert: one }) =>
          same.some(
            ({ advert: two }) => one.med !== two.med && one.prepend.join(' ') === two.prepend.join(' '),
          ),
        );
        if (alike.length === 0) continue;
        const about = [...new Set(alike.map(({ peering }) => peering.id))];
        found.push({
          message: t`${prefix} is told apart only by MED on ${sayAll(about.map(nameOf))}, and it is not documented whether Microsoft honours MED.`,
          advice: t`Prepend a public AS number instead.`,
          about,
        });
      }
    }
    return found;
  },
};
