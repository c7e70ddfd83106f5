/** Names of the two Microsoft edge routers a circuit lands on: `MSEE-A1` for "Circuit A". @source ER-006 */
import type { CircuitNode } from './circuit.ts';

export function edgeName(circuit: Pick<CircuitNode, 'name'>, part: 'primary' | 'secondary'): string {
  const short = circuit.name.replace(/^circuit\s+/i, '');
  const number = part === 'primary' ? 1 : 2;
  return short.length <= 3 ? `MSEE-${short}${number}` : `MSEE ${short} ${number}`;
}
