import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const routingSharedEdge: Check = {
  id: 'routing/shared-edge',
  severity: 'warning',
  title: t`One device at both edges`,
  facts: ['ER-233'],
  run: (facts) => {
    const ends = facts.microsoftPeerings.flatMap((peering) => {
      const circuit = facts.circuitOf(peering);
      return [
        ...facts.edgesOf(circuit),
        ...facts
          .providersOf(circuit)
          .filter(({ layer }) => layer === 3)
          .map(({ id }) => id),
      ].filter((end) => end !== null);
    });
    const devices = [
      ...facts.all('firewall'),
      ...facts.all('host').filter(({ role }) => role === 'proxy' || role === 'reverse-proxy'),
    ];
    return devices
      .filter(({ id }) => {
        const beside = facts.neighboursOf(id).some((next) => ends.includes(next)) || ends.includes(id);
        return beside && facts.cablesAt(id).some(({ kind }) => kind === 'internet');
      })
      .map((device) => ({
        message: t`${device.name} is the edge towards Microsoft peering and towards the internet.`,
        advice: t`Use separate edges, or separate zones with NAT pools of their own.`,
        about: [device.id],
      }));
  },
};
