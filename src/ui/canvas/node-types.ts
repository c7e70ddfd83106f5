/** Registered once, outside any component: React Flow builds everything anew when these change. */
import { LinkEdge } from './links/link-edge.tsx';
import { CardNode } from './nodes/card-node.tsx';
import { CircuitNode } from './nodes/circuit-node.tsx';
import { PeeringNode } from './nodes/peering-node.tsx';
import { ZoneNodeView } from './nodes/zone-node.tsx';

export const nodeTypes = { card: CardNode, circuit: CircuitNode, peering: PeeringNode, zone: ZoneNodeView };

export const edgeTypes = { link: LinkEdge };
