/**
 * From the document to React Flow's nodes and edges: ids, places and names read aloud, nothing else. Each part of the
 * result stays the same object until something it shows has changed, so that memoised components hold still.
 */
import type { Edge, Node } from '@xyflow/react';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeKindName } from '#model/kinds/registry.ts';
import type { Report } from '#sim/report/report.ts';
import { LAYER } from './layers.ts';
import { calledOf } from './nodes/looks.ts';
import type { PathMembership } from './path/path-membership.ts';
import type { Curve } from './scene/curve.ts';
import type { Rect } from './scene/rect.ts';
import type { Scene } from './scene/scene.ts';
import { linkCalled, spokenLink, spokenNode, spokenZone, zoneCalled } from './words/spoken-name.ts';

export type ThingNode = Node<Record<string, never>, 'card' | 'circuit' | 'peering'>;
export type ZoneNode = Node<Record<string, never>, 'zone'>;
export type CanvasNode = ThingNode | ZoneNode;
export type CanvasEdge = Edge<{ readonly curve: Curve }, 'link'>;

export interface Drawing {
  readonly document: TopologyDocument;
  readonly report: Report | null;
  readonly scene: Scene;
  readonly selection: readonly string[];
  readonly focused: string | null;
  readonly membership: PathMembership | null;
  /** While a link is being drawn: which nodes may take it. Null at all other times. */
  readonly targets: ReadonlyMap<NodeId, boolean> | null;
}

const NODE_TYPE: Readonly<Record<NodeKindName, ThingNode['type']>> = {
  host: 'card',
  router: 'card',
  firewall: 'card',
  provider: 'card',
  circuit: 'circuit',
  peering: 'peering',
  internet: 'card',
  vnet: 'card',
  gateway: 'card',
  vm: 'card',
  service: 'card',
};

/** One for the life of the canvas. */
export function createProjection() {
  const nodes = new Map<string, CanvasNode>();
  const edges = new Map<string, CanvasEdge>();
  return {
    nodesOf: (drawing: Drawing): CanvasNode[] => {
      const selected = new Set(drawing.selection);
      const next = [...zonesOf(drawing, selected), ...thingsOf(drawing, selected)];
      return next.map((node) => keep(nodes, node));
    },
    edgesOf: (drawing: Drawing): CanvasEdge[] => {
      const selected = new Set(drawing.selection);
      return linksOf(drawing, selected).map((edge) => keep(edges, edge));
    },
  };
}

function zonesOf(drawing: Drawing, selected: ReadonlySet<string>): CanvasNode[] {
  const { document, scene } = drawing;
  return Object.values(document.zones).flatMap((zone): CanvasNode[] => {
    const box = scene.boxes.get(zone.id);
    if (!box) return [];
    return [
      {
        ...common(box),
        id: zone.id,
        type: 'zone',
        selected: selected.has(zone.id),
        // Its title drags it and its edges resize it; all else lets a marquee through.
        selectable: false,
        dragHandle: '.zone-title',
        connectable: false,
        zIndex: LAYER.zone,
        style: { pointerEvents: 'none' },
        className: '',
        ariaLabel: spokenZone(document, zone),
        domAttributes: stop(zone.id, drawing, zoneCalled[zone.kind]),
      },
    ];
  });
}

function thingsOf(drawing: Drawing, selected: ReadonlySet<string>): CanvasNode[] {
  const { document, report, scene, membership, targets } = drawing;
  return Object.values(document.nodes).flatMap((node): CanvasNode[] => {
    const box = scene.boxes.get(node.id);
    if (!box) return [];
    const type = NODE_TYPE[node.kind];
    const target = targets?.get(node.id);
    const className = [
      membership && !membership.nodes.has(node.id) && !targets ? 'off-path' : '',
      target === true ? 'may-connect' : target === false ? 'may-not-connect' : '',
    ];
    return [
      {
        ...common(box),
        id: node.id,
        type,
        selected: selected.has(node.id),
        zIndex: type === 'circuit' ? LAYER.capsule : LAYER.node,
        className: className.join(' ').trim(),
        ariaLabel: spokenNode(document, report, node),
        domAttributes: stop(node.id, drawing, calledOf(node)),
      },
    ];
  });
}

function linksOf(drawing: Drawing, selected: ReadonlySet<string>): CanvasEdge[] {
  const { document, scene, membership } = drawing;
  return Object.values(document.links).flatMap((link): CanvasEdge[] => {
    const curve = scene.links.get(link.id);
    if (!curve) return [];
    return [
      {
        id: link.id,
        type: 'link',
        source: link.ends[0],
        target: link.ends[1],
        data: { curve },
        selected: selected.has(link.id),
        zIndex: LAYER.link,
        interactionWidth: 24,
        className: membership ? (membership.links.has(link.id) ? 'on-path' : 'off-path') : '',
        ariaLabel: spokenLink(document, link),
        domAttributes: stop(link.id, drawing, linkCalled[link.kind]),
      },
    ];
  });
}

/** Sizes are given, so that React Flow never measures. */
const common = ({ x, y, width, height }: Rect) => ({
  position: { x, y },
  width,
  height,
  measured: { width, height },
  data: NO_DATA,
});

const NO_DATA: Record<string, never> = {};

/** One tab stop for the whole canvas: arrows move it (`keyboard.ts`). */
const stop = (id: string, { focused }: Drawing, called: string) => ({
  tabIndex: focused === id ? 0 : -1,
  'aria-roledescription': called,
});

function keep<Part extends { readonly id: string }>(cache: Map<string, Part>, next: Part): Part {
  const before = cache.get(next.id);
  if (before && alike(before, next)) return before;
  cache.set(next.id, next);
  return next;
}

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(y);
  return Object.keys(x).length === keys.length && keys.every((key) => alike(x[key], y[key]));
}
