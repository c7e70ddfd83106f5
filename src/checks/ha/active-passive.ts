import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Advert } from '#model/policy.ts';
import type { Check, Found } from '../check.ts';

export const haActivePassive: Check = {
  id: 'ha/active-passive',
  severity: 'info',
  title: t`A link that only stands by`,
  facts: ['ER-259'],
  run: ({ peerings, circuitOf }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const on = (part: 'primary' | 'secondary') =>
        peering.adverts.filter(({ link }) => link === 'both' || link === part);
      const [first, second] = [on('primary'), on('secondary')];
      const standby = standsBy(first, second) ? 'secondary' : standsBy(second, first) ? 'primary' : null;
      if (standby === null) return [];
      return [
        {
          message: t`The ${standby} link of ${circuitOf(peering).name} only stands by for ${peering.name}: Microsoft prefers the other.`,
          advice: t`Advertise the same on both links: with both active, a failure hits half as many flows.`,
          about: [peering.id],
        },
      ];
    }),
};

/** Whether all that `passive` announces is announced better by `active`. */
const standsBy = (active: readonly Advert[], passive: readonly Advert[]): boolean =>
  active.length > 0 &&
  passive.every((advert) => active.some((other) => better(other, advert))) &&
  (passive.length > 0 || active.some(({ link }) => link !== 'both'));

const better = (one: Advert, two: Advert): boolean =>
  (one.prefix === two.prefix && one.prepend.length < two.prepend.length) ||
  (one.prefix !== two.prefix && covers(two.prefix, one.prefix));
