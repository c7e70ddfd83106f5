/**
 * Sets of communities, each kept once and known by a number. Set 0 is empty.
 *
 * @source RFC 1997 (NO_EXPORT, NO_ADVERTISE, NO_EXPORT_SUBCONFED), RFC 8092 (large communities), RFC 8326 (GRACEFUL_SHUTDOWN),
 * RFC 7999 (BLACKHOLE)
 */
const NO_ADVERTISE = '65535:65282';
const NO_EXPORT = ['65535:65281', '65535:65283'];
const GRACEFUL_SHUTDOWN = '65535:0';
const BLACKHOLE = '65535:666';
/** Whoever learns of an address to discard traffic for keeps that to itself. */
const KEPT_INSIDE = { addCommunities: ['65535:65281'] };

export class CommunitySets {
  private readonly sets: (readonly string[])[] = [];
  private readonly ids = new Map<string, number>();
  /** The same array object is seen again for every prefix of a table. */
  private readonly seen = new WeakMap<readonly string[], number>();
  private readonly changes = new WeakMap<CommunityChange, Map<number, number>>();
  /** Not to be told to another AS. */
  readonly noExport: boolean[] = [];
  /** Not to be told to anybody. */
  readonly noAdvertise: boolean[] = [];
  /** Whoever sent it is about to go. */
  readonly gracefulShutdown: boolean[] = [];
  private readonly blackhole: boolean[] = [];

  constructor() {
    this.intern([]);
  }

  get(id: number): readonly string[] {
    return this.sets[id] as readonly string[];
  }

  /** @returns What a policy's change makes of a set. The same rule meets the same set again and again. */
  changed(id: number, change: CommunityChange): number {
    let known = this.changes.get(change);
    if (!known) {
      known = new Map();
      this.changes.set(change, known);
    }
    let result = known.get(id);
    if (result === undefined) {
      const base = change.communities ?? this.get(id);
      const kept = base.filter((one) => !change.removeCommunities?.includes(one));
      result = this.intern([...kept, ...(change.addCommunities ?? [])]);
      known.set(id, result);
    }
    return result;
  }

  /** @returns The set as it is after another AS has sent it. */
  fromOutside(id: number): number {
    return this.blackhole[id] ? this.changed(id, KEPT_INSIDE) : id;
  }

  intern(communities: readonly string[]): number {
    const seen = this.seen.get(communities);
    if (seen !== undefined) return seen;
    const written = communities.join(' ');
    const id = this.ids.get(written) ?? this.internSet([...new Set(communities)].sort(byNumbers));
    // Also as it was written, out of order or twice, to be found without sorting.
    this.ids.set(written, id);
    this.seen.set(communities, id);
    return id;
  }

  private internSet(set: readonly string[]): number {
    const key = set.join(' ');
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.sets.length;
    this.ids.set(key, id);
    this.sets.push(set);
    this.noAdvertise.push(set.includes(NO_ADVERTISE));
    this.noExport.push(NO_EXPORT.some((one) => set.includes(one)));
    this.gracefulShutdown.push(set.includes(GRACEFUL_SHUTDOWN));
    this.blackhole.push(set.includes(BLACKHOLE));
    return id;
  }
}

/** A change of communities, as a policy writes it. */
interface CommunityChange {
  readonly communities?: readonly string[];
  readonly addCommunities?: readonly string[];
  readonly removeCommunities?: readonly string[];
}

function byNumbers(a: string, b: string): number {
  const as = a.split(':');
  const bs = b.split(':');
  for (let i = 0; i < as.length; i++) {
    const difference = Number(as[i]) - Number(bs[i]);
    if (difference !== 0) return difference;
  }
  return 0;
}
