/** What is switched off, directly or because the place it stands in is. Derived from the document, once per document. */
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import { isCable } from '#model/link.ts';
import { LANES, type Lane } from '../scene/circuit-lanes.ts';

export interface FailedElements {
  readonly nodes: ReadonlySet<NodeId>;
  readonly links: ReadonlySet<LinkId>;
  readonly zones: ReadonlySet<ZoneId>;
  /** `circuit-a primary`: one link of a circuit, one session of a peering. */
  readonly parts: ReadonlySet<string>;
}

let last: { readonly document: TopologyDocument; readonly failed: FailedElements } | null = null;

/** The same object for the same document, so that selectors may hand it out. */
export function failedElements(document: TopologyDocument): FailedElements {
  if (last?.document !== document) last = { document, failed: collect(document) };
  return last.failed;
}

export const isPartFailed = (failed: FailedElements, node: NodeId, part: Lane): boolean =>
  failed.nodes.has(node) || failed.parts.has(`${node} ${part}`);

interface Found {
  readonly nodes: Set<NodeId>;
  readonly links: Set<LinkId>;
  readonly zones: Set<ZoneId>;
  readonly parts: Set<string>;
}

function collect(document: TopologyDocument): FailedElements {
  const found: Found = { nodes: new Set(), links: new Set(), zones: new Set(), parts: new Set() };
  for (const { of } of Object.values(document.failures)) add(document, of, found);
  for (const node of Object.values(document.nodes)) {
    if (LANES.every((lane) => found.parts.has(`${node.id} ${lane}`))) found.nodes.add(node.id);
  }
  return found;
}

function add(document: TopologyDocument, of: Failure['of'], found: Found): void {
  switch (of.type) {
    case 'node':
      if (of.part === 'all') found.nodes.add(of.node);
      else found.parts.add(`${of.node} ${of.part}`);
      return;
    case 'link':
      found.links.add(of.link);
      return;
    case 'zone':
      addZone(document, of.zone, found);
      return;
    case 'location':
      addCircuitEnds(document, found, (circuit, lane) => circuit.locations[lane] === of.location);
      return;
    case 'physical-group':
      addCircuitEnds(document, found, (circuit, lane) => circuit.links[lane].physicalGroup === of.group);
      for (const link of Object.values(document.links)) {
        if (isCable(link) && link.physicalGroup === of.group) found.links.add(link.id);
      }
  }
}

function addZone(document: TopologyDocument, zone: ZoneId, found: Found): void {
  if (found.zones.has(zone)) return;
  found.zones.add(zone);
  for (const node of Object.values(document.nodes)) if (node.zone === zone) found.nodes.add(node.id);
  for (const inner of Object.values(document.zones))
    if (inner.parent === zone) addZone(document, inner.id, found);
}

type CircuitOf = Extract<TopologyDocument['nodes'][NodeId], { kind: 'circuit' }>;

function addCircuitEnds(
  document: TopologyDocument,
  found: Found,
  hit: (circuit: CircuitOf, lane: 0 | 1) => boolean,
): void {
  for (const node of Object.values(document.nodes)) {
    if (node.kind !== 'circuit') continue;
    if (hit(node, 0)) found.parts.add(`${node.id} primary`);
    if (hit(node, 1)) found.parts.add(`${node.id} secondary`);
  }
}
