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

export const emptyState = (edges: number, routers: number, keepsOrder: boolean): ClassState => ({
  received: new Int32Array(edges),
  order: new Int32Array(keepsOrder ? edges : 0),
  bestEdge: new Int32Array(routers).fill(NONE),
  bestRoute: new Int32Array(routers),
  messages: 0,
  restless: false,
});
