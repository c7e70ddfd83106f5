/** Longest-prefix match for IPv4: ranges, or a trie where the table is so large that the trie takes no more memory a prefix. */
import { buildIpv4Ranges, findInRanges, findInRangesBatch, type Ipv4Ranges } from './ipv4-ranges.ts';
import { buildIpv4Trie, findInTrie, findInTrieBatch, type Ipv4Trie } from './ipv4-trie.ts';

export type Ipv4Table =
  | { readonly ranges: Ipv4Ranges; readonly trie: null }
  | { readonly ranges: null; readonly trie: Ipv4Trie };

/** In a real table some 170,000 prefixes and more are worth a trie, if they are not strewn far apart. */
const MOST_BYTES_PER_PREFIX = 25;

/**
 * @param networks - Network addresses, in ascending order; of equal ones the shorter prefix first.
 * @param values - What a look-up answers for each prefix; not negative.
 */
export function buildIpv4Table(networks: Uint32Array, lengths: Uint8Array, values: Int32Array): Ipv4Table {
  const ranges = buildIpv4Ranges(networks, lengths, values);
  const trie = buildIpv4Trie(ranges, MOST_BYTES_PER_PREFIX * networks.length);
  return trie ? { ranges: null, trie } : { ranges, trie: null };
}

/** @returns The value of the longest prefix, or -1. */
export const findIpv4 = ({ ranges, trie }: Ipv4Table, address: number): number =>
  trie ? findInTrie(trie, address) : findInRanges(ranges as Ipv4Ranges, address);

/** Answers many addresses at once, into `answers`. */
export function findIpv4Batch(table: Ipv4Table, addresses: Uint32Array, answers: Int32Array): void {
  if (table.trie) findInTrieBatch(table.trie, addresses, answers);
  else findInRangesBatch(table.ranges, addresses, answers);
}
