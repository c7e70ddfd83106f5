import type { TopologyDocument } from '#model/document.ts';
import type { NodeKindName, NodeOf } from '#model/kinds/registry.ts';
import type { Point } from './edit.ts';
import { centreOf } from './zone-at.ts';

/** Nodes of a kind, the nearest to a place first. Equal distances go by id. */
export function nearest<Kind extends NodeKindName>(
  document: TopologyDocument,
  kind: Kind,
  to: Point,
): readonly { readonly node: NodeOf<Kind>; readonly distance: number }[] {
  return Object.values(document.nodes)
    .filter((node): node is NodeOf<Kind> => node.kind === kind)
    .map((node) => {
      const { x, y } = centreOf(document, node.id);
      return { node, distance: Math.hypot(x - to.x, y - to.y) };
    })
    .sort((a, b) => a.distance - b.distance || (a.node.id < b.node.id ? -1 : 1));
}
