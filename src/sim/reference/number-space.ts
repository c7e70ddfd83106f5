/** Addresses and prefixes as numbers, each worked out once. Containment is asked by comparing, one prefix at a time. */
import { addressBits, type IpAddress, type Prefix, type PrefixBits, prefixBits } from '#model/addresses.ts';

const known = new Map<string, PrefixBits>();

function numbers(text: IpAddress | Prefix): PrefixBits {
  let bits = known.get(text);
  if (!bits) {
    bits = text.includes('/')
      ? prefixBits(text as Prefix)
      : { ...addressBits(text as IpAddress), length: text.includes(':') ? 128 : 32 };
    if (known.size > 100_000) known.clear();
    known.set(text, bits);
  }
  return bits;
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Prefix, inner: Prefix | IpAddress): boolean {
  const a = numbers(outer);
  const b = numbers(inner);
  if (a.family !== b.family || a.length > b.length) return false;
  const shift = BigInt((a.family === 4 ? 32 : 128) - a.length);
  return a.bits >> shift === b.bits >> shift;
}

export const lengthOf = (prefix: Prefix): number => numbers(prefix).length;

export const isDefault = (prefix: Prefix): boolean => lengthOf(prefix) === 0;

export const isOfFamily = (text: IpAddress | Prefix, family: 4 | 6): boolean =>
  text.includes(':') === (family === 6);

/** The prefix that is one address. */
export const alone = (address: IpAddress): Prefix =>
  `${address}/${address.includes(':') ? 128 : 32}` as Prefix;

/** IPv4 before IPv6, then by number, then the shorter prefix. */
export function byNumber(a: IpAddress | Prefix, b: IpAddress | Prefix): number {
  const [x, y] = [numbers(a), numbers(b)];
  if (x.family !== y.family) return x.family - y.family;
  if (x.bits !== y.bits) return x.bits < y.bits ? -1 : 1;
  return x.length - y.length;
}
