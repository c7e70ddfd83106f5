import type { Check } from '../check.ts';

export const perfQosOnPrivate: Check = {
  id: 'perf/qos-on-private',
  severity: 'info',
  title: 'QoS on private peering',
  facts: ['ER-381'],
  run: ({ privatePeerings }) =>
    privatePeerings
      .filter(({ marksTraffic }) => marksTraffic)
      .map((peering) => ({
        message: `${peering.name} marks traffic by service class, and Microsoft honours that on Microsoft peering only.`,
        advice: 'Nothing is lost by it; expect nothing of it either.',
        about: [peering.id],
      })),
};
