/** Registered once, outside any component: React Flow builds everything anew when these change. */
import { CardNode } from './nodes/card-node.tsx';
import { CircuitNode } from './nodes/circuit-node.tsx';
import { guarded } from './nodes/guarded-node.tsx';
import { PeeringNode } from './nodes/peering-node.tsx';
import { ZoneNodeView } from './nodes/zone-node.tsx';

export const nodeTypes = {
  card: guarded(CardNode),
  circuit: guarded(CircuitNode),
  peering: guarded(PeeringNode),
  zone: guarded(ZoneNodeView),
};
