/** Whether packets of a router arrive at an address: what a session between loopbacks needs in both directions. */
import type { Rib } from './rib.ts';
import type { Topology } from './topology.ts';

export function reaches(rib: Rib, topology: Topology, from: number, address: number): boolean {
  const owners = topology.interfacesByAddress.get(address) ?? [];
  const visited = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (owners.some(({ node, up }) => node === at && up)) return true;
    if (visited.has(at) || at >= topology.routers.length) continue;
    visited.add(at);
    for (const { out, to } of rib.hopsTowards(at, address)) if (to >= 0 && !out.segment.lost) open.push(to);
  }
  return false;
}
