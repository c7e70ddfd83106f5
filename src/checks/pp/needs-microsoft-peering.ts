import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { environments, usersOf } from '../power-platform.ts';

export const ppNeedsMicrosoftPeering: Check = {
  id: 'pp/needs-microsoft-peering',
  severity: 'error',
  title: t`Power Platform without Microsoft peering`,
  facts: ['ER-315'],
  run: (facts) => {
    if (facts.circuits.length === 0 || facts.microsoftPeerings.length > 0) return [];
    return environments(facts.flows)
      .filter((service) =>
        usersOf(facts.flows, service).some(({ from }) => facts.ownerOf(from) === 'customer'),
      )
      .map((service) => ({
        message: t`${service.name} is reached by Microsoft peering, and no circuit has one; private peering alone does not carry it.`,
        advice: t`Add Microsoft peering to the circuit.`,
        about: [service.id, ...facts.circuits.map(({ id }) => id)],
      }));
  },
};
