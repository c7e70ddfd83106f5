/**
 * From the document to React Flow's nodes and edges: ids, places and names read aloud, nothing else. Each part of the
 * result stays the same object until something it shows has changed, so that memoised components hold still.
 */
import type { Edge, Node } from '@xyflow/react';
import { calledOf } from '#drawing/looks.ts';
import type { PathMembership } from '#drawing/path/path-membership.ts';
import type { Curve } from '#drawing/scene/curve.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import { linkCalled, spokenNames, zoneCalled } from '#drawing/words/spoken-name.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import type { NodeKindName, TopologyNode } from '#model/kinds/registry.ts';
import type { Link } from '#model/link.ts';
import type { Zone } from '#model/zone.ts';
import type { Report } from '#sim/report/report.ts';
import { LAYER } from './layers.ts';

export type ThingNode = Node<Record<string, never>, 'card' | 'circuit' | 'peering'>;
export type ZoneNode = Node<Record<string, never>, 'zone'>;
export type CanvasNode = ThingNode | ZoneNode;
export type CanvasEdge = Edge<{ readonly curve: Curve }, 'link'>;

export interface Drawing {
  readonly document: TopologyDocument;
  readonly report: Report | null;
  readonly scene: Scene;
  readonly selection: readonly string[];
  /** Where the keyboard is. Null, or gone: at the first node. */
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

/** What one element shows. */
interface Shown {
  readonly selected: boolean;
  /** One tab stop for the whole canvas: arrows move it (`use-canvas-keys.ts`). */
  readonly stop: boolean;
  readonly spoken: string;
  readonly className: string;
}

/** One for the life of the canvas. */
export function createProjection() {
  const nodes = new Map<string, Kept<CanvasNode>>();
  const edges = new Map<string, Kept<CanvasEdge>>();
  let lastNodes: CanvasNode[] = [];
  let lastEdges: CanvasEdge[] = [];

  return {
    nodesOf(drawing: Drawing): CanvasNode[] {
      const { document, scene, membership, targets } = drawing;
      const shown = showing(drawing);
      const result: CanvasNode[] = [];
      for (const zone of Object.values(document.zones)) {
        const box = scene.boxes.get(zone.id);
        if (box) result.push(keep(nodes, zone.id, box, shown(zone.id, ''), zone, zoneNode));
      }
      for (const node of Object.values(document.nodes)) {
        const box = scene.boxes.get(node.id);
        const className = nodeClass(node.id, membership, targets);
        if (box) result.push(keep(nodes, node.id, box, shown(node.id, className), node, thingNode));
      }
      lastNodes = sameParts(lastNodes, result) ? lastNodes : result;
      return lastNodes;
    },

    edgesOf(drawing: Drawing): CanvasEdge[] {
      const { document, scene, membership } = drawing;
      const shown = showing(drawing);
      const result: CanvasEdge[] = [];
      for (const link of Object.values(document.links)) {
        const curve = scene.links.get(link.id);
        const className = linkClass(link.id, membership);
        if (curve) result.push(keep(edges, link.id, curve, shown(link.id, className), link, linkEdge));
      }
      lastEdges = sameParts(lastEdges, result) ? lastEdges : result;
      return lastEdges;
    },
  };
}

function showing({ document, report, scene, selection, focused }: Drawing) {
  const selected = new Set(selection);
  const spoken = spokenNames(document, report);
  const there = focused !== null && (scene.boxes.has(focused) || scene.links.has(focused as LinkId));
  const stop = there ? focused : Object.keys(document.nodes)[0];
  return (id: string, className: string): Shown => ({
    selected: selected.has(id),
    stop: id === stop,
    spoken: spoken(id),
    className,
  });
}

function nodeClass(id: NodeId, membership: PathMembership | null, targets: Drawing['targets']): string {
  if (targets) {
    const may = targets.get(id);
    return may === undefined ? '' : may ? 'may-connect' : 'may-not-connect';
  }
  return membership && !membership.nodes.has(id) ? 'off-path' : '';
}

function linkClass(id: LinkId, membership: PathMembership | null): string {
  if (!membership) return '';
  return membership.links.has(id) ? 'on-path' : 'off-path';
}

function zoneNode(zone: Zone, box: Rect, shown: Shown): ZoneNode {
  return {
    ...common(zone.id, box, shown, zoneCalled[zone.kind]),
    type: 'zone',
    // Its title drags it and its edges resize it; all else lets a marquee through.
    selectable: false,
    dragHandle: '.zone-title',
    connectable: false,
    zIndex: LAYER.zone,
    style: LETS_THROUGH,
  };
}

function thingNode(node: TopologyNode, box: Rect, shown: Shown): ThingNode {
  const type = NODE_TYPE[node.kind];
  const zIndex = type === 'circuit' ? LAYER.capsule : LAYER.node;
  return { ...common(node.id, box, shown, calledOf(node)), type, zIndex };
}

function linkEdge(link: Link, curve: Curve, { selected, stop, spoken, className }: Shown): CanvasEdge {
  return {
    id: link.id,
    type: 'link',
    source: link.ends[0],
    target: link.ends[1],
    data: { curve },
    selected,
    zIndex: LAYER.link,
    interactionWidth: 24,
    className,
    ariaLabel: spoken,
    domAttributes: { tabIndex: stop ? 0 : -1, 'aria-roledescription': linkCalled[link.kind] },
  };
}

/** Sizes are given, so that React Flow never measures. */
function common(id: string, box: Rect, { selected, stop, spoken, className }: Shown, called: string) {
  const { x, y, width, height } = box;
  return {
    id,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    data: NO_DATA,
    selected,
    className,
    ariaLabel: spoken,
    domAttributes: { tabIndex: stop ? 0 : -1, 'aria-roledescription': called },
  };
}

const NO_DATA: Record<string, never> = {};
const LETS_THROUGH = { pointerEvents: 'none' } as const;

interface Kept<Part> {
  readonly part: Part;
  readonly place: Rect | Curve;
  readonly shown: Shown;
  readonly element: unknown;
}

function keep<Part, Element, Place extends Rect | Curve>(
  cache: Map<string, Kept<Part>>,
  id: string,
  place: Place,
  shown: Shown,
  element: Element,
  make: (element: Element, place: Place, shown: Shown) => Part,
): Part {
  const before = cache.get(id);
  if (before && before.element === element && alike(before.shown, shown) && samePlace(before.place, place)) {
    return before.part;
  }
  const part = make(element, place, shown);
  cache.set(id, { part, place, shown, element });
  return part;
}

/** React Flow indexes a new list anew, so an unchanged one must be the same. */
const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

const alike = (a: Shown, b: Shown): boolean =>
  a.selected === b.selected && a.stop === b.stop && a.spoken === b.spoken && a.className === b.className;

function samePlace(a: Rect | Curve, b: Rect | Curve): boolean {
  if (a === b) return true;
  if ('from' in a)
    return (
      'from' in b &&
      samePoint(a.from, b.from) &&
      samePoint(a.to, b.to) &&
      samePoint(a.leave, b.leave) &&
      samePoint(a.arrive, b.arrive)
    );
  return !('from' in b) && samePoint(a, b) && a.width === b.width && a.height === b.height;
}

const samePoint = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
  a.x === b.x && a.y === b.y;
