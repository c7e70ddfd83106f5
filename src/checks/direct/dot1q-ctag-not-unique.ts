import { t } from '#base/t.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Check, Found } from '../check.ts';

export const directDot1qCtagNotUnique: Check = {
  id: 'direct/dot1q-ctag-not-unique',
  severity: 'error',
  title: t`A C-Tag twice on a Dot1Q port pair`,
  facts: ['ER-115'],
  run({ circuits, peeringsOf }) {
    const pairs = new Map<string, PeeringNode[]>();
    for (const circuit of circuits) {
      const { directPort } = circuit;
      if (circuit.connectivity !== 'direct' || directPort?.encapsulation !== 'Dot1Q') continue;
      pairs.set(directPort.name, [...(pairs.get(directPort.name) ?? []), ...peeringsOf(circuit)]);
    }
    return [...pairs].flatMap(([port, peerings]) =>
      peerings.flatMap((peering, index) =>
        peerings.slice(index + 1).flatMap((other): readonly Found[] => {
          const shared = peering.sessions.find((a) => other.sessions.some((b) => a.vlan === b.vlan))?.vlan;
          if (shared === undefined || other.circuit === peering.circuit) return [];
          return [
            {
              message: t`With Dot1Q, C-Tag ${shared} must be unique on the whole port pair ${port}; ${peering.name} and ${other.name} both use it.`,
              advice: t`Renumber one of them, or use QinQ.`,
              about: [peering.id, other.id],
            },
          ];
        }),
      ),
    );
  },
};
