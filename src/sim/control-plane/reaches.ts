/** Whether packets of a router arrive at an address: what a session between loopbacks needs in both directions. */
import type { Rib } from './rib.ts';
import type { Topology } from './topology.ts';

/** Remembers what it found. To be made anew whenever routes may have changed. */
export function reaching(rib: Rib, topology: Topology): (from: number, address: number) => boolean {
  const byAddress = new Map<number, Map<number, boolean>>();
  return (from, address) => {
    const known = byAddress.get(address) ?? new Map<number, boolean>();
    byAddress.set(address, known);
    return known.get(from) ?? search(rib, topology, from, address, known);
  };
}

function search(
  rib: Rib,
  topology: Topology,
  from: number,
  address: number,
  known: Map<number, boolean>,
): boolean {
  const owners = topology.interfacesByAddress.get(address) ?? [];
  const cameFrom = new Map<number, number>();
  const visited = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const before = known.get(at);
    if (before === true || owners.some(({ node, up }) => node === at && up)) {
      for (let on: number | undefined = at; on !== undefined; on = cameFrom.get(on)) known.set(on, true);
      return true;
    }
    if (before === false || visited.has(at) || at >= topology.routers.length) continue;
    visited.add(at);
    for (const { out, to } of rib.hopsTowards(at, address)) {
      if (to < 0 || out.segment.lost || visited.has(to)) continue;
      cameFrom.set(to, at);
      open.push(to);
    }
  }
  for (const at of visited) known.set(at, false);
  return false;
}
