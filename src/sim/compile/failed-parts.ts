/**
 * Which parts of a document are out of order, or degraded, once all that is going to happen has happened.
 *
 * @source F1 to F5 of the scenarios; `model/failure-times.ts` for what is in force
 */
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureTarget } from '#model/failure.ts';
import { lastingFailures } from '#model/failure-times.ts';
import type { FailureId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { isCable } from '#model/link.ts';
import { type Impairments, impairmentsOf } from './impairments.ts';

export interface Parts {
  readonly nodes: ReadonlySet<NodeId>;
  readonly links: ReadonlySet<LinkId>;
  /** `circuit-a.primary`: a link of a circuit, or a session of a peering. */
  readonly halves: ReadonlySet<string>;
}

export interface FailedParts extends Parts {
  /** Which failure took it and whether silently. */
  readonly silent: ReadonlyMap<string, boolean>;
  readonly ids: readonly FailureId[];
  /** What still works, but worse. */
  readonly impaired: Impairments;
}

export const half = (node: NodeId, part: 'primary' | 'secondary') => `${node}.${part}`;

const carriesNothing = ({ effect }: Failure) => !effect || effect.type === 'flap';

export function failedParts(document: TopologyDocument): FailedParts {
  const nodes = new Set<NodeId>();
  const links = new Set<LinkId>();
  const halves = new Set<string>();
  const silent = new Map<string, boolean>();
  const lasting = lastingFailures(document);
  const failures = lasting.filter(carriesNothing);
  for (const { of, silent: quiet } of failures) {
    const parts = partsOf(document, of);
    for (const part of parts.nodes) nodes.add(part);
    for (const part of parts.links) links.add(part);
    for (const part of parts.halves) halves.add(part);
    for (const part of [...parts.nodes, ...parts.links, ...parts.halves])
      silent.set(part, (silent.get(part) ?? true) && quiet);
  }
  return {
    nodes,
    links,
    halves,
    silent,
    ids: failures.map((failure) => failure.id).sort(),
    impaired: impairmentsOf(document, lasting, (of) => partsOf(document, of)),
  };
}

/** All that a failure of this touches. */
export function partsOf(document: TopologyDocument, of: FailureTarget): Parts {
  const nodes = new Set<NodeId>();
  const links = new Set<LinkId>();
  const halves = new Set<string>();
  if (of.type === 'link') links.add(of.link);
  if (of.type === 'node' && of.part === 'all') nodes.add(of.node);
  if (of.type === 'node' && of.part !== 'all') halves.add(half(of.node, of.part));
  if (of.type === 'zone') {
    const inside = zonesInside(document, of.zone);
    for (const node of Object.values(document.nodes))
      if (node.zone && inside.has(node.zone)) nodes.add(node.id);
  }
  if (of.type === 'region') {
    for (const node of Object.values<TopologyNode>(document.nodes))
      if (regionOf(document, node) === of.region) nodes.add(node.id);
  }
  if (of.type === 'location' || of.type === 'physical-group') {
    for (const node of Object.values(document.nodes)) {
      if (node.kind !== 'circuit') continue;
      for (const [index, part] of (['primary', 'secondary'] as const).entries()) {
        const hit =
          of.type === 'location'
            ? node.locations[index] === of.location
            : node.links[index]?.physicalGroup === of.group;
        if (hit) halves.add(half(node.id, part));
      }
    }
  }
  if (of.type === 'physical-group') {
    for (const link of Object.values(document.links))
      if (isCable(link) && link.physicalGroup === of.group) links.add(link.id);
  }
  return { nodes, links, halves };
}

/** A gateway and a machine are where their virtual network is. */
export function regionOf(document: TopologyDocument, node: TopologyNode): string | null {
  if (node.kind === 'gateway' || node.kind === 'vm') {
    const vnet = document.nodes[node.vnet];
    return vnet?.kind === 'vnet' ? vnet.region : null;
  }
  return node.kind === 'vnet' || node.kind === 'service' ? node.region : null;
}

function zonesInside(document: TopologyDocument, root: ZoneId): ReadonlySet<ZoneId> {
  const inside = new Set<ZoneId>([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const zone of Object.values(document.zones)) {
      if (zone.parent && inside.has(zone.parent) && !inside.has(zone.id)) {
        inside.add(zone.id);
        grown = true;
      }
    }
  }
  return inside;
}
