/**
 * The route OSPF finds to a prefix: the nearest router that announces it, and every neighbour on a shortest path to it.
 *
 * @source RFC 2328 §16.1, §16.8 (equal-cost multipath)
 */
import type { Adjacency, ShortestPaths } from '#sim/ospf/shortest-paths.ts';
import type { PrefixClasses } from './prefix-classes.ts';
import { DISTANCE, distinct, type Hop, type Selected } from './selected.ts';
import type { Interface, Topology } from './topology.ts';

/** An OSPF adjacency and the interfaces at its ends, of one family. */
export interface AdjacencyOver extends Adjacency {
  readonly out: Interface;
  readonly neighbour: Interface;
}

interface Interior {
  readonly topology: Topology;
  readonly classes: PrefixClasses;
  readonly adjacencies: readonly AdjacencyOver[][];
  readonly shortestPaths: Readonly<Record<4 | 6, ShortestPaths>>;
}

export function fromOspf(
  router: number,
  prefixClass: number,
  { classes, topology, shortestPaths, adjacencies }: Interior,
): Selected | null {
  const { connected, family } = classes.classes[prefixClass] as PrefixClasses['classes'][number];
  const paths = shortestPaths[family];
  const own = adjacencies[router] as readonly AdjacencyOver[];
  if (own.length === 0) return null;
  let metric = Number.POSITIVE_INFINITY;
  let hops: Hop[] = [];
  for (const { interfaceNumber } of connected) {
    const { ospfCost, node, up } = topology.interfaces[interfaceNumber] as Interface;
    if (ospfCost === null || !up || node === router) continue;
    const total = paths.distance(router, node) + ospfCost;
    if (total > metric || total === Number.POSITIVE_INFINITY) continue;
    if (total < metric) hops = [];
    metric = total;
    for (const { cost, to, out, neighbour } of own) {
      if (out.family === family && cost + paths.distance(to, node) + ospfCost === total) {
        hops.push({ out, to, via: neighbour.address, exit: -1 });
      }
    }
  }
  if (hops.length === 0) return null;
  return {
    protocol: 'ospf',
    type: 'unicast',
    distance: DISTANCE.ospf,
    metric,
    hops: distinct(hops),
    port: null,
  };
}
