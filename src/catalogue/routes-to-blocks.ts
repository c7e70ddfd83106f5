import { type Family, maskBits, type Prefix, prefixBits } from '#model/addresses.ts';

/**
 * The routes that packets to these address blocks may follow: for each block the longest route that holds all of it, and
 * every route to a part of it, which wins for that part.
 *
 * @returns Routes in the order given, nothing twice. A block that no route touches adds none.
 */
export function routesToBlocks(blocks: readonly Prefix[], routes: readonly Prefix[]): readonly Prefix[] {
  const known = new Set(routes.map(keyOf));
  const holding = new Set(blocks.map((block) => longestHolding(block, known)));
  const wanted = new Set(blocks.map(keyOf));
  return routes.filter((route) => holding.has(keyOf(route)) || longestHolding(route, wanted) !== undefined);
}

/** The key of the longest prefix in the set that holds this one, itself included. */
function longestHolding(prefix: Prefix, set: ReadonlySet<string>): string | undefined {
  const { family, bits, length: own } = prefixBits(prefix);
  for (let length = own; length >= 0; length -= 1) {
    const candidate = key(family, maskBits(bits, length, family), length);
    if (set.has(candidate)) return candidate;
  }
  return undefined;
}

function keyOf(prefix: Prefix): string {
  const { family, bits, length } = prefixBits(prefix);
  return key(family, bits, length);
}

const key = (family: Family, bits: bigint, length: number) => `${family} ${bits} ${length}`;
