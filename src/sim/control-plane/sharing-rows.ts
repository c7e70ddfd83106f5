/**
 * Which routes share the load with the best one.
 *
 * @source RFC 4271 leaves it open; the conditions are those of large vendors' `maximum-paths` and `bestpath as-path multipath-relax`
 */
import { equalWorth } from '#sim/bgp/decision/equal-worth.ts';
import type { Edge } from './edges.ts';
import type { Speakers } from './speakers.ts';
import type { Topology } from './topology.ts';

/** The rows of a decided field that share the load, the best first. */
export function sharingRows(speakers: Speakers, router: number, best: number): number[] {
  const { field, rowRoute } = speakers;
  if (field.size < 2) return [best];
  const { routes, addresses } = speakers.inputs;
  const options = speakers.options(router);
  const { multipath, multipathIbgp, multipathRelax } = options;
  const external = field.external[best] === 1;
  const limit = external ? multipath : multipathIbgp;
  if (limit <= 1 || field.local[best] === 1) return [best];
  const path = (row: number) => routes.asPath(rowRoute[row] as number);
  const alike = (row: number) =>
    multipathRelax ||
    (external ? neighbourOf(speakers, row) === neighbourOf(speakers, best) : path(row) === path(best));
  const nextHop = (row: number) => speakers.nextHopOf(row);
  // Two reflectors tell of the same exit: a second way to the same next hop is none, and must not use up the limit.
  const others: number[] = [];
  for (let row = 0; row < field.size; row++) {
    if (row === best || !equalWorth(field, row, best, options)) continue;
    if (alike(row) && nextHop(row) !== nextHop(best)) others.push(row);
  }
  if (others.length === 0) return [best];
  const ranks = addresses.ranks(others.map(nextHop));
  const { peerAddress } = field;
  others.sort(
    (a, b) =>
      (ranks.get(nextHop(a)) ?? 0) - (ranks.get(nextHop(b)) ?? 0) ||
      (peerAddress[a] as number) - (peerAddress[b] as number),
  );
  return [best, ...others.slice(0, limit - 1)];
}

/** The AS of the neighbour itself, whatever a policy has put in front of the path since. */
function neighbourOf({ inputs, rowEdge }: Speakers, row: number): number {
  const { edges, topology } = inputs;
  const { sender } = edges.all[rowEdge[row] as number] as Edge;
  return (topology.routers[sender] as Topology['routers'][number]).asn;
}
