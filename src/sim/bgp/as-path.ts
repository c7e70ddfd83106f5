/**
 * AS paths, each kept once and known by a number. Path 0 is the empty path.
 *
 * Whatever the decision process or a policy asks of a path is worked out when the path is first seen.
 *
 * @source RFC 4271 §4.3, §5.1.2, §9.1.2.2 (a): an AS_SET counts as one AS
 */
import type { Asn } from '#model/units.ts';

export type AsPath = readonly (Asn | readonly Asn[])[];

export class AsPathTable {
  /** A path is a part and the path behind it: so none is ever spelled out to be found, and few take room. */
  private readonly parts: (Asn | readonly Asn[])[] = [[]];
  private readonly rest: number[] = [0];
  /** By AS, or AS_SET as text: each path it was put in front of, and the path that made. */
  private readonly behind = new Map<Asn | string, Map<number, number>>();
  /** The neighbouring AS; 0 for the empty path, -1 where the path begins with an AS_SET. */
  readonly first: number[] = [0];
  /** The AS the route began in; 0 for the empty path, -1 for an AS_SET. */
  readonly last: number[] = [0];
  readonly length: number[] = [0];

  get(id: number): AsPath {
    const path: (Asn | readonly Asn[])[] = [];
    for (let at = id; at !== 0; at = this.rest[at] as number) path.push(this.parts[at] as Asn);
    return path;
  }

  intern(path: AsPath): number {
    let id = 0;
    for (let i = path.length - 1; i >= 0; i--) id = this.with(path[i] as Asn | readonly Asn[], id);
    return id;
  }

  prepend(id: number, asn: Asn, count: number): number {
    let path = id;
    for (let i = 0; i < count; i++) path = this.with(asn, path);
    return path;
  }

  /** The path with one more part in front. */
  private with(part: Asn | readonly Asn[], id: number): number {
    const key = typeof part === 'number' ? part : part.join();
    let behind = this.behind.get(key);
    if (!behind) {
      behind = new Map();
      this.behind.set(key, behind);
    }
    let path = behind.get(id);
    if (path === undefined) {
      path = this.add(part, id);
      behind.set(id, path);
    }
    return path;
  }

  private add(part: Asn | readonly Asn[], id: number): number {
    const asn = typeof part === 'number' ? part : -1;
    this.first.push(asn);
    this.last.push(id === 0 ? asn : (this.last[id] as number));
    this.length.push((this.length[id] as number) + 1);
    this.rest.push(id);
    return this.parts.push(part) - 1;
  }

  /** How often an AS stands in the path. */
  occurrences(id: number, asn: Asn): number {
    let count = 0;
    for (let at = id; at !== 0; at = this.rest[at] as number) {
      const part = this.parts[at] as Asn | readonly Asn[];
      if (typeof part === 'number') count += part === asn ? 1 : 0;
      else count += part.filter((member) => member === asn).length;
    }
    return count;
  }

  replace(id: number, asn: Asn, by: Asn): number {
    const swap = (member: Asn) => (member === asn ? by : member);
    return this.intern(this.get(id).map((part) => (typeof part === 'number' ? swap(part) : part.map(swap))));
  }

  /**
   * Takes private AS numbers out.
   *
   * @param keep - The neighbour's own AS, which stays, since it is how the neighbour sees its loop.
   */
  removePrivate(id: number, mode: 'if-all-private' | 'all', keep: Asn): number {
    const path = this.get(id);
    if (mode === 'if-all-private' && !path.flat().every(isPrivateAsn)) return id;
    const stays = (member: Asn) => !isPrivateAsn(member) || member === keep;
    return this.intern(
      path
        .map((part) => (typeof part === 'number' ? part : part.filter(stays)))
        .filter((part) => (typeof part === 'number' ? stays(part) : part.length > 0)),
    );
  }

  /** The path of a summary that tells what it is made of: what all begin with, then a set of the rest. */
  summarise(ids: readonly number[]): number {
    const paths = [...new Set(ids)].map((id) => this.get(id));
    const [one, ...others] = paths;
    if (!one) return 0;
    if (others.length === 0) return ids[0] as number;
    let common = 0;
    while (typeof one[common] === 'number' && others.every((other) => other[common] === one[common]))
      common++;
    const rest = new Set(paths.flatMap((path) => path.slice(common).flat()));
    const head = one.slice(0, common);
    return this.intern(rest.size === 0 ? head : [...head, [...rest].sort((a, b) => a - b)]);
  }
}

/** @source RFC 6996, without 65535 and 4294967295, which are reserved (RFC 7300) */
export const isPrivateAsn = (asn: Asn): boolean =>
  (asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294);
