/** What flows ask of circuits, per circuit, link and direction. @source ER-053 to ER-055 */
import type { FlowId, NodeId } from '#model/ids.ts';
import type { Facts } from './facts.ts';

export interface CircuitLoad {
  readonly circuit: NodeId;
  readonly part: 'primary' | 'secondary';
  readonly direction: 'towards-microsoft' | 'towards-customer';
  readonly mbps: number;
  readonly flows: readonly { readonly flow: FlowId; readonly mbps: number }[];
}

export const circuitLoads = ({ report }: Facts): readonly CircuitLoad[] =>
  report.loads.flatMap(({ over, direction, mbps, flows }): readonly CircuitLoad[] =>
    over.type === 'circuit' && (direction === 'towards-microsoft' || direction === 'towards-customer')
      ? [{ circuit: over.circuit, part: over.part, direction, mbps, flows }]
      : [],
  );
