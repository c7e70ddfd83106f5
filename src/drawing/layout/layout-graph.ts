/**
 * A design as a graph for a layered layout, and the places read out of its answer. Zones hold what stands in them; links
 * run from the customer towards Microsoft, the direction in which the drawing is read.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, NodeId, ZoneId } from '#model/ids.ts';
import type { ZoneKind } from '#model/zone.ts';
import { zoneChain } from '#model/zone-chain.ts';
import { hangsOn } from '../looks.ts';
import { boundsOf, type Rect } from '../scene/rect.ts';
import type { Scene } from '../scene/scene.ts';

export interface LayoutNode {
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly LayoutNode[];
  readonly layoutOptions?: Readonly<Record<string, string>>;
}

export interface LayoutGraph extends LayoutNode {
  readonly edges: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
  }[];
}

/** What comes back: the same nodes, each placed within the one around it. */
export interface PlacedNode {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly PlacedNode[];
}

const ROOM = { top: 40, side: 24, bottom: 24 };
const GRID = 8;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.edgeNode': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.separateConnectedComponents': 'true',
};

const ZONE_OPTIONS = {
  'elk.spacing.nodeNode': '32',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.padding': `[top=${ROOM.top},left=${ROOM.side},bottom=${ROOM.bottom},right=${ROOM.side}]`,
};

export function layoutGraph(document: TopologyDocument, { boxes, cards }: Scene): LayoutGraph {
  const inside = (zone: ZoneId | null): LayoutNode[] => {
    const zones = Object.values(document.zones).filter(({ parent, id }) => parent === zone && !cards.has(id));
    const nodes = Object.values(document.nodes).filter((node) => node.zone === zone && !cards.has(node.id));
    return [
      ...zones.map(({ id }): LayoutNode => {
        const children = document.geometry[id]?.collapsed ? [] : inside(id);
        if (children.length === 0) return sized(id, boxes);
        return { id, children, layoutOptions: ZONE_OPTIONS };
      }),
      ...nodes.map(({ id }) => sized(id, boxes)),
    ];
  };
  return { id: 'design', children: inside(null), edges: edgesOf(document, cards), layoutOptions: OPTIONS };
}

function sized(id: string, boxes: Scene['boxes']): LayoutNode {
  const { width, height } = boxes.get(id) ?? { width: 136, height: 56 };
  return { id, width, height };
}

function edgesOf(document: TopologyDocument, cards: Scene['cards']): LayoutGraph['edges'] {
  const shown = (id: string) => cards.get(id) ?? id;
  const pairs = [
    ...Object.values(document.links).map(({ id, ends }) => [id, ends[0], ends[1]] as const),
    ...Object.values(document.nodes).flatMap((node) => {
      const host = hangsOn(node);
      return host ? [[`on ${node.id}`, host, node.id] as const] : [];
    }),
  ];
  return pairs
    .map(([id, a, b]) => {
      const [from, to] = rankOf(document, a) <= rankOf(document, b) ? [a, b] : [b, a];
      return { id, sources: [shown(from)], targets: [shown(to)] };
    })
    .filter(({ sources, targets }) => sources[0] !== targets[0]);
}

const RANK: Readonly<Record<ZoneKind, number>> = {
  site: 0,
  provider: 1,
  internet: 1,
  'peering-location': 2,
  microsoft: 3,
};

function rankOf(document: TopologyDocument, id: NodeId): number {
  const node = document.nodes[id];
  const zone = node?.zone ? document.zones[node.zone] : undefined;
  return zone ? RANK[zone.kind] : 1;
}

/**
 * Where everything goes. What is locked stays, and so does all that stands in a locked zone; a zone around something
 * locked grows to hold it. The rest comes to lie beside the locked as the layout has it.
 */
