import type { TopologyDocument } from '#model/document.ts';
import type { NodeKindName, NodeOf } from '#model/kinds/registry.ts';

type Nodes = TopologyDocument['nodes'];

/** By the nodes of a document, which never change: compiling asks for each kind several times, and a sweep compiles often. */
const sorted = new WeakMap<Nodes, ReadonlyMap<string, readonly unknown[]>>();

/** The nodes of a kind in the order of their ids, so that no answer depends on the order of a document. */
export function nodesOf<Kind extends NodeKindName>(
  { nodes }: TopologyDocument,
  kind: Kind,
): readonly NodeOf<Kind>[] {
  const byKind = sorted.get(nodes) ?? sortedByKind(nodes);
  sorted.set(nodes, byKind);
  return (byKind.get(kind) ?? NONE) as readonly NodeOf<Kind>[];
}

function sortedByKind(nodes: Nodes): ReadonlyMap<string, readonly unknown[]> {
  const byKind = new Map<string, unknown[]>();
  for (const id of Object.keys(nodes).sort()) {
    const node = nodes[id as never] as { readonly kind: string };
    const others = byKind.get(node.kind);
    if (others) others.push(node);
    else byKind.set(node.kind, [node]);
  }
  return byKind;
}

const NONE: readonly unknown[] = [];
