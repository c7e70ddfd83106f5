/**
 * Where a chosen next hop leads out: over a circuit, to the internet, or not out at all. Source NAT asks, since each way
 * out has a pool of its own (ER-224, ER-225).
 */
import type { IpAddress } from '#model/addresses.ts';
import type { NextHop } from '#sim/network/routing-state.ts';
import type { Situation } from './situation.ts';

export interface WayOut {
  readonly kind: 'expressroute' | 'internet' | 'inside';
  /** Every device that may be passed on the way. */
  readonly devices: ReadonlySet<string>;
}

export function wayOut(
  { compiled, state }: Situation,
  from: string,
  first: NextHop,
  destination: IpAddress,
): WayOut {
  const devices = new Set<string>([from]);
  let kind: WayOut['kind'] = 'inside';
  const follow = (router: string, hop: NextHop, depth: number): void => {
    const wire = compiled.wires.get(hop.over);
    if (!wire || depth > 64) return;
    if (wire.kind === 'expressroute') {
      const edge = compiled.stations.get(hop.to);
      // A packet for private peering leaves over a circuit too, but no translation belongs there (ER-221).
      kind = 'expressroute';
      devices.add(router);
      if (edge?.place.node) devices.add(edge.place.node);
      return;
    }
    if (wire.kind === 'internet') {
      if (kind === 'inside') kind = 'internet';
      return;
    }
    if (wire.kind !== 'interior' || devices.has(hop.to)) return;
    devices.add(hop.to);
    for (const next of state.lookup(hop.to, destination)?.nextHops ?? []) follow(hop.to, next, depth + 1);
  };
  follow(from, first, 0);
  return { kind, devices };
}
