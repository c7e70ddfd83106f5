/**
 * Longest-prefix match for IPv4 as a trie of 20, 4, 4 and 4 bits, for tables so large that a look-up mostly waits for memory:
 * twice at most where nothing is longer than /24, with no search whose outcome the processor would have to guess.
 *
 * A slot holds its answer, or the way to the sixteen slots below it, which fill one line of cache.
 */
import type { Ipv4Ranges } from './ipv4-ranges.ts';

export interface Ipv4Trie {
  /** By the upper 20 bits. As in all slots: 0 no prefix, above 0 the caller's value plus 1, below 0 the complement of a chunk. */
  readonly root: Int32Array;
  /** Sixteen slots each. */
  readonly chunks: Int32Array;
}

const ROOT_SHIFT = 12;
const ROOT_SLOTS = 2 ** (32 - ROOT_SHIFT);
const CHUNK_BITS = 4;
const CHUNK = 2 ** CHUNK_BITS;
const SLOT_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** @returns Null where it would take more bytes: too few prefixes, or too many that are long and far apart. */
export function buildIpv4Trie({ starts, values }: Ipv4Ranges, mostBytes: number): Ipv4Trie | null {
  const mostChunks = Math.floor((mostBytes / SLOT_BYTES - ROOT_SLOTS) / CHUNK);
  if (mostChunks < 0) return null;
  const root = new Int32Array(ROOT_SLOTS);
  let chunks = new Int32Array(CHUNK * 1024);
  let used = 0;
  let range = 0;
  const behind = (one: number) => (one + 1 < starts.length ? (starts[one + 1] as number) : 2 ** 32);
  const slot = (address: number, shift: number): number => {
    while (behind(range) <= address) range++;
    if (behind(range) >= address + 2 ** shift) return (values[range] as number) + 1;
    const chunk = used++;
    if (used > mostChunks) return 0;
    if (CHUNK * used > chunks.length) {
      const grown = new Int32Array(2 * chunks.length);
      grown.set(chunks);
      chunks = grown;
    }
    for (let i = 0; i < CHUNK; i++) {
      const below = shift - CHUNK_BITS;
      const held = slot(address + i * 2 ** below, below);
      // Only now, since what is below may have moved the chunks.
      chunks[CHUNK * chunk + i] = held;
    }
    return ~chunk;
  };
  for (let i = 0; i < ROOT_SLOTS && used <= mostChunks; i++) root[i] = slot(i * 2 ** ROOT_SHIFT, ROOT_SHIFT);
  return used > mostChunks ? null : { root, chunks: chunks.slice(0, CHUNK * used) };
}

/** @returns The value of the longest prefix, or -1. */
export function findInTrie({ root, chunks }: Ipv4Trie, address: number): number {
  let slot = root[address >>> 12] as number;
  if (slot < 0) slot = chunks[(~slot << 4) | ((address >>> 8) & 15)] as number;
  if (slot < 0) slot = chunks[(~slot << 4) | ((address >>> 4) & 15)] as number;
  if (slot < 0) slot = chunks[(~slot << 4) | (address & 15)] as number;
  return slot - 1;
}

/**
 * Answers many addresses at once, into `answers`: written out, as a call for each would cost as much as the look-up. To walk a
 * batch level by level was measured and is slower: the processor runs ahead and has several look-ups under way by itself.
 */
export function findInTrieBatch(
  { root, chunks }: Ipv4Trie,
  addresses: Uint32Array,
  answers: Int32Array,
): void {
  for (let i = 0; i < addresses.length; i++) {
    const address = addresses[i] as number;
    let slot = root[address >>> 12] as number;
    if (slot < 0) slot = chunks[(~slot << 4) | ((address >>> 8) & 15)] as number;
    if (slot < 0) slot = chunks[(~slot << 4) | ((address >>> 4) & 15)] as number;
    if (slot < 0) slot = chunks[(~slot << 4) | (address & 15)] as number;
    answers[i] = slot - 1;
  }
}
