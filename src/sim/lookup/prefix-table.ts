/**
 * The prefixes of a network, each with a number, and the addresses that live in them.
 *
 * Sorted by address and then by length, so that what a prefix holds is one run of rows, and the enclosing prefixes of
 * an address are the longest match and its chain of parents. One table serves every router: which of the prefixes a
 * router has a route for is not asked here.
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { ipv4Word, ipv6Words, maskWord } from './address-words.ts';
import { buildIpv4Table, findIpv4, type Ipv4Table } from './ipv4-table.ts';
import { buildIpv6Ranges, findIpv6, type Ipv6Ranges } from './ipv6-ranges.ts';

const scratch = new Uint32Array(4);

export class PrefixTable {
  readonly text: Prefix[] = [];
  readonly length: number[] = [];
  readonly family: (4 | 6)[] = [];
  /** Four words a prefix; an IPv4 prefix uses the first. */
  private words = new Uint32Array(1024);
  private readonly ids = new Map<string, number>();
  private index: Index | null = null;

  get size(): number {
    return this.text.length;
  }

  idOf(prefix: string): number | undefined {
    return this.ids.get(prefix);
  }

  add(prefix: Prefix): number {
    const known = this.ids.get(prefix);
    if (known !== undefined) return known;
    const id = this.text.length;
    if (4 * id + 4 > this.words.length) {
      const grown = new Uint32Array(this.words.length * 2);
      grown.set(this.words);
      this.words = grown;
    }
    const slash = prefix.indexOf('/');
    const family = prefix.includes(':') ? 6 : 4;
    if (family === 4) this.words[4 * id] = ipv4Word(prefix, slash);
    else ipv6Words(prefix, this.words, 4 * id, slash);
    this.ids.set(prefix, id);
    this.text.push(prefix);
    this.family.push(family);
    this.length.push(Number(prefix.slice(slash + 1)));
    this.index = null;
    return id;
  }

  /** Ids in order: IPv4 before IPv6, then by address, then the shorter first. */
  get sorted(): Int32Array {
    return this.indexed().sorted;
  }

  /** The place of an id in `sorted`. */
  get rank(): Int32Array {
    return this.indexed().rank;
  }

  /** The next shorter prefix that holds this one, or -1. */
  get parent(): Int32Array {
    return this.indexed().parent;
  }

  /** The longest prefix that holds an address, or -1. */
  longest(address: IpAddress): number {
    const index = this.indexed();
    if (!address.includes(':')) return findIpv4(index.v4, ipv4Word(address));
    ipv6Words(address, scratch, 0);
    return findIpv6(
      index.v6,
      scratch[0] as number,
      scratch[1] as number,
      scratch[2] as number,
      scratch[3] as number,
    );
  }

  /** Ranks `from` up to but not including `to`: every prefix that lies in this one, itself included. */
  inside(id: number): { readonly from: number; readonly to: number } {
    const { sorted, rank } = this.indexed();
    const from = rank[id] as number;
    let low = from;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.holds(id, sorted[middle] as number)) low = middle + 1;
      else high = middle;
    }
    return { from, to: low };
  }

  /** How many prefixes come before an address in `sorted`, those that begin with it included. */
  placeBehind(address: IpAddress): number {
    const family = address.includes(':') ? 6 : 4;
    const words = [0, 0, 0, 0];
    if (family === 4) words[0] = ipv4Word(address);
    else ipv6Words(address, words, 0);
    const { sorted } = this.indexed();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareTo(sorted[middle] as number, family, words) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  holds(outer: number, inner: number): boolean {
    const length = this.length[outer] as number;
    if (this.family[outer] !== this.family[inner] || (this.length[inner] as number) < length) return false;
    for (let i = 0, from = 0; from < length; i++, from += 32) {
      const mask = maskWord(length, from);
      if ((((this.words[4 * outer + i] as number) ^ (this.words[4 * inner + i] as number)) & mask) !== 0)
        return false;
    }
    return true;
  }

  private indexed(): Index {
    this.index ??= this.buildIndex();
    return this.index;
  }

  private buildIndex(): Index {
    const count = this.size;
    const sorted = Int32Array.from({ length: count }, (_, id) => id).sort((a, b) => this.compare(a, b));
    const rank = new Int32Array(count);
    const parent = new Int32Array(count).fill(-1);
    const open: number[] = [];
    sorted.forEach((id, place) => {
      rank[id] = place;
      while (open.length > 0 && !this.holds(open.at(-1) as number, id)) open.pop();
      parent[id] = open.at(-1) ?? -1;
      open.push(id);
    });
    const split = sorted.findIndex((id) => this.family[id] === 6);
    const v4Ids = split < 0 ? sorted : sorted.subarray(0, split);
    const v6Ids = split < 0 ? new Int32Array(0) : sorted.subarray(split);
    return {
      sorted,
      rank,
      parent,
      v4: buildIpv4Table(this.column(v4Ids, 1), this.lengths(v4Ids), v4Ids),
      v6: buildIpv6Ranges(this.column(v6Ids, 4), this.lengths(v6Ids), v6Ids),
    };
  }

  private column(ids: Int32Array, words: 1 | 4): Uint32Array {
    const column = new Uint32Array(words * ids.length);
    ids.forEach((id, row) => {
      for (let i = 0; i < words; i++) column[words * row + i] = this.words[4 * id + i] as number;
    });
    return column;
  }

  private lengths(ids: Int32Array): Uint8Array {
    return Uint8Array.from(ids, (id) => this.length[id] as number);
  }

  private compare(a: number, b: number): number {
    const at = 4 * b;
    const difference = this.compareTo(a, this.family[b] as number, this.words.subarray(at, at + 4));
    return difference !== 0 ? difference : (this.length[a] as number) - (this.length[b] as number);
  }

  private compareTo(id: number, family: number, words: ArrayLike<number>): number {
    if (this.family[id] !== family) return (this.family[id] as number) - family;
    for (let i = 0; i < 4; i++) {
      const difference = (this.words[4 * id + i] as number) - (words[i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

interface Index {
  readonly sorted: Int32Array;
  readonly rank: Int32Array;
  readonly parent: Int32Array;
  readonly v4: Ipv4Table;
  readonly v6: Ipv6Ranges;
}
