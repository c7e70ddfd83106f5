import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network } from '#sim/network/network.ts';
import { AS_SIZE, asOf, neighbours, Wiring } from '../propagation/networks.ts';

export type Shape = 'ring' | 'tree';

/** ASes of five routers in a ring, or in a tree in which each has two below it; the prefixes are dealt out among the first ten routers. */
export function shaped(shape: Shape, routers: number, prefixes: number): Network {
  const ases = routers / AS_SIZE;
  const wiring = new Wiring();
  const parts = Array.from({ length: ases }, (_, as) => asOf(wiring, as, prefixes, Math.min(10, routers)));
  for (let as = 1; as < ases; as++)
    neighbours(wiring, shape === 'tree' ? (as - 1) >> 1 : as - 1, as, as % 2 === 0 ? 0 : 2, 1, 10);
  if (shape === 'ring' && ases > 2) neighbours(wiring, ases - 1, 0, 0, 3, 10);
  return { routers: parts.flat(), links: wiring.links, sessions: wiring.sessions, lans: [], hosts: [] };
}

export function settle(network: Network) {
  const simulation = new Simulation({ journal: false });
  return { state: simulation.advance(network), updates: simulation.updates };
}
