import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const circuitNoPeering: Check = {
  id: 'circuit/no-peering',
  severity: 'warning',
  title: t`A circuit without a peering`,
  facts: ['ER-003', 'ER-100'],
  run: ({ circuits, peeringsOf }) =>
    circuits
      .filter((circuit) => peeringsOf(circuit).length === 0)
      .map(({ id, name }) => ({
        message: t`${name} has no peering, so it carries no traffic but is billed.`,
        advice: t`Add a peering, or delete the circuit.`,
        about: [id],
      })),
};