export function placesOf(
  document: TopologyDocument,
  { boxes, cards }: Scene,
  answer: PlacedNode,
): ReadonlyMap<string, Rect> {
  const found = new Map<string, Rect>();
  const walk = (node: PlacedNode, at: { readonly x: number; readonly y: number }) => {
    for (const child of node.children ?? []) {
      const here = { x: at.x + (child.x ?? 0), y: at.y + (child.y ?? 0) };
      found.set(child.id, { ...here, width: child.width ?? 0, height: child.height ?? 0 });
      walk(child, here);
    }
  };
  walk(answer, { x: 0, y: 0 });
  const still = stillThings(document);
  const shift = shiftOf(found, boxes, still);
  const places = new Map<string, Rect>();
  for (const [id, box] of found) {
    const old = boxes.get(id);
    const free = { ...box, x: onGrid(box.x + shift.x), y: onGrid(box.y + shift.y) };
    if (old) places.set(id, still.has(id) ? old : withOldSize(document, id, free, old));
  }
  growAround(document, places, still);
  takeHidden(document, { boxes, cards }, places);
  return places;
}

/** Only a zone that holds something has a new size. */
function withOldSize(document: TopologyDocument, id: string, box: Rect, old: Rect): Rect {
  const holds =
    Object.hasOwn(document.zones, id) &&
    !document.geometry[id as ZoneId]?.collapsed &&
    [...Object.values(document.nodes)].some(({ zone }) => zone === id);
  const inner = Object.values(document.zones).some(({ parent }) => parent === id);
  return holds || inner
    ? { ...box, width: Math.ceil(box.width / GRID) * GRID, height: Math.ceil(box.height / GRID) * GRID }
    : { ...box, width: old.width, height: old.height };
}

function stillThings(document: TopologyDocument): ReadonlySet<string> {
  const locked = (id: string) => document.geometry[id as ElementId]?.locked === true;
  const inLocked = (zone: ZoneId | null): boolean => zoneChain(document, zone).some(({ id }) => locked(id));
  return new Set([
    ...Object.values(document.zones).flatMap(({ id, parent }) =>
      locked(id) || inLocked(parent) ? [id] : [],
    ),
    ...Object.values(document.nodes).flatMap(({ id, zone }) => (locked(id) || inLocked(zone) ? [id] : [])),
  ]);
}

/** So that the locked lie where the layout would have them; without any, so that the drawing stays where it is. */
function shiftOf(found: ReadonlyMap<string, Rect>, boxes: Scene['boxes'], still: ReadonlySet<string>) {
  const first = [...found].find(([id]) => still.has(id));
  const old = first && boxes.get(first[0]);
  if (first && old) return { x: old.x - first[1].x, y: old.y - first[1].y };
  const before = boundsOf([...found.keys()].flatMap((id) => boxes.get(id) ?? []));
  const after = boundsOf(found.values());
  return before && after ? { x: before.x - after.x, y: before.y - after.y } : { x: 0, y: 0 };
}

function growAround(document: TopologyDocument, places: Map<string, Rect>, still: ReadonlySet<string>): void {
  for (const id of still) {
    const box = places.get(id);
    let zone = document.nodes[id as NodeId]?.zone ?? document.zones[id as ZoneId]?.parent ?? null;
    for (let depth = 0; box && zone !== null && depth < 8; depth += 1) {
      const around = places.get(zone);
      const grown = {
        x: box.x - ROOM.side,
        y: box.y - ROOM.top,
        width: box.width + 2 * ROOM.side,
        height: box.height + ROOM.top + ROOM.bottom,
      };
      const both = around && !still.has(zone) ? boundsOf([around, grown]) : null;
      if (both) places.set(zone, both);
      zone = document.zones[zone]?.parent ?? null;
    }
  }
}

/** What stands in a collapsed zone moves with its card. */
function takeHidden(
  document: TopologyDocument,
  { boxes, cards }: Pick<Scene, 'boxes' | 'cards'>,
  places: Map<string, Rect>,
): void {
  for (const [id, card] of cards) {
    const [before, after] = [boxes.get(card), places.get(card)];
    const box = document.geometry[id as ElementId];
    if (!before || !after || !box) continue;
    const [x, y] = [box.x + after.x - before.x, box.y + after.y - before.y];
    places.set(id, { x, y, width: box.width ?? 0, height: box.height ?? 0 });
  }
}

const onGrid = (value: number): number => Math.round(value / GRID) * GRID;
