/** Which devices a thing can reach by the cables that are drawn, whatever the routes say. */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { type Cable, isCable } from '#model/link.ts';
import { ownerOf } from '#model/owner-of.ts';
import type { Zone } from '#model/zone.ts';
import { zoneChain } from '#model/zone-chain.ts';

export interface Reach {
  readonly cables: readonly Cable[];
  cablesAt(node: NodeId): readonly Cable[];
  neighboursOf(node: NodeId): readonly NodeId[];
  ownerOf(node: TopologyNode): Owner;
  zonesAround(node: TopologyNode): readonly Zone[];
  /** The devices of the customer that `from` is joined to, itself included, by cables of the customer's own. */
  insideOf(from: NodeId): ReadonlySet<NodeId>;
  /** The same without passing a firewall. */
  openOf(from: NodeId): ReadonlySet<NodeId>;
  /** The cables to the internet that it can leave by. */
  internetWaysOf(from: NodeId): readonly Cable[];
}

export const otherEnd = ({ ends }: { readonly ends: readonly [NodeId, NodeId] }, end: NodeId): NodeId =>
  ends[0] === end ? ends[1] : ends[0];

export function reachOf(document: TopologyDocument): Reach {
  const cables = Object.values(document.links).filter(isCable);
  const at = new Map<NodeId, Cable[]>();
  for (const cable of cables) for (const end of cable.ends) at.set(end, [...(at.get(end) ?? []), cable]);
  const cablesAt = (node: NodeId): readonly Cable[] => at.get(node) ?? [];

  const zonesAround = (node: TopologyNode) => zoneChain(document, node.zone);
  const ownedBy = (node: TopologyNode) => ownerOf(document, node);
  const isInside = (id: NodeId): boolean => {
    const node = document.nodes[id];
    return (
      node !== undefined &&
      (node.kind === 'host' || node.kind === 'router' || node.kind === 'firewall') &&
      ownedBy(node) === 'customer'
    );
  };

  const walk = (from: NodeId, passes: (node: NodeId) => boolean): ReadonlySet<NodeId> => {
    const seen = new Set<NodeId>([from]);
    for (const node of seen) {
      if (node !== from && !passes(node)) continue;
      for (const cable of cablesAt(node)) {
        if (cable.kind === 'internet' || cable.kind === 'ipsec') continue;
        const next = otherEnd(cable, node);
        if (isInside(next)) seen.add(next);
      }
    }
    return seen;
  };
  const memo = (make: (from: NodeId) => ReadonlySet<NodeId>) => {
    const known = new Map<NodeId, ReadonlySet<NodeId>>();
    return (from: NodeId) => {
      const set = known.get(from) ?? make(from);
      known.set(from, set);
      return set;
    };
  };
  // Whoever is inside reaches the same devices as all that it reaches, so one walk answers for them all.
  const whole = new Map<NodeId, ReadonlySet<NodeId>>();
  const insideOf = (from: NodeId): ReadonlySet<NodeId> => {
    const known = whole.get(from);
    if (known) return known;
    const set = walk(from, () => true);
    for (const node of isInside(from) ? set : [from]) whole.set(node, set);
    return set;
  };
  const ways = new Map<ReadonlySet<NodeId>, readonly Cable[]>();

  return {
    cables,
    cablesAt,
    neighboursOf: (node) => cablesAt(node).map((cable) => otherEnd(cable, node)),
    ownerOf: ownedBy,
    zonesAround,
    insideOf,
    openOf: memo((from) => walk(from, (node) => document.nodes[node]?.kind !== 'firewall')),
    internetWaysOf(from) {
      const inside = insideOf(from);
      const known =
        ways.get(inside) ??
        [...inside].flatMap((node) => cablesAt(node).filter(({ kind }) => kind === 'internet'));
      ways.set(inside, known);
      return known;
    },
  };
}
