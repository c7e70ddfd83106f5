import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { put } from '../edit.ts';

/** Takes back what was announced for pools and subnets that went with their devices; else Microsoft would send there. */
export function withdrawGone(before: TopologyDocument, after: TopologyDocument): TopologyDocument {
  const removed = Object.values(before.nodes).filter(({ id }) => !Object.hasOwn(after.nodes, id));
  const left = new Set(Object.values(after.nodes).flatMap(ownedBy));
  const gone = new Set(removed.flatMap(ownedBy).filter((prefix) => !left.has(prefix)));
  if (gone.size === 0) return after;
  return Object.values(after.nodes).reduce((next, node) => {
    const changed = withdrawn(node, gone);
    return changed === node ? next : put(next, 'nodes', changed);
  }, after);
}

function ownedBy(node: TopologyNode): readonly Prefix[] {
  if (node.kind === 'host') return node.subnets;
  if (node.kind !== 'firewall' && node.kind !== 'router') return [];
  return [...node.sourceNat.map(({ pool }) => pool), ...node.originated];
}

function withdrawn(node: TopologyNode, gone: ReadonlySet<Prefix>): TopologyNode {
  const stays = ({ prefix }: { readonly prefix: Prefix }) => !gone.has(prefix);
  if (node.kind === 'peering') {
    const declaredPrefixes = node.declaredPrefixes.filter((prefix) => !gone.has(prefix));
    const adverts = node.adverts.filter(stays);
    const same =
      adverts.length === node.adverts.length && declaredPrefixes.length === node.declaredPrefixes.length;
    return same ? node : { ...node, adverts, declaredPrefixes };
  }
  if ((node.kind !== 'firewall' && node.kind !== 'router') || node.internetAdverts.every(stays)) return node;
  return { ...node, internetAdverts: node.internetAdverts.filter(stays) };
}
