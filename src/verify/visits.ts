import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { Waypoint } from '#model/intent.ts';
import type { Hop, PathGraph, Segment } from '#sim/report/report.ts';
import { nodesIn } from './failable.ts';

/** A place that packets may pass, at a device or on the way to the next. */
export interface Stop {
  readonly at: (hop: Hop) => boolean;
  readonly along: (segment: Segment) => boolean;
}

export function stopOf(document: TopologyDocument, waypoint: Waypoint): Stop {
  if ('link' in waypoint) {
    const { link } = waypoint;
    const along = ({ over, cables }: Segment) =>
      (over?.type === 'link' && over.link === link) || cables.includes(link);
    return { at: () => false, along };
  }
  if ('circuit' in waypoint) {
    const { circuit, part } = waypoint;
    return {
      at: ({ place }) => place.role === 'msee' && place.node === circuit && place.part === part,
      along: ({ over }) => over?.type === 'circuit' && over.circuit === circuit && over.part === part,
    };
  }
  if ('location' in waypoint) {
    const { location } = waypoint;
    const lands = (id: NodeId, part: 'primary' | 'secondary' | null) => {
      const circuit = document.nodes[id];
      return circuit?.kind === 'circuit' && circuit.locations[part === 'secondary' ? 1 : 0] === location;
    };
    return {
      at: ({ place }) => place.role === 'msee' && lands(place.node, place.part),
      along: ({ over }) => over?.type === 'circuit' && lands(over.circuit, over.part),
    };
  }
  const nodes = withInside(
    document,
    'node' in waypoint ? [waypoint.node] : nodesIn(document, { type: 'zone', zone: waypoint.zone }),
  );
  return {
    at: ({ place }) => nodes.has(place.node) || (place.peering !== undefined && nodes.has(place.peering)),
    along: ({ over }) => over?.type === 'circuit' && nodes.has(over.circuit),
  };
}

/** A virtual network is no hop of its own: whoever passes one of its machines or gateways is in it. */
function withInside(document: TopologyDocument, nodes: Iterable<NodeId>): ReadonlySet<NodeId> {
  const all = new Set(nodes);
  for (const node of Object.values(document.nodes) as TopologyDocument['nodes'][NodeId][])
    if (node && 'vnet' in node && all.has(node.vnet)) all.add(node.id);
  return all;
}

/** Whether every way through the graph that is delivered passes these, in this order. */
export function alwaysVisits({ hops, segments }: PathGraph, stops: readonly Stop[]): boolean {
  const next = (at: number) => segments.filter(({ from }) => from === at);
  const seen = new Set<string>();
  const misses = (index: number, before: number): boolean => {
    const hop = hops[index];
    if (!hop) return false;
    const so = stops[before]?.at(hop) ? before + 1 : before;
    if (seen.has(`${index} ${so}`)) return false;
    seen.add(`${index} ${so}`);
    if (hop.end?.outcome === 'delivered' && so < stops.length) return true;
    return next(index).some((segment) => misses(segment.to, stops[so]?.along(segment) ? so + 1 : so));
  };
  return !misses(0, 0);
}

/** Whether any packet passes it. */
export const everVisits = ({ hops, segments }: PathGraph, { at, along }: Stop): boolean =>
  hops.some(at) || segments.some(along);
