import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Check, Found } from '../check.ts';
import type { FlowFacts } from '../flow-facts.ts';
import { environments, usersOf } from '../power-platform.ts';

export const ppNeedsMicrosoftPeering: Check = {
  id: 'pp/needs-microsoft-peering',
  severity: 'error',
  title: t`Power Platform without Microsoft peering`,
  facts: ['ER-315'],
  run: (facts) => {
    if (facts.circuits.length === 0 || facts.microsoftPeerings.length > 0) return [];
    // What fails for a while says nothing of what is wanted.
    const failed = Object.keys(facts.document.failures).length > 0;
    return environments(facts.flows).flatMap((service): readonly Found[] => {
      const users = usersOf(facts.flows, service).filter(({ from }) => facts.ownerOf(from) === 'customer');
      if (users.length === 0) return [];
      const about = [service.id, ...facts.circuits.map(({ id }) => id)];
      // A circuit for virtual networks, beside users who may take the internet and do, is a design that works.
      if (users.every((user) => (user.delivered || failed) && !wantsCircuit(facts.document, user)))
        return [
          {
            message: t`${service.name} has no way but the internet: no circuit has Microsoft peering, and private peering alone does not carry it.`,
            advice: t`Add Microsoft peering if it shall go over a circuit.`,
            about,
            severity: 'info',
          },
        ];
      return [
        {
          message: t`${service.name} is reached by Microsoft peering, and no circuit has one; private peering alone does not carry it.`,
          advice: t`Add Microsoft peering to the circuit.`,
          about,
        },
      ];
    });
  },
};

/** Whether the flow itself, or what is intended for it, asks for a circuit. */
const wantsCircuit = ({ nodes, intents }: TopologyDocument, { id, noInternet }: FlowFacts): boolean =>
  noInternet ||
  Object.values(intents).some(({ flow, claim }) => {
    if (flow !== null && flow !== id) return false;
    if (claim.type === 'private-to') return claim.extent !== 'customer-edge';
    if (claim.type === 'through' && 'node' in claim) return nodes[claim.node]?.kind === 'circuit';
    return claim.type === 'no-internet' || (claim.type === 'through' && 'circuit' in claim);
  });
