/**
 * What is switched off, directly or because the place it stands in is, and what does worse and how: once everything has
 * happened that is going to. Derived from the document, once per document.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureEffect } from '#model/failure.ts';
import { lastingFailures } from '#model/failure-times.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import { isCable } from '#model/link.ts';
import { LANES, type Lane } from '../scene/circuit-lanes.ts';
import { rateText, timeText } from './figures.ts';

export interface FailedElements {
  readonly nodes: ReadonlySet<NodeId>;
  readonly links: ReadonlySet<LinkId>;
  readonly zones: ReadonlySet<ZoneId>;
  /** `circuit-a primary`: one link of a circuit, one session of a peering. */
  readonly parts: ReadonlySet<string>;
  /** How it does worse, by id of a node, link or zone, or by part: `5 % lost, 40 ms late`. */
  readonly degraded: ReadonlyMap<string, string>;
}

const known = new WeakMap<TopologyDocument, FailedElements>();

/** The same object for the same document, so that selectors may hand it out. */
export function failedElements(document: TopologyDocument): FailedElements {
  const found = known.get(document) ?? collect(document);
  known.set(document, found);
  return found;
}

export const isPartFailed = (failed: FailedElements, node: NodeId, part: Lane): boolean =>
  failed.nodes.has(node) || failed.parts.has(`${node} ${part}`);

interface Found {
  readonly nodes: Set<NodeId>;
  readonly links: Set<LinkId>;
  readonly zones: Set<ZoneId>;
  readonly parts: Set<string>;
}

const nothing = (): Found => ({ nodes: new Set(), links: new Set(), zones: new Set(), parts: new Set() });

function collect(document: TopologyDocument): FailedElements {
  const found = nothing();
  const degraded = new Map<string, string>();
  for (const { of, effect } of lastingFailures(document)) {
    if (!effect || effect.type === 'flap') {
      add(document, of, found);
      continue;
    }
    const touched = nothing();
    add(document, of, touched);
    for (const id of [...touched.nodes, ...touched.links, ...touched.zones, ...touched.parts])
      degraded.set(id, [degraded.get(id), degradedWords(effect)].filter(Boolean).join(', '));
  }
  for (const node of Object.values(document.nodes)) {
    if (LANES.every((lane) => found.parts.has(`${node.id} ${lane}`))) found.nodes.add(node.id);
  }
  return { ...found, degraded };
}

/** `5 % lost`, `40 ms late`, `≤ 10 Mbps`, `drained`. */
export function degradedWords(effect: FailureEffect): string {
  switch (effect.type) {
    case 'loss':
      return t`${effect.percent} % lost`;
    case 'delay':
      return t`${timeText(effect.ms)} late`;
    case 'rate':
      return `≤ ${rateText(effect.mbps)}`;
    case 'drain':
      return 'drained';
    case 'flap':
      return 'flaps';
  }
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
    case 'region':
      for (const node of Object.values(document.nodes)) {
        const vnet = node.kind === 'gateway' || node.kind === 'vm' ? document.nodes[node.vnet] : node;
        const isThere = (vnet?.kind === 'vnet' || vnet?.kind === 'service') && vnet.region === of.region;
        if (isThere) found.nodes.add(node.id);
      }
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
