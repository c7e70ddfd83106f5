/**
 * From the document to React Flow's nodes: ids, places and names read aloud, nothing else. Each part of the result stays
 * the same object until something it shows has changed, so that memoised components hold still. Links are drawn by us
 * (`links/link-layer.tsx`): an element each with a layer of its own is most of what React Flow costs.
 */
import type { Node, Position } from '@xyflow/react';
import { calledOf } from '#drawing/looks.ts';
import type { PathMembership } from '#drawing/path/path-membership.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import { spokenNames, zoneCalled } from '#drawing/words/spoken-name.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import type { NodeKindName, TopologyNode } from '#model/kinds/registry.ts';
import type { Zone } from '#model/zone.ts';
import { zoneChain } from '#model/zone-chain.ts';
import type { Report } from '#sim/report/report.ts';
import { LAYER } from './layers.ts';
import type { CanvasWindow } from './use-window.ts';

export type ThingNode = Node<Record<string, never>, 'card' | 'circuit' | 'peering'>;
export type ZoneNode = Node<Record<string, never>, 'zone'>;
export type CanvasNode = ThingNode | ZoneNode;

export interface Drawing {
  readonly document: TopologyDocument;
  readonly report: Report | null;
  readonly scene: Scene;
  readonly window: CanvasWindow;
  readonly selection: readonly string[];
  /** Where the keyboard is: an element wherever that is. */
  readonly focused: string | null;
  /** What is an element wherever it is: under the pointer, in the hand, being renamed. */
  readonly held: readonly string[];
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
  readonly spoken: string;
  readonly className: string;
  readonly zIndex: number;
}

/** One for the life of the canvas. */
export function createProjection() {
  const kept = new Map<string, Kept>();
  let last: CanvasNode[] = [];

  return {
    nodesOf(drawing: Drawing): CanvasNode[] {
      const { document, scene, membership, targets } = drawing;
      const shown = showing(drawing);
      const { zones, nodes } = idsOf(drawing);
      const result: CanvasNode[] = [];
      for (const id of inOrder(document, zones)) {
        const [zone, box] = [document.zones[id], scene.boxes.get(id)];
        const zIndex = document.geometry[id]?.collapsed ? LAYER.node : LAYER.zone;
        if (zone && box) result.push(keep(kept, id, box, shown(id, '', zIndex), zone, zoneNode));
      }
      for (const id of inOrder(document, nodes)) {
        const [node, box] = [document.nodes[id], scene.boxes.get(id)];
        if (!node || !box) continue;
        const zIndex = NODE_TYPE[node.kind] === 'circuit' ? LAYER.capsule : LAYER.node;
        const className = nodeClass(id, membership, targets);
        result.push(keep(kept, id, box, shown(id, className, zIndex), node, thingNode));
      }
      last = sameParts(last, result) ? last : result;
      return last;
    },
  };
}

interface Ids {
  readonly zones: readonly ZoneId[];
  readonly nodes: readonly NodeId[];
}

/** What is an element now: everything of a drawing that is not large, else what is near the view. */
function idsOf({ document, scene, window: { area, far }, focused, held }: Drawing): Ids {
  const drawn = (id: string) => !scene.cards.has(id);
  const zones = (ids: readonly string[]) =>
    ids.filter((id) => Object.hasOwn(document.zones, id) && drawn(id)) as ZoneId[];
  const nodes = (ids: readonly string[]) =>
    ids.filter((id) => Object.hasOwn(document.nodes, id) && drawn(id)) as NodeId[];
  if (!area) return { zones: zones(Object.keys(document.zones)), nodes: nodes(Object.keys(document.nodes)) };
  const near = far ? [] : scene.index.idsIn(area);
  const ids = [...new Set([...near, ...(focused === null ? [] : [focused]), ...held])];
  return { zones: zones(ids), nodes: nodes(ids) };
}

/** Behind each other in the order somebody gave them; inner zones before the ones around them. */
function inOrder<Id extends NodeId | ZoneId>(document: TopologyDocument, ids: readonly Id[]): readonly Id[] {
  const order = (id: Id) => document.geometry[id]?.order ?? 0;
  const depth = (id: Id) =>
    Object.hasOwn(document.zones, id) ? zoneChain(document, id as ZoneId).length : 0;
  if (!ids.some((id) => order(id) !== 0 || depth(id) > 1)) return ids;
  return [...ids].sort((a, b) => depth(a) - depth(b) || order(a) - order(b));
}

function showing({ document, report, selection }: Drawing) {
  const selected = new Set(selection);
  const spoken = spokenNames(document, report);
  return (id: string, className: string, zIndex: number): Shown => ({
    selected: selected.has(id),
    spoken: spoken(id),
    className,
    zIndex,
  });
}

function nodeClass(id: NodeId, membership: PathMembership | null, targets: Drawing['targets']): string {
  if (targets) {
    const may = targets.get(id);
    return may === undefined ? '' : may ? 'may-connect' : 'may-not-connect';
  }
  return membership && !membership.nodes.has(id) ? 'off-path' : '';
}

function zoneNode(zone: Zone, box: Rect, shown: Shown): ZoneNode {
  const collapsed = shown.zIndex === LAYER.node;
  return {
    ...common(zone.id, box, shown, zoneCalled[zone.kind]),
    type: 'zone',
    // Its title drags it and its edges resize it; all else lets a marquee through. A collapsed one is a card.
    ...(collapsed ? {} : { dragHandle: '.zone-title', style: LETS_THROUGH }),
    connectable: false,
  };
}

const thingNode = (node: TopologyNode, box: Rect, shown: Shown): ThingNode => ({
  ...common(node.id, box, shown, calledOf(node)),
  type: NODE_TYPE[node.kind],
  handles: portsOf(box),
});

/** Sizes and ports are given, so that React Flow never measures. */
function common(id: string, box: Rect, { selected, spoken, className, zIndex }: Shown, called: string) {
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
    zIndex,
    ariaLabel: spoken,
    ariaRole: 'group' as const,
    domAttributes: { 'aria-roledescription': called },
  };
}

const PORT = 24;

function portsOf({ width, height }: Rect) {
  const port = (id: string, x: number) => ({
    id,
    type: 'source' as const,
    position: id as Position,
    x: x - PORT / 2,
    y: height / 2 - PORT / 2,
    width: PORT,
    height: PORT,
  });
  return [port('left', 0), port('right', width)];
}

const NO_DATA: Record<string, never> = {};
const LETS_THROUGH = { pointerEvents: 'none' } as const;

interface Kept {
  readonly part: CanvasNode;
  readonly box: Rect;
  readonly shown: Shown;
  readonly element: unknown;
}

function keep<Element>(
  cache: Map<string, Kept>,
  id: string,
  box: Rect,
  shown: Shown,
  element: Element,
  make: (element: Element, box: Rect, shown: Shown) => CanvasNode,
): CanvasNode {
  const before = cache.get(id);
  if (before && before.element === element && alike(before.shown, shown) && sameBox(before.box, box)) {
    return before.part;
  }
  const part = make(element, box, shown);
  cache.set(id, { part, box, shown, element });
  return part;
}

/** React Flow indexes a new list anew, so an unchanged one must be the same. */
const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

const alike = (a: Shown, b: Shown): boolean =>
  a.selected === b.selected && a.spoken === b.spoken && a.className === b.className && a.zIndex === b.zIndex;

const sameBox = (a: Rect, b: Rect): boolean =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
