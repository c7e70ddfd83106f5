/** What several points look at in a design. */
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { isPowerPlatform } from '../power-platform.ts';
import type { Design } from './point.ts';

export const nodesOf = ({ document }: Design, is: (node: TopologyNode) => boolean): readonly TopologyNode[] =>
  Object.values(document.nodes).filter(is);

/** Flows between the customer and Power Platform, in one direction. */
export function platformFlows({ document, report }: Design, way: 'to' | 'from'): readonly FlowReport[] {
  return report.flows.filter(({ flow: id, forward }) => {
    const flow = document.flows[id];
    const from = flow && document.nodes[flow.from.node];
    if (!flow || !from) return false;
    if (way === 'from') return isPowerPlatform(from);
    const to =
      flow.to.by === 'node'
        ? document.nodes[flow.to.node]
        : document.nodes[forward.hops.at(-1)?.place.node as never];
    return from.kind === 'host' && isPowerPlatform(to);
  });
}

export const overCircuit = ({ forward }: FlowReport): boolean =>
  forward.segments.some(({ over }) => over?.type === 'circuit');
export const delivered = ({ verdict }: FlowReport): boolean =>
  verdict === 'delivered' || verdict === 'delivered-asymmetric' || verdict === 'degraded';
