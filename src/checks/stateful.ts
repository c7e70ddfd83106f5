/** Stateful devices at the customer's end of a circuit. @source ER-240, ER-243 */
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { FirewallNode } from '#model/kinds/firewall.ts';
import type { Facts } from './facts.ts';

/** Those a packet meets first behind the edges of a circuit. */
export const statefulAt = (facts: Facts, circuit: CircuitNode): readonly FirewallNode[] => [
  ...new Set(
    facts
      .edgesOf(circuit)
      .flatMap((edge) => (edge === null ? [] : [...facts.openOf(edge)]))
      .flatMap((id) => {
        const node = facts.node(id);
        return node?.kind === 'firewall' && node.stateful ? [node] : [];
      }),
  ),
];

/** Whether two sets of devices know each other's flows: the same devices, or one cluster. */
export const shareState = (a: readonly FirewallNode[], b: readonly FirewallNode[]): boolean =>
  a.every((one) =>
    b.every((two) => one.id === two.id || (one.stateGroup !== null && one.stateGroup === two.stateGroup)),
  );
