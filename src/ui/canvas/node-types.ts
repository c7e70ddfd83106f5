/** Registered once, outside any component: React Flow builds everything anew when these change. */
import { CardNode } from './nodes/card-node.tsx';
import { CircuitNode } from './nodes/circuit-node.tsx';
import { PeeringNode } from './nodes/peering-node.tsx';
import { ZoneNodeView } from './nodes/zone-node.tsx';

export const nodeTypes = { card: CardNode, circuit: CircuitNode, peering: PeeringNode, zone: ZoneNodeView };
