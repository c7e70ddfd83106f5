/**
 * The attributes of routes, each distinct set kept once and known by a number. 0 means "no route".
 *
 * Columns, not objects: the decision process reads numbers from arrays, and whether two routes are the same is one
 * comparison. A `RouteDraft` is a row taken out to be changed.
 */
import { AsPathTable } from './as-path.ts';
import { CommunitySets } from './community-sets.ts';

export interface RouteDraft {
  asPath: number;
  /** 0 IGP, 1 EGP, 2 incomplete. */
  origin: number;
  /** -1: not carried. */
  localPreference: number;
  /** -1: not carried. */
  med: number;
  weight: number;
  communities: number;
  largeCommunities: number;
  /** Number of the address, or -1: the router that originated it. */
  nextHop: number;
  /** As a number, or -1. */
  originatorId: number;
  clusterList: number;
}

export const blankRoute: Readonly<RouteDraft> = {
  asPath: 0,
  origin: 0,
  localPreference: -1,
  med: -1,
  weight: 0,
  communities: 0,
  largeCommunities: 0,
  nextHop: -1,
  originatorId: -1,
  clusterList: 0,
};

/** Numbers of a row kept side by side. */
const ROW = 8;

/** Weight of what a router originates itself. */
export const LOCAL_WEIGHT = 32_768;

export class RouteTable {
  readonly asPaths = new AsPathTable();
  readonly communitySets = new CommunitySets();
  readonly clusterLists = new ClusterLists();

  readonly asPath: number[] = [0];
  readonly origin: number[] = [0];
  readonly localPreference: number[] = [-1];
  readonly med: number[] = [-1];
  readonly weight: number[] = [0];
  readonly communities: number[] = [0];
  readonly largeCommunities: number[] = [0];
  readonly nextHop: number[] = [-1];
  readonly originatorId: number[] = [-1];
  readonly clusterList: number[] = [0];
  /** An open hash table of the rows: 0 where there is none. */
  private slots = new Int32Array(1024);
  /** The columns that mostly differ once more, side by side, so that to compare a row takes one trip to memory. */
  private rows = new Int32Array(ROW * 512);
  private readonly originations = new Map<number, number>();

  get size(): number {
    return this.asPath.length;
  }

  intern(draft: Readonly<RouteDraft>): number {
    const slot = this.slotOf(draft);
    const known = this.slots[slot] as number;
    if (known !== 0) return known;
    const id = this.asPath.length;
    this.slots[slot] = id;
    this.packRow(id, draft);
    this.asPath.push(draft.asPath);
    this.origin.push(draft.origin);
    this.localPreference.push(draft.localPreference);
    this.med.push(draft.med);
    this.weight.push(draft.weight);
    this.communities.push(draft.communities);
    this.largeCommunities.push(draft.largeCommunities);
    this.nextHop.push(draft.nextHop);
    this.originatorId.push(draft.originatorId);
    this.clusterList.push(draft.clusterList);
    if (2 * id > this.slots.length) this.growSlots();
    return id;
  }

  /** Where a row is, or would be. */
  private slotOf(draft: Readonly<RouteDraft>): number {
    const last = this.slots.length - 1;
    let mixed = Math.imul(draft.asPath, 0x9e3779b1) ^ Math.imul(draft.nextHop, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ Math.imul(draft.communities, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39) ^ Math.imul(draft.localPreference, 0x27d4eb2f);
    mixed ^= draft.med + draft.weight + draft.origin + draft.originatorId;
    mixed ^= Math.imul(draft.clusterList, 0x165667b1) ^ Math.imul(draft.largeCommunities, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 13)) & last; ; slot = (slot + 1) & last) {
      const id = this.slots[slot] as number;
      if (id === 0 || this.isRow(id, draft)) return slot;
    }
  }

  private isRow(id: number, draft: Readonly<RouteDraft>): boolean {
    const { rows } = this;
    const at = ROW * id;
    return (
      rows[at] === draft.asPath &&
      rows[at + 1] === draft.nextHop &&
      rows[at + 2] === draft.communities &&
      rows[at + 3] === (draft.localPreference | 0) &&
      rows[at + 4] === (draft.med | 0) &&
      rows[at + 5] === draft.weight &&
      rows[at + 6] === draft.origin &&
      rows[at + 7] === (draft.originatorId | 0) &&
      // What 32 bits cannot tell apart: none and the highest number.
      this.med[id] === draft.med &&
      this.originatorId[id] === draft.originatorId &&
      this.localPreference[id] === draft.localPreference &&
      this.clusterList[id] === draft.clusterList &&
      this.largeCommunities[id] === draft.largeCommunities
    );
  }

  private packRow(id: number, draft: Readonly<RouteDraft>): void {
    if (ROW * (id + 1) > this.rows.length) {
      const grown = new Int32Array(2 * this.rows.length);
      grown.set(this.rows);
      this.rows = grown;
    }
    const { rows } = this;
    const at = ROW * id;
    rows[at] = draft.asPath;
    rows[at + 1] = draft.nextHop;
    rows[at + 2] = draft.communities;
    rows[at + 3] = draft.localPreference;
    rows[at + 4] = draft.med;
    rows[at + 5] = draft.weight;
    rows[at + 6] = draft.origin;
    rows[at + 7] = draft.originatorId;
  }

  private growSlots(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    for (let id = 1; id < this.size; id++) this.slots[this.slotOf(this.draft(id))] = id;
  }

  /** What a router originates has weight 32768, so that it prefers its own. A MED it leaves out goes out as none. */
  internOrigination(
    origin: number,
    med: number | null,
    communities: readonly string[],
    largeCommunities: readonly string[],
  ): number {
    const communitySet = this.communitySets.intern(communities);
    const largeSet = this.communitySets.intern(largeCommunities);
    // Three small numbers and a MED of 32 bits: packed, they stay an exact integer.
    const key =
      med === null && communitySet < 2 ** 10 && largeSet < 2 ** 10
        ? (communitySet * 2 ** 10 + largeSet) * 3 + origin
        : -1;
    const known = key < 0 ? undefined : this.originations.get(key);
    if (known !== undefined) return known;
    const id = this.intern({
      ...blankRoute,
      origin,
      med: med ?? -1,
      weight: LOCAL_WEIGHT,
      communities: communitySet,
      largeCommunities: largeSet,
    });
    if (key >= 0) this.originations.set(key, id);
    return id;
  }

  draft(id: number): RouteDraft {
    return {
      asPath: this.asPath[id] as number,
      origin: this.origin[id] as number,
      localPreference: this.localPreference[id] as number,
      med: this.med[id] as number,
      weight: this.weight[id] as number,
      communities: this.communities[id] as number,
      largeCommunities: this.largeCommunities[id] as number,
      nextHop: this.nextHop[id] as number,
      originatorId: this.originatorId[id] as number,
      clusterList: this.clusterList[id] as number,
    };
  }
}

/** Lists of the clusters a route was reflected through, the latest first. List 0 is empty. */
class ClusterLists {
  private readonly lists: (readonly number[])[] = [[]];
  private readonly ids = new Map<string, number>([['', 0]]);

  get(id: number): readonly number[] {
    return this.lists[id] as readonly number[];
  }

  prepend(id: number, cluster: number): number {
    const list = [cluster, ...this.get(id)];
    const key = list.join(' ');
    let known = this.ids.get(key);
    if (known === undefined) {
      known = this.lists.length;
      this.ids.set(key, known);
      this.lists.push(list);
    }
    return known;
  }
}
