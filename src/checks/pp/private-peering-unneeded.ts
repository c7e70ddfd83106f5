import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const ppPrivatePeeringUnneeded: Check = {
  id: 'pp/private-peering-unneeded',
  severity: 'info',
  title: t`Private peering that nothing uses`,
  facts: ['ER-315', 'ER-368'],
  run: (facts) => {
    const used = facts.flows.some(
      ({ from, to, byPrivatePeering }) =>
        byPrivatePeering || [from, to].some((end) => end?.kind === 'vm' || end?.kind === 'vnet'),
    );
    const support = facts
      .all('service')
      .some(({ environment }) => (environment?.delegatedVnets.length ?? 0) > 0);
    if (used || support || facts.globalReaches.length > 0) return [];
    return facts.privatePeerings.map((peering) => ({
      message: t`Nothing in this design uses ${peering.name}.`,
      advice: t`Leave it, or remove it: it does no harm unless it fills the circuit.`,
      about: [peering.id],
    }));
  },
};
