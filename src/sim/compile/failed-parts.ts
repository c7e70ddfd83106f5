/** Which parts of a document are out of order while its failures last. @source F1 to F5 of the scenarios */
import type { TopologyDocument } from '#model/document.ts';
import type { FailureId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import { isCable } from '#model/link.ts';

export interface FailedParts {
  readonly nodes: ReadonlySet<NodeId>;
  readonly links: ReadonlySet<LinkId>;
  /** `circuit-a.primary`: a link of a circuit, or a session of a peering. */
  readonly halves: ReadonlySet<string>;
  /** Which failure took it and whether silently. */
  readonly silent: ReadonlyMap<string, boolean>;
  readonly ids: readonly FailureId[];
}

export const half = (node: NodeId, part: 'primary' | 'secondary') => `${node}.${part}`;

export function failedParts(document: TopologyDocument): FailedParts {
  const nodes = new Set<NodeId>();
  const links = new Set<LinkId>();
  const halves = new Set<string>();
  const silent = new Map<string, boolean>();
  const failures = Object.values(document.failures);
  for (const { of, silent: quiet } of failures) {
    const take = <Part extends string>(set: Set<Part>, part: Part) => {
      set.add(part);
      silent.set(part, (silent.get(part) ?? true) && quiet);
    };
    if (of.type === 'link') take(links, of.link);
    if (of.type === 'node' && of.part === 'all') take(nodes, of.node);
    if (of.type === 'node' && of.part !== 'all') take(halves, half(of.node, of.part));
    if (of.type === 'zone') {
      const inside = zonesInside(document, of.zone);
      for (const node of Object.values(document.nodes))
        if (node.zone && inside.has(node.zone)) take(nodes, node.id);
    }
    if (of.type === 'location' || of.type === 'physical-group') {
      for (const node of Object.values(document.nodes)) {
        if (node.kind !== 'circuit') continue;
        for (const [index, part] of (['primary', 'secondary'] as const).entries()) {
          const hit =
            of.type === 'location'
              ? node.locations[index] === of.location
              : node.links[index]?.physicalGroup === of.group;
          if (hit) take(halves, half(node.id, part));
        }
      }
    }
    if (of.type === 'physical-group') {
      for (const link of Object.values(document.links))
        if (isCable(link) && link.physicalGroup === of.group) take(links, link.id);
    }
  }
  return { nodes, links, halves, silent, ids: failures.map((failure) => failure.id).sort() };
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
