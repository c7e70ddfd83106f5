import { maskBits, type Prefix, prefixBits } from '#model/addresses.ts';

/**
 * The routes by which packets to these addresses travel: for each address block, the longest route that holds all of it.
 *
 * @returns Routes in the order given, nothing twice. A block that no route holds adds none.
 */
export function coveringRoutes(blocks: readonly Prefix[], routes: readonly Prefix[]): readonly Prefix[] {
  const byBits = new Map<string, Prefix>();
  for (const route of routes) {
    const { family, bits, length } = prefixBits(route);
    byBits.set(`${family} ${bits} ${length}`, route);
  }
  const used = new Set<Prefix>();
  for (const block of blocks) {
    const { family, bits, length: blockLength } = prefixBits(block);
    for (let length = blockLength; length >= 0; length -= 1) {
      const route = byBits.get(`${family} ${maskBits(bits, length, family)} ${length}`);
      if (route === undefined) continue;
      used.add(route);
      break;
    }
  }
  return routes.filter((route) => used.has(route));
}
