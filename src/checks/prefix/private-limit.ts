import { t } from '#base/t.ts';
import { limitFor } from '#catalogue/limits.ts';
import { familyOf } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';

export const prefixPrivateLimit: Check = {
  id: 'prefix/private-limit',
  severity: 'error',
  title: t`Too many routes on private peering`,
  facts: ['ER-085', 'ER-086', 'ER-136'],
  run: ({ privatePeerings, circuitOf }) =>
    privatePeerings.flatMap((peering) =>
      ([4, 6] as const).flatMap((family): readonly Found[] => {
        const { sku } = circuitOf(peering);
        const most = limitFor(`private-ipv${family}-routes`, sku);
        const counts = (['primary', 'secondary'] as const).map(
          (part) =>
            new Set(
              peering.adverts
                .filter(
                  ({ link, prefix }) => (link === 'both' || link === part) && familyOf(prefix) === family,
                )
                .map(({ prefix }) => prefix),
            ).size,
        );
        const count = Math.max(...counts);
        if (count < most * 0.8) return [];
        return [
          {
            message:
              count > most
                ? t`${peering.name} advertises ${count} IPv${family} routes, and a ${sku} circuit takes ${most}: the session drops.`
                : t`${peering.name} advertises ${count} IPv${family} routes, and a ${sku} circuit takes ${most}.`,
            advice:
              family === 4 && sku !== 'Premium'
                ? t`Aggregate them, or use a Premium circuit.`
                : t`Aggregate them.`,
            about: [peering.id],
            severity: count > most ? 'error' : 'warning',
          },
        ];
      }),
    ),
};
