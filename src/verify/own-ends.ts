/** A flow is lost when its own ends fail, whatever the network between them: that says nothing about the design. */
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import type { NodeId } from '#model/ids.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { type Failable, nodesIn } from './failable.ts';

export type OwnEnds = (flow: Flow['id'], failed: readonly Failable[]) => boolean;

/** @param reports - In good order: they tell which machine a name or an address leads to. */
export function ownEndsOf(document: TopologyDocument, reports: readonly FlowReport[]): OwnEnds {
  const ends = new Map(
    reports.map(({ flow, forward }) => {
      const { from, to } = document.flows[flow] as Flow;
      const last = forward.hops
        .filter(({ end }) => end?.outcome === 'delivered')
        .map(({ place }) => place.node);
      const machines = [from.node, ...(to.by === 'node' ? [to.node] : []), ...last];
      return [flow, new Set(machines.flatMap((machine) => withHouse(document, machine)))];
    }),
  );
  const taken = new Map<string, ReadonlySet<NodeId>>();
  const nodesOf = ({ key, target }: Failable) => {
    const nodes = taken.get(key) ?? nodesIn(document, target);
    taken.set(key, nodes);
    return nodes;
  };
  return (flow, failed) => {
    const own = ends.get(flow) ?? new Set();
    return failed.some((each) => [...nodesOf(each)].some((node) => own.has(node)));
  };
}

/** A machine in a virtual network is gone when that is. */
function withHouse(document: TopologyDocument, id: NodeId): readonly NodeId[] {
  const node = document.nodes[id];
  return node?.kind === 'vm' ? [id, node.vnet] : [id];
}
