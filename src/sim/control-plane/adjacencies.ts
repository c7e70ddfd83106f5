/** Which routers speak OSPF with each other: over each working link with a cost, in each family both ends have. */
import type { AdjacencyOver } from './ospf-route.ts';
import type { Topology } from './topology.ts';

/** By router. */
export function ospfAdjacencies(topology: Topology): AdjacencyOver[][] {
  const from: AdjacencyOver[][] = topology.routers.map(() => []);
  for (const { kind, up, lost, ospfCost, interfaces } of topology.segments) {
    if (kind !== 'link' || !up || lost || ospfCost === null) continue;
    for (const out of interfaces) {
      for (const neighbour of interfaces) {
        if (neighbour.node === out.node || neighbour.prefix !== out.prefix) continue;
        from[out.node]?.push({ from: out.node, to: neighbour.node, cost: ospfCost, out, neighbour });
      }
    }
  }
  return from;
}
