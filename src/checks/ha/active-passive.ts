import { t } from '#base/t.ts';
import { asnRange } from '#catalogue/limits.ts';
import { covers } from '#model/addresses.ts';
import type { Advert } from '#model/policy.ts';
import type { Asn } from '#model/units.ts';
import type { Check, Found } from '../check.ts';
import { coveredBy } from '../covered-by.ts';
import { prependedBy } from '../customer-adverts.ts';

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
      const better = isBetter(peering.type === 'microsoft');
      const standby = standsBy(first, second, better)
        ? 'secondary'
        : standsBy(second, first, better)
          ? 'primary'
          : null;
      if (standby === null) return [];
      if ((standby === 'primary' ? first : second).length === 0)
        return [
          {
            message: t`${peering.name} announces nothing on the ${standby} link of ${circuitOf(peering).name}, so nothing comes back on it, not even while the other is lost.`,
            advice: t`Advertise the same on both links: with both active, a failure hits half as many flows.`,
            about: [peering.id],
          },
        ];
      return [
        {
          message: t`The ${standby} link of ${circuitOf(peering).name} only stands by for ${peering.name}: Microsoft prefers the other.`,
          advice: t`Advertise the same on both links: with both active, a failure hits half as many flows.`,
          about: [peering.id],
        },
      ];
    }),
};

type IsBetter = (active: readonly Advert[], passive: Advert) => boolean;

/** Whether all that `passive` announces is announced better by `active`. */
const standsBy = (active: readonly Advert[], passive: readonly Advert[], better: IsBetter): boolean =>
  active.length > 0 &&
  passive.every((advert) => better(active, advert)) &&
  (passive.length > 0 || active.some(({ link }) => link !== 'both'));

/** By a shorter path, or by longer prefixes that hold all of it. On Microsoft peering private AS numbers do not count. */
const isBetter =
  (stripsPrivate: boolean): IsBetter =>
  (active, passive) => {
    const length = (advert: Advert) =>
      prependedBy(advert, (asn) => stripsPrivate && asnRange(asn as Asn)?.kind === 'private');
    const longer = active
      .map(({ prefix }) => prefix)
      .filter((prefix) => prefix !== passive.prefix && covers(passive.prefix, prefix));
    return (
      active.some((other) => other.prefix === passive.prefix && length(other) < length(passive)) ||
      coveredBy(passive.prefix, longer)
    );
  };
