/** The addresses of a network, each with a number. */
import type { IpAddress } from '#model/addresses.ts';
import { ipv4Word, ipv6Words } from '#sim/lookup/address-words.ts';

export class AddressTable {
  readonly text: IpAddress[] = [];
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.text.length;
  }

  idOf(address: string): number | undefined {
    return this.ids.get(address);
  }

  add(address: IpAddress): number {
    const known = this.ids.get(address);
    if (known !== undefined) return known;
    const id = this.text.length;
    this.ids.set(address, id);
    this.text.push(address);
    return id;
  }

  /** The place of each given address among them all, by family and then by number. */
  ranks(ids: readonly number[]): Map<number, number> {
    const keyed = [...new Set(ids)].map((id) => ({ id, key: sortKey(this.text[id] as IpAddress) }));
    keyed.sort((a, b) => compareKeys(a.key, b.key));
    return new Map(keyed.map(({ id }, place) => [id, place]));
  }
}

function sortKey(address: IpAddress): number[] {
  if (!address.includes(':')) return [4, ipv4Word(address)];
  const words = [0, 0, 0, 0];
  ipv6Words(address, words, 0);
  return [6, ...words];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
