/**
 * From private to Microsoft peering at one edge router.
 *
 * Peerings are routing domains of their own (ER-011): the edge does not pass a packet from one to the other, it hands it
 * inside, to the device that translates for Microsoft peering, and from there it comes back as any other (ER-145, W-18).
 * Assumption: the customer has it so, as the core and DMZ placement of the two asks for (ER-378).
 */

import type { Wire } from '#sim/compile/compiled.ts';
import type { NextHop } from '#sim/network/routing-state.ts';
import type { Packet, Situation } from './situation.ts';

/** @param translates - Whether a device, sending a packet this way, would give it another source address. */
export function throughTheInside(
  { compiled, state }: Situation,
  router: string,
  packet: Packet,
  arrivedOver: Wire | null,
  hops: readonly NextHop[],
  translates: (neighbour: string, hop: NextHop) => boolean,
): readonly NextHop[] | null {
  if (arrivedOver?.kind !== 'expressroute' || arrivedOver.a !== router) return null;
  const private_ = !compiled.stations.get(arrivedOver.b)?.admits;
  const towardsMicrosoft = hops.every(({ to }) => compiled.stations.get(to)?.admits);
  if (!private_ || hops.length === 0 || !towardsMicrosoft) return null;
  const inside: NextHop[] = [];
  for (const wire of compiled.wires.values()) {
    if (wire.kind !== 'interior' || (wire.a !== router && wire.b !== router)) continue;
    const neighbour = wire.a === router ? wire.b : wire.a;
    const onward = state.lookup(neighbour, packet.destination)?.nextHops ?? [];
    if (onward.some((hop) => translates(neighbour, hop)))
      inside.push({ to: neighbour, over: wire.link, via: null, share: 0, exit: null });
  }
  return inside.length > 0 ? inside.map((hop) => ({ ...hop, share: 1 / inside.length })) : null;
}
