/** What lies behind the customer's end of a circuit: whose addresses it makes sense to announce there. */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { type Cable, isCable } from '#model/link.ts';

/** All nodes that hang together with `from` by cables of these kinds, `from` included, in code-point order. */
export function reachOver(
  document: TopologyDocument,
  from: readonly NodeId[],
  kinds: readonly Cable['kind'][],
): readonly TopologyNode[] {
  const next = new Map<NodeId, NodeId[]>();
  for (const link of Object.values(document.links)) {
    if (!isCable(link) || !kinds.includes(link.kind)) continue;
    const [a, b] = link.ends;
    next.set(a, [...(next.get(a) ?? []), b]);
    next.set(b, [...(next.get(b) ?? []), a]);
  }
  const reached = new Set(from);
  const queue = [...reached];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next.get(id) ?? []) {
      if (reached.has(other)) continue;
      reached.add(other);
      queue.push(other);
    }
  }
  return [...reached].sort().flatMap((id) => document.nodes[id] ?? []);
}
