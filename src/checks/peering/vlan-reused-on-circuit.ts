import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const peeringVlanReusedOnCircuit: Check = {
  id: 'peering/vlan-reused-on-circuit',
  severity: 'error',
  title: t`One VLAN for both peerings`,
  facts: ['ER-112', 'ER-114'],
  run: ({ circuits, peeringsOf }) =>
    circuits.flatMap((circuit) => {
      const peerings = peeringsOf(circuit);
      return peerings.flatMap((peering, index) =>
        peerings.slice(index + 1).flatMap((other): readonly Found[] => {
          const shared = peering.sessions.find((a) => other.sessions.some((b) => a.vlan === b.vlan))?.vlan;
          if (shared === undefined) return [];
          return [
            {
              message: t`VLAN ${shared} is used by ${peering.name} and by ${other.name}, both on ${circuit.name}.`,
              advice: t`Change one of them.`,
              about: [peering.id, other.id],
            },
          ];
        }),
      );
    }),
};
