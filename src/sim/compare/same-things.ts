/**
 * Which thing of one design is which of another: the same id and kind, else the same name and kind. So a renamed or moved
 * thing is itself, and two designs that were drawn apart can be compared by their names.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';

export interface SameThings {
  /** A key that both designs share for a thing they both have. */
  before(node: NodeId): string;
  after(node: NodeId): string;
  flowBefore(after: FlowId): FlowId | null;
  flowAfter(before: FlowId): FlowId | null;
}

export function sameThings(before: TopologyDocument, after: TopologyDocument): SameThings {
  const pairs = new Map<NodeId, NodeId>();
  const taken = new Set<NodeId>();
  const nodes = Object.values(before.nodes);
  for (const node of nodes) {
    if (after.nodes[node.id]?.kind !== node.kind) continue;
    pairs.set(node.id, node.id);
    taken.add(node.id);
  }
  for (const node of nodes) {
    if (pairs.has(node.id)) continue;
    const twin = Object.values(after.nodes).find(
      (other) => other.kind === node.kind && other.name === node.name && !taken.has(other.id),
    );
    if (!twin) continue;
    pairs.set(node.id, twin.id);
    taken.add(twin.id);
  }
  const flows = new Map<FlowId, FlowId>();
  const flowsTaken = new Set<FlowId>();
  for (const flow of Object.values(before.flows)) {
    const twin = after.flows[flow.id] ?? Object.values(after.flows).find((other) => other.name === flow.name);
    if (!twin || flowsTaken.has(twin.id)) continue;
    flows.set(flow.id, twin.id);
    flowsTaken.add(twin.id);
  }
  const back = new Map([...flows].map(([from, to]) => [to, from]));
  return {
    before: (node) => pairs.get(node) ?? `gone ${node}`,
    after: (node) => node,
    flowBefore: (flow) => back.get(flow) ?? null,
    flowAfter: (flow) => flows.get(flow) ?? null,
  };
}
