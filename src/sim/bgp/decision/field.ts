/**
 * The routes in the running at one router for one prefix: one column for each thing the decision process compares.
 *
 * Filled and narrowed in place, again and again, so that deciding makes no garbage.
 */
import type { BgpOptions } from '#sim/network/network.ts';
import type { DecisionStepId } from '#sim/network/routing-state.ts';

export class Field {
  /** Rows still in the running: `alive[0]` to `alive[count - 1]`. */
  alive: Int32Array;
  count = 0;
  size = 0;

  /** 1: the next hop can be reached. */
  readonly valid: Uint8Array;
  readonly weight: Float64Array;
  readonly localPreference: Float64Array;
  /** 1: originated here. */
  readonly local: Uint8Array;
  readonly asPathLength: Int32Array;
  readonly origin: Uint8Array;
  readonly neighbourAs: Float64Array;
  /** -1: none. */
  readonly med: Float64Array;
  /** 1: learned from another AS. */
  readonly external: Uint8Array;
  readonly igpMetric: Float64Array;
  /** When it came; a lower one is older. */
  readonly order: Float64Array;
  /** 1: the best one so far. */
  readonly incumbent: Uint8Array;
  readonly routerId: Float64Array;
  readonly clusterListLength: Int32Array;
  /** Place of the neighbour's address among all addresses of sessions. */
  readonly peerAddress: Int32Array;

  constructor(capacity: number) {
    this.alive = new Int32Array(capacity);
    this.valid = new Uint8Array(capacity);
    this.weight = new Float64Array(capacity);
    this.localPreference = new Float64Array(capacity);
    this.local = new Uint8Array(capacity);
    this.asPathLength = new Int32Array(capacity);
    this.origin = new Uint8Array(capacity);
    this.neighbourAs = new Float64Array(capacity);
    this.med = new Float64Array(capacity);
    this.external = new Uint8Array(capacity);
    this.igpMetric = new Float64Array(capacity);
    this.order = new Float64Array(capacity);
    this.incumbent = new Uint8Array(capacity);
    this.routerId = new Float64Array(capacity);
    this.clusterListLength = new Int32Array(capacity);
    this.peerAddress = new Int32Array(capacity);
  }

  /** Puts every row into the running. */
  fill(size: number): void {
    this.size = size;
    this.count = size;
    for (let i = 0; i < size; i++) this.alive[i] = i;
  }
}

/** One step of the decision process. It narrows the field, so whoever calls it knows which routes it removed. */
export interface DecisionStep {
  readonly id: DecisionStepId;
  /** Completes "it lost because …". */
  readonly lostBecause: string;
  keep(field: Field, options: BgpOptions): void;
  /** What a route has to show at this step, in words. */
  words(field: Field, row: number, options: BgpOptions): string;
  /** The row that beats `loser` here; without it, any row that is left does. */
  beatenBy?(field: Field, loser: number, options: BgpOptions): number;
}

export function keepLowest(field: Field, column: ArrayLike<number>): void {
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < field.count; i++) {
    const value = column[field.alive[i] as number] as number;
    if (value < lowest) lowest = value;
  }
  keepEqual(field, column, lowest);
}

export function keepHighest(field: Field, column: ArrayLike<number>): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < field.count; i++) {
    const value = column[field.alive[i] as number] as number;
    if (value > highest) highest = value;
  }
  keepEqual(field, column, highest);
}

export function keepEqual(field: Field, column: ArrayLike<number>, wanted: number): void {
  let kept = 0;
  for (let i = 0; i < field.count; i++) {
    const row = field.alive[i] as number;
    if (column[row] === wanted) field.alive[kept++] = row;
  }
  field.count = kept;
}
