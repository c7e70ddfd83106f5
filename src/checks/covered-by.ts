import { covers, formatPrefix, type Prefix, prefixBits } from '#model/addresses.ts';

/** Whether some prefixes hold every address of another: one of them alone, or all of its parts between them. */
export function coveredBy(whole: Prefix, parts: readonly Prefix[]): boolean {
  if (parts.some((part) => covers(part, whole))) return true;
  const inside = parts.filter((part) => covers(whole, part));
  if (inside.length === 0) return false;
  const { family, bits, length } = prefixBits(whole);
  const upper = bits | (1n << BigInt((family === 4 ? 32 : 128) - length - 1));
  return [bits, upper].every((half) =>
    coveredBy(formatPrefix({ family, bits: half, length: length + 1 }), inside),
  );
}
