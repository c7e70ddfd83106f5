/** Finds address space that nothing in the design has yet. */
import {
  addressBits,
  type Family,
  formatPrefix,
  type IpAddress,
  type Prefix,
  type PrefixBits,
  prefixBits,
} from '#model/addresses.ts';

const WIDTH: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/**
 * The first aligned block of `length` bits in `within` that overlaps nothing of `taken`.
 *
 * @param start - Where to begin; the search goes on at the front of `within` when it reaches its end.
 * @returns Null when `within` is full.
 */
export function freePrefix(
  within: Prefix,
  length: number,
  taken: readonly PrefixBits[],
  start?: IpAddress,
): Prefix | null {
  const { family, bits, length: outer } = prefixBits(within);
  const step = 1n << BigInt(WIDTH[family] - length);
  const count = 1n << BigInt(length - outer);
  const first = start === undefined ? 0n : (addressBits(start).bits - bits) / step;
  const rivals = taken.map(rangeOf).filter((range) => range.family === family);
  for (let n = 0n; n < count; n += 1n) {
    const from = bits + ((first + n) % count) * step;
    const to = from + step - 1n;
    if (rivals.every((rival) => rival.to < from || rival.from > to))
      return formatPrefix({ family, bits: from, length });
  }
  return null;
}

function rangeOf({ family, bits, length }: PrefixBits) {
  return { family, from: bits, to: bits + (1n << BigInt(WIDTH[family] - length)) - 1n };
}

/** The first address of a prefix, from the n-th on, that is not in `taken`. Null: all are. */
export function freeAddress(prefix: Prefix, n: number, taken: ReadonlySet<string>): IpAddress | null {
  const { family, bits, length } = prefixBits(prefix);
  const size = 1n << BigInt(WIDTH[family] - length);
  for (let offset = BigInt(n); offset < size - 1n; offset += 1n) {
    const address = formatPrefix({ family, bits: bits + offset, length: WIDTH[family] }).split(
      '/',
    )[0] as IpAddress;
    if (!taken.has(address)) return address;
  }
  return null;
}
