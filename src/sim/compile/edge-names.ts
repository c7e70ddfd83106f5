/** Names of the two Microsoft edge routers a circuit lands on: `MSEE-A1` for "Circuit A". @source ER-006 */
import type { NodeOf } from '#model/kinds/registry.ts';
import type { Part } from './circuit-path.ts';

export function edgeName(circuit: NodeOf<'circuit'>, part: Part): string {
  const short = circuit.name.replace(/^circuit\s+/i, '');
  const number = part === 'primary' ? 1 : 2;
  return short.length <= 3 ? `MSEE-${short}${number}` : `MSEE ${short} ${number}`;
}

/** The routing instance of a peering on one of them: peerings are separate routing domains (ER-011). */
export const edgeRouter = (peering: NodeOf<'peering'>, part: Part): string => `${peering.id}.${part}`;
