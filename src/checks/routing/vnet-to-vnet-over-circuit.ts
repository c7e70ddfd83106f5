import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { hopsAt } from '../flow-facts.ts';

export const routingVnetToVnetOverCircuit: Check = {
  id: 'routing/vnet-to-vnet-over-circuit',
  severity: 'warning',
  title: t`Between virtual networks over the circuit`,
  facts: ['ER-149'],
  run: ({ flows, nameOf, node }) =>
    flows.flatMap((flow): readonly Found[] => {
      const { from, to, circuitsOut } = flow;
      const msee = hopsAt(flow.report.forward, ['msee'])[0];
      if (from.kind !== 'vm' || to?.kind !== 'vm' || from.vnet === to.vnet || !msee) return [];
      const circuit = circuitsOut[0] ?? msee.place.node;
      return [
        {
          message: t`${flow.name} hairpins from ${nameOf(from.vnet)} to ${nameOf(to.vnet)} over ${node(circuit)?.name ?? t`the circuit`}.`,
          advice: t`Peer the virtual networks.`,
          about: [flow.id, circuit, from.vnet, to.vnet],
        },
      ];
    }),
};
