/**
 * The attributes of routes, each distinct set kept once and known by a number. 0 means "no route".
 *
 * Numbers in arrays, not objects: the decision process compares numbers, and whether two routes are the same is one
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
  /** Number of the address, FROM_SENDER, or -1: the router that originated it. */
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

/**
 * The next hop is whoever told the route: its address on that session. Most routes are like that, and so one route stands for what
 * goes over many sessions.
 */
export const FROM_SENDER = -2;

/** Numbers of a row, side by side, so that one trip to memory brings them all. */
const ROW = 10;
const AS_PATH = 0;
const NEXT_HOP = 1;
const COMMUNITIES = 2;
const LOCAL_PREFERENCE = 3;
const MED = 4;
const WEIGHT = 5;
/** Origin, and what the route carries: 32 bits cannot tell none from the highest number. */
const BITS = 6;
const ORIGINATOR_ID = 7;
const CLUSTER_LIST = 8;
const LARGE_COMMUNITIES = 9;

const ORIGIN = 3;
const HAS_PREFERENCE = 4;
const HAS_MED = 8;
const HAS_ORIGINATOR = 16;

/** Weight of what a router originates itself. */
export const LOCAL_WEIGHT = 32_768;

/** What counts as the local preference of a route that carries none. */
const DEFAULT_LOCAL_PREFERENCE = 100;

export class RouteTable {
  readonly asPaths = new AsPathTable();
  readonly communitySets = new CommunitySets();
  readonly clusterLists = new ClusterLists();

  /** Rows begin at 1. */
  size = 1;
  private rows = new Int32Array(ROW * 512);
  /** Two numbers a row: weight and preference in one, and `distance`. */
  private worths = new Float64Array(2 * 512);
  /** An open hash table of the rows: 0 where there is none. */
  private slots = new Int32Array(1024);
  private readonly originations = new Map<number, number>();

  constructor() {
    this.put(0, blankRoute);
  }

  asPath(id: number): number {
    return this.rows[ROW * id + AS_PATH] as number;
  }

  nextHop(id: number): number {
    return this.rows[ROW * id + NEXT_HOP] as number;
  }

  communities(id: number): number {
    return this.rows[ROW * id + COMMUNITIES] as number;
  }

  largeCommunities(id: number): number {
    return this.rows[ROW * id + LARGE_COMMUNITIES] as number;
  }

  clusterList(id: number): number {
    return this.rows[ROW * id + CLUSTER_LIST] as number;
  }

  weight(id: number): number {
    return (this.rows[ROW * id + WEIGHT] as number) >>> 0;
  }

  origin(id: number): number {
    return (this.rows[ROW * id + BITS] as number) & ORIGIN;
  }

  localPreference(id: number): number {
    return this.unlessNone(ROW * id, HAS_PREFERENCE, LOCAL_PREFERENCE);
  }

  med(id: number): number {
    return this.unlessNone(ROW * id, HAS_MED, MED);
  }

  originatorId(id: number): number {
    return this.unlessNone(ROW * id, HAS_ORIGINATOR, ORIGINATOR_ID);
  }

  /** The neighbour that told it is its next hop, and no reflector has stamped it: nothing in it is about one router. */
  isImpersonal(id: number): boolean {
    const { rows } = this;
    const at = ROW * id;
    return (
      rows[at + NEXT_HOP] === FROM_SENDER &&
      ((rows[at + BITS] as number) & HAS_ORIGINATOR) === 0 &&
      rows[at + CLUSTER_LIST] === 0
    );
  }

  /** By weight, then local preference, which are compared first. Above 0: `a` is better; below 0: `b`; 0: both are alike. */
  compareWorth(a: number, b: number): number {
    const worthOfA = this.worths[2 * a] as number;
    const worthOfB = this.worths[2 * b] as number;
    // Both in one number, which is not exact for huge weights: then it may say alike, and never the other way round.
    if (worthOfA !== worthOfB || worthOfA <= Number.MAX_SAFE_INTEGER) return worthOfA - worthOfB;
    return this.weight(a) - this.weight(b) || this.preferenceInForce(a) - this.preferenceInForce(b);
  }

  private preferenceInForce(id: number): number {
    const carried = this.localPreference(id);
    return carried < 0 ? DEFAULT_LOCAL_PREFERENCE : carried;
  }

  /** Length of the path and origin in one number: what is compared next, and the lower is better. */
  distance(id: number): number {
    return this.worths[2 * id + 1] as number;
  }

  private unlessNone(at: number, bit: number, column: number): number {
    const { rows } = this;
    return ((rows[at + BITS] as number) & bit) === 0 ? -1 : (rows[at + column] as number) >>> 0;
  }

  intern(draft: Readonly<RouteDraft>): number {
    const bits = bitsOf(draft);
    const slot = this.slotOf(draft, bits);
    const known = this.slots[slot] as number;
    if (known !== 0) return known;
    const id = this.size++;
    this.slots[slot] = id;
    if (ROW * (id + 1) > this.rows.length) this.growRows();
    this.put(id, draft);
    if (2 * id > this.slots.length) this.growSlots();
    return id;
  }

