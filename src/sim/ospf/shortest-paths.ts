/**
 * The cost between any two routers that speak OSPF, one area, point-to-point links.
 *
 * Next hops are not stored: a link lies on a shortest way if its cost and the rest add up, which is one addition to check.
 *
 * @source RFC 2328 §16.1
 */
export interface Adjacency {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

export class ShortestPaths {
  private readonly outgoing: Adjacency[][];
  private readonly known: (Float64Array | undefined)[] = [];

  constructor(routers: number, adjacencies: readonly Adjacency[]) {
    this.outgoing = Array.from({ length: routers }, () => []);
    for (const adjacency of adjacencies) this.outgoing[adjacency.from]?.push(adjacency);
  }

  /** Infinity: no way. */
  distance(from: number, to: number): number {
    return this.distancesFrom(from)[to] as number;
  }

  private distancesFrom(source: number): Float64Array {
    let distances = this.known[source];
    if (!distances) {
      distances = dijkstra(source, this.outgoing);
      this.known[source] = distances;
    }
    return distances;
  }
}

function dijkstra(source: number, outgoing: readonly (readonly Adjacency[])[]): Float64Array {
  const distances = new Float64Array(outgoing.length).fill(Number.POSITIVE_INFINITY);
  distances[source] = 0;
  const heap: { readonly at: number; readonly cost: number }[] = [{ at: source, cost: 0 }];
  while (heap.length > 0) {
    const { at, cost } = popCheapest(heap);
    if (cost > (distances[at] as number)) continue;
    for (const { to, cost: step } of outgoing[at] ?? []) {
      if (cost + step >= (distances[to] as number)) continue;
      distances[to] = cost + step;
      pushByCost(heap, { at: to, cost: cost + step });
    }
  }
  return distances;
}

type Entry = { readonly at: number; readonly cost: number };

function pushByCost(heap: Entry[], entry: Entry): void {
  let place = heap.push(entry) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if ((heap[above] as Entry).cost <= entry.cost) break;
    heap[place] = heap[above] as Entry;
    place = above;
  }
  heap[place] = entry;
}

function popCheapest(heap: Entry[]): Entry {
  const cheapest = heap[0] as Entry;
  const last = heap.pop() as Entry;
  if (heap.length === 0) return cheapest;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && (heap[below + 1] as Entry).cost < (heap[below] as Entry).cost) below++;
    if ((heap[below] as Entry).cost >= last.cost) break;
    heap[place] = heap[below] as Entry;
    place = below;
  }
  heap[place] = last;
  return cheapest;
}
