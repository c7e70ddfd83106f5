import type { NodeId } from '#model/ids.ts';
import type { PathGraph, Segment } from '#sim/report/report.ts';

/** Whether every way through the graph that is delivered passes these, in this order. */
export function alwaysVisits({ hops, segments }: PathGraph, nodes: readonly NodeId[]): boolean {
  const next = (at: number) => segments.filter(({ from }) => from === at);
  const passed = (node: NodeId, so: number) => (nodes[so] === node ? so + 1 : so);
  const seen = new Set<string>();
  const misses = (index: number, before: number): boolean => {
    const hop = hops[index];
    if (!hop) return false;
    const so = passed(hop.place.node, before);
    if (seen.has(`${index} ${so}`)) return false;
    seen.add(`${index} ${so}`);
    if (hop.end?.outcome === 'delivered' && so < nodes.length) return true;
    return next(index).some((segment) => {
      const circuit = circuitOf(segment);
      return misses(segment.to, circuit ? passed(circuit, so) : so);
    });
  };
  return !misses(0, 0);
}

/** Whether any packet passes it. */
export const everVisits = ({ hops, segments }: PathGraph, node: NodeId): boolean =>
  hops.some(({ place }) => place.node === node) || segments.some((segment) => circuitOf(segment) === node);

const circuitOf = ({ over }: Segment): NodeId | null => (over?.type === 'circuit' ? over.circuit : null);
