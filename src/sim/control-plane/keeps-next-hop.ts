/** Over which edges a router may tell another next hop than itself. */
import type { SpeakersInputs } from './speakers.ts';

const NEVER = 0;
export const NAMED = 1;
export const ALWAYS = 2;

/** Towards another AS a route from a neighbour keeps its next hop where both neighbours are on one subnet, which few are. */
export function keepingOf({ edges, prefixes, addresses }: SpeakersInputs): Uint8Array {
  const keeping = new Uint8Array(edges.all.length);
  edges.into.forEach((into, router) => {
    const neighbours = new Map<number, number>();
    for (const { senderAddress } of into) {
      let at = senderAddress < 0 ? -1 : prefixes.longest(addresses.text[senderAddress] as never);
      for (; at >= 0; at = prefixes.parent[at] as number) neighbours.set(at, (neighbours.get(at) ?? 0) + 1);
    }
    for (const { number, external, subnet, senderEnd } of edges.outOf[router] ?? []) {
      if (senderEnd.nextHopSelf === 'force') keeping[number] = NEVER;
      else keeping[number] = !external || (neighbours.get(subnet) ?? 0) > 1 ? ALWAYS : NAMED;
    }
  });
  return keeping;
}