  /** Where a row is, or would be. */
  private slotOf(draft: Readonly<RouteDraft>, bits: number): number {
    const last = this.slots.length - 1;
    let mixed = Math.imul(draft.asPath, 0x9e3779b1) ^ Math.imul(draft.nextHop, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ Math.imul(draft.communities, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39) ^ Math.imul(draft.localPreference, 0x27d4eb2f);
    mixed ^= draft.med + draft.weight + draft.origin + draft.originatorId;
    mixed ^= Math.imul(draft.clusterList, 0x165667b1) ^ Math.imul(draft.largeCommunities, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 13)) & last; ; slot = (slot + 1) & last) {
      const id = this.slots[slot] as number;
      if (id === 0 || this.isRow(id, draft, bits)) return slot;
    }
  }

  private isRow(id: number, draft: Readonly<RouteDraft>, bits: number): boolean {
    const { rows } = this;
    const at = ROW * id;
    return (
      rows[at + AS_PATH] === draft.asPath &&
      rows[at + NEXT_HOP] === draft.nextHop &&
      rows[at + COMMUNITIES] === draft.communities &&
      rows[at + LOCAL_PREFERENCE] === (draft.localPreference | 0) &&
      rows[at + MED] === (draft.med | 0) &&
      rows[at + WEIGHT] === (draft.weight | 0) &&
      rows[at + BITS] === bits &&
      rows[at + ORIGINATOR_ID] === (draft.originatorId | 0) &&
      rows[at + CLUSTER_LIST] === draft.clusterList &&
      rows[at + LARGE_COMMUNITIES] === draft.largeCommunities
    );
  }

  private put(id: number, draft: Readonly<RouteDraft>): void {
    const { rows } = this;
    const at = ROW * id;
    rows[at + AS_PATH] = draft.asPath;
    rows[at + NEXT_HOP] = draft.nextHop;
    rows[at + COMMUNITIES] = draft.communities;
    rows[at + LOCAL_PREFERENCE] = draft.localPreference;
    rows[at + MED] = draft.med;
    rows[at + WEIGHT] = draft.weight;
    rows[at + BITS] = bitsOf(draft);
    rows[at + ORIGINATOR_ID] = draft.originatorId;
    rows[at + CLUSTER_LIST] = draft.clusterList;
    rows[at + LARGE_COMMUNITIES] = draft.largeCommunities;
    const preference = draft.localPreference < 0 ? DEFAULT_LOCAL_PREFERENCE : draft.localPreference;
    this.worths[2 * id] = draft.weight * 2 ** 32 + preference;
    this.worths[2 * id + 1] = (this.asPaths.length[draft.asPath] as number) * 4 + draft.origin;
  }

  private growRows(): void {
    const rows = new Int32Array(2 * this.rows.length);
    rows.set(this.rows);
    this.rows = rows;
    const worths = new Float64Array(2 * this.worths.length);
    worths.set(this.worths);
    this.worths = worths;
  }

  private growSlots(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const draft = { ...blankRoute };
    for (let id = 1; id < this.size; id++) {
      this.read(id, draft);
      this.slots[this.slotOf(draft, bitsOf(draft))] = id;
    }
  }

  /** What a router originates has weight 32768, so that it prefers its own. A MED it leaves out goes out as 0, which is not none. */
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
      med: med ?? 0,
      weight: LOCAL_WEIGHT,
      communities: communitySet,
      largeCommunities: largeSet,
    });
    if (key >= 0) this.originations.set(key, id);
    return id;
  }

  /** A row to be changed. */
  draft(id: number): RouteDraft {
    const draft = { ...blankRoute };
    this.read(id, draft);
    return draft;
  }

  /** Reads a row into a draft. */
  read(id: number, draft: RouteDraft): void {
    const { rows } = this;
    const at = ROW * id;
    const bits = rows[at + BITS] as number;
    draft.asPath = rows[at + AS_PATH] as number;
    draft.origin = bits & ORIGIN;
    draft.localPreference =
      (bits & HAS_PREFERENCE) === 0 ? -1 : (rows[at + LOCAL_PREFERENCE] as number) >>> 0;
    draft.med = (bits & HAS_MED) === 0 ? -1 : (rows[at + MED] as number) >>> 0;
    draft.weight = (rows[at + WEIGHT] as number) >>> 0;
    draft.communities = rows[at + COMMUNITIES] as number;
    draft.largeCommunities = rows[at + LARGE_COMMUNITIES] as number;
    draft.nextHop = rows[at + NEXT_HOP] as number;
    draft.originatorId = (bits & HAS_ORIGINATOR) === 0 ? -1 : (rows[at + ORIGINATOR_ID] as number) >>> 0;
    draft.clusterList = rows[at + CLUSTER_LIST] as number;
  }
}

const bitsOf = ({ origin, localPreference, med, originatorId }: Readonly<RouteDraft>): number =>
  origin |
  (localPreference < 0 ? 0 : HAS_PREFERENCE) |
  (med < 0 ? 0 : HAS_MED) |
  (originatorId < 0 ? 0 : HAS_ORIGINATOR);

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
