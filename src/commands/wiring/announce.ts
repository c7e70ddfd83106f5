/**
 * Announcements that follow the cables: what a circuit newly reaches is announced on its peerings.
 *
 * Only what is new since the last document is added, so that what a user took out stays out.
 *
 * @source ER-130, ER-131, ER-134, ER-221, ER-222, ER-225
 */
import { covers, isPrivate, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { Advert } from '#model/policy.ts';
import { put } from '../edit.ts';
import { reachOver } from './reach.ts';

export function announceNewlyReached(before: TopologyDocument, after: TopologyDocument): TopologyDocument {
  let next = after;
  for (const node of Object.values(after.nodes)) {
    if (node.kind !== 'peering' || node.type === 'public') continue;
    const known = new Set(before.nodes[node.id] ? behind(before, node) : []);
    const added = behind(after, node).filter((prefix) => !known.has(prefix));
    const missing = added.filter((prefix) => !node.adverts.some((advert) => advert.prefix === prefix));
    if (missing.length > 0) next = put(next, 'nodes', announcing(node, missing));
  }
  return next;
}

function announcing(peering: PeeringNode, prefixes: readonly Prefix[]): PeeringNode {
  const undeclared = prefixes.filter((prefix) => !peering.declaredPrefixes.includes(prefix));
  return {
    ...peering,
    adverts: [...peering.adverts, ...prefixes.map(plainAdvert)],
    declaredPrefixes:
      peering.type === 'microsoft' ? [...peering.declaredPrefixes, ...undeclared] : peering.declaredPrefixes,
  };
}

export const plainAdvert = (prefix: Prefix): Advert => ({
  prefix,
  link: 'both',
  prepend: [],
  med: null,
  communities: [],
});

function behind(document: TopologyDocument, peering: PeeringNode): readonly Prefix[] {
  const circuit = document.nodes[peering.circuit];
  if (circuit?.kind !== 'circuit') return [];
  const edges = circuit.links.flatMap(({ customerEdge }) => customerEdge ?? []);
  if (edges.length === 0) return [];
  return peering.type === 'microsoft' ? poolsBehind(document, edges) : subnetsBehind(document, edges);
}

/** The pools of the circuit's own site; those of other sites only where it has none, since a pool belongs to one way out. */
function poolsBehind(document: TopologyDocument, edges: readonly NodeId[]): readonly Prefix[] {
  const own = reachOver(document, edges, ['lan']).flatMap(expressRoutePools);
  return own.length > 0 ? own : reachOver(document, edges, ['lan', 'wan']).flatMap(expressRoutePools);
}

function expressRoutePools(node: TopologyNode): readonly Prefix[] {
  if (node.kind !== 'firewall' && node.kind !== 'router') return [];
  return node.sourceNat
    .filter(({ egress }) => egress === 'any' || egress === 'expressroute')
    .map(({ pool }) => pool);
}

/** Longer prefixes inside another of the list add nothing. */
function subnetsBehind(document: TopologyDocument, edges: readonly NodeId[]): readonly Prefix[] {
  const subnets = reachOver(document, edges, ['lan', 'wan'])
    .flatMap((node) => (node.kind === 'host' ? node.subnets : []))
    .filter(isPrivate);
  return [...new Set(subnets)].filter((one) => !subnets.some((other) => other !== one && covers(other, one)));
}
