import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const perfQosOnPrivate: Check = {
  id: 'perf/qos-on-private',
  severity: 'info',
  title: t`QoS on private peering`,
  facts: ['ER-381'],
  run: ({ privatePeerings }) =>
    privatePeerings
      .filter(({ marksTraffic }) => marksTraffic)
      .map((peering) => ({
        message: t`${peering.name} marks traffic by service class, and Microsoft honours that on Microsoft peering only.`,
        advice: t`Nothing is lost by it; expect nothing of it either.`,
        about: [peering.id],
      })),
};
