import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const prefixValidationNeeded: Check = {
  id: 'prefix/validation-needed',
  severity: 'error',
  title: t`Prefixes that wait for validation`,
  facts: ['ER-042', 'ER-133'],
  run: ({ microsoftPeerings, isExample }) =>
    microsoftPeerings
      .filter(({ prefixState }) => prefixState === 'validation-needed')
      .map((peering) => ({
        message: t`Prefix validation is pending, so the BGP sessions of ${peering.name} are not enabled.`,
        advice: t`Open a support case with proof of ownership.`,
        about: [peering.id],
        severity: isExample ? ('info' as const) : ('error' as const),
      })),
};
