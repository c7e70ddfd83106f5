/** Whether packets of a router arrive at an address: what a session between loopbacks needs in both directions. */
import { isInterior } from './interiors.ts';
import type { Rib } from './rib.ts';
import type { Topology } from './topology.ts';

/**
 * Remembers what it found. To be made anew whenever routes may have changed.
 *
 * @param settled - What it has found in the interior alone, without asking for a route that may change. It adds to it.
 */
export function reaching(
  rib: Rib,
  topology: Topology,
  settled: Map<number, Map<number, boolean>>,
): (from: number, address: number) => boolean {
  const byAddress = new Map<number, Map<number, boolean>>();
  return (from, address) => {
    const forGood = settled.get(address) ?? new Map<number, boolean>();
    settled.set(address, forGood);
    const known = byAddress.get(address) ?? new Map<number, boolean>();
    byAddress.set(address, known);
    const lately = forGood.get(from) ?? known.get(from);
    if (lately !== undefined) return lately;
    const before = rib.wavering;
    const found = new Map<number, boolean>();
    const answer = search(rib, topology, from, address, found, (at) => forGood.get(at) ?? known.get(at));
    // The way was found in the interior alone, and so was every way it was found to join.
    const isSure =
      rib.wavering === before && known.size === 0 && isInterior(topology, address, rib.chain(address));
    for (const [at, one] of found) (isSure ? forGood : known).set(at, one);
    return answer;
  };
}

function search(
  rib: Rib,
  topology: Topology,
  from: number,
  address: number,
  found: Map<number, boolean>,
  lately: (at: number) => boolean | undefined,
): boolean {
  const owners = topology.interfacesByAddress.get(address) ?? [];
  const cameFrom = new Map<number, number>();
  const visited = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const before = lately(at);
    const current = at;
    if (before === true || owners.some(({ node, up }) => node === current && up)) {
      for (let on: number | undefined = at; on !== undefined; on = cameFrom.get(on)) found.set(on, true);
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
  for (const at of visited) found.set(at, false);
  return false;
}
