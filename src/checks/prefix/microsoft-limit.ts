import { t } from '#base/t.ts';
import { limitFor } from '#catalogue/limits.ts';
import { familyOf } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';

export const prefixMicrosoftLimit: Check = {
  id: 'prefix/microsoft-limit',
  severity: 'error',
  title: t`Too many prefixes on Microsoft peering`,
  facts: ['ER-089', 'ER-090', 'ER-096', 'ER-136'],
  run: ({ microsoftPeerings, circuitOf }) =>
    microsoftPeerings.flatMap((peering) =>
      (['primary', 'secondary'] as const).flatMap((part): readonly Found[] =>
        ([4, 6] as const).flatMap((family): readonly Found[] => {
          const most = limitFor(`microsoft-ipv${family}-routes`, circuitOf(peering).sku);
          const count = new Set(
            peering.adverts
              .filter(({ link, prefix }) => (link === 'both' || link === part) && familyOf(prefix) === family)
              .map(({ prefix }) => prefix),
          ).size;
          if (count <= most * 0.8) return [];
          return [
            {
              message: t`${peering.name} advertises ${count} IPv${family} prefixes on its ${part} session: above ${most} Microsoft drops the session.`,
              advice: t`Aggregate them.`,
              about: [peering.id],
              severity: count > most ? 'error' : 'warning',
            },
          ];
        }),
      ),
    ),
};
