import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const peeringMd5OneSide: Check = {
  id: 'peering/md5-one-side',
  severity: 'error',
  title: t`An MD5 key on one end only`,
  facts: ['ER-117'],
  run: ({ peerings, circuitOf }) =>
    peerings
      .filter(({ md5 }) => md5 === 'customer-only' || md5 === 'microsoft-only')
      .map((peering) => ({
        message:
          peering.md5 === 'customer-only'
            ? t`The MD5 key of ${peering.name} on ${circuitOf(peering).name} is set only at your end, so the session will not come up.`
            : t`The MD5 key of ${peering.name} on ${circuitOf(peering).name} is set only at Microsoft's end, so the session will not come up.`,
        advice: t`Set it on both ends or on neither.`,
        about: [peering.id],
      })),
};
