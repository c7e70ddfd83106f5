/** What a class of prefixes is like at rest: what came over each edge, and what each router chose. */
export interface ClassState {
  /** By edge: the route as received, or 0. */
  readonly received: Int32Array;
  /** By edge: when it came, as a count of messages of this class. Empty where no router asks. */
  readonly order: Int32Array;
  /** By router: the edge the best route came over, LOCAL or NONE. */
  readonly bestEdge: Int32Array;
  /** By router: the best route after import, or 0. */
  readonly bestRoute: Int32Array;
  messages: number;
  /** It was caught in a circle and left there: what was received need not be what is said by now. */
  restless: boolean;
}

export const LOCAL = -1;
export const NONE = -2;

/** One piece of memory for all of it: hundreds are made in a row. */
export function emptyState(edges: number, routers: number, keepsOrder: boolean): ClassState {
  const orders = keepsOrder ? edges : 0;
  const all = new Int32Array(edges + orders + 2 * routers);
  const bestEdge = edges + orders;
  return {
    received: all.subarray(0, edges),
    order: keepsOrder ? all.subarray(edges, bestEdge) : NOTHING,
    bestEdge: all.subarray(bestEdge, bestEdge + routers).fill(NONE),
    bestRoute: all.subarray(bestEdge + routers),
    messages: 0,
    restless: false,
  };
}

const NOTHING = new Int32Array(0);
