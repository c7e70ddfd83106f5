import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Cable } from '#model/link.ts';
import type { Facts } from './facts.ts';
import { otherEnd } from './reach.ts';

/** The cables that the links of a circuit run over. A provider may serve several circuits, each from edges of its own. */
export function linkCables(facts: Facts, circuit: CircuitNode): readonly Cable[] {
  const own = facts.edgesOf(circuit);
  const strangers = facts.circuits
    .filter(({ id }) => id !== circuit.id)
    .flatMap((other) => [other.id, ...facts.edgesOf(other)])
    .filter((end) => !own.includes(end));
  return [
    ...facts.cablesAt(circuit.id),
    ...facts
      .providersOf(circuit)
      .flatMap(({ id }) => facts.cablesAt(id).filter((cable) => !strangers.includes(otherEnd(cable, id)))),
  ];
}
