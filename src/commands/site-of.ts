/** Where a node stands and what follows from it: its zones, its site, its owner, its AS. */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import type { Asn } from '#model/units.ts';
import type { Zone } from '#model/zone.ts';

/** From the zone itself outwards. Ends even on a circle, which only an unread file could hold. */
export function zoneChain(document: TopologyDocument, zone: ZoneId | null): readonly Zone[] {
  const chain: Zone[] = [];
  let next = zone;
  while (next !== null) {
    const found = document.zones[next];
    if (!found || chain.includes(found)) break;
    chain.push(found);
    next = found.parent;
  }
  return chain;
}

/** The site it stands in: the outermost zone of kind `site`, or null outside of all. */
export const siteOf = (document: TopologyDocument, node: TopologyNode): ZoneId | null =>
  zoneChain(document, node.zone).findLast((zone) => zone.kind === 'site')?.id ?? null;

/** The owner of its zone, else the one usual for its kind. */
export const ownerOf = (document: TopologyDocument, node: TopologyNode): Owner =>
  (node.zone === null ? undefined : document.zones[node.zone]?.owner) ?? nodeKinds[node.kind].owner;

/** The AS a device speaks with: its own, else that of the nearest zone that has one. */
export function effectiveAsn(document: TopologyDocument, id: NodeId): Asn | null {
  const node = document.nodes[id];
  if (!node) return null;
  if ('asn' in node && node.asn !== null) return node.asn;
  return zoneChain(document, node.zone).find((zone) => zone.asn !== null)?.asn ?? null;
}
