/**
 * Where each link runs: from the side of one box to the side of another, as one gentle curve.
 *
 * Links that meet the same side share it out, in the order of where they lead, so that a redundant pair is seen as two
 * lines and does not cross itself.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { isCable, type Link } from '#model/link.ts';
import { type CardIndex, indexCards } from './card-index.ts';
import { laneHeight } from './circuit-lanes.ts';
import { type Curve, samplesOf } from './curve.ts';
import { boundsOf, centreOf, contains, type Point, type Rect } from './rect.ts';

type Side = 'left' | 'right' | 'top' | 'bottom';

/** Apart on one side, canvas units. Below 12 two lines look like one on a projector. */
const PITCH = 14;
const CORNER = 8;

const OUTWARD: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

export interface End {
  readonly link: Link;
  readonly end: 0 | 1;
  readonly box: Rect;
  readonly other: Rect;
  readonly side: Side;
  /** On a circuit the cable meets its lane. */
  readonly height: number | null;
}

export interface Routes {
  /** From the first end of the link to the second. */
  readonly curves: ReadonlyMap<LinkId, Curve>;
  readonly ends: ReadonlyMap<LinkId, readonly [End, End]>;
  /** `ce1-p1 0`: where the first end of that link meets its box. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly linksOf: ReadonlyMap<NodeId, readonly Link[]>;
}

export function routeLinks(document: TopologyDocument, boxes: ReadonlyMap<string, Rect>): Routes {
  const cards = indexCards(Object.values(document.nodes).flatMap(({ id }) => boxes.get(id) ?? []));
  const ends = new Map<LinkId, readonly [End, End]>();
  const linksOf = new Map<NodeId, Link[]>();
  for (const link of Object.values(document.links)) {
    const both = endsOf(document, link, boxes, cards);
    if (!both) continue;
    ends.set(link.id, both);
    for (const node of link.ends) linksOf.set(node, [...(linksOf.get(node) ?? []), link]);
  }
  const anchors = anchorsOf([...ends.values()].flat());
  return { curves: curvesOf([...ends.keys()], anchors), ends, anchors, linksOf };
}

/**
 * The same while some boxes are dragged: only their links, and the sides of their neighbours that those share out, are
 * worked out anew. A card that is dragged across a link does not push it aside before it is let go.
 */
export function reroute(
  base: Routes,
  document: TopologyDocument,
  boxes: ReadonlyMap<string, Rect>,
  moved: Iterable<string>,
): ReadonlyMap<LinkId, Curve> {
  const links = new Map(
    [...moved].flatMap((id) => base.linksOf.get(id as NodeId) ?? []).map((link) => [link.id, link]),
  );
  const ends = new Map<LinkId, readonly [End, End]>();
  for (const link of links.values()) {
    const both = endsOf(document, link, boxes, NO_CARDS);
    if (both) ends.set(link.id, both);
  }
  const nodes = new Set([...links.values()].flatMap((link) => link.ends));
  const around = new Map(
    [...nodes].flatMap((id) => base.linksOf.get(id) ?? []).map((link) => [link.id, link]),
  );
  const shared = [...around.values()].flatMap((link) =>
    (ends.get(link.id) ?? base.ends.get(link.id) ?? []).filter(({ end }) => nodes.has(link.ends[end])),
  );
  const anchors = anchorsOf(shared);
  const anchorOf = { get: (key: string) => anchors.get(key) ?? base.anchors.get(key) };
  return new Map([...base.curves, ...curvesOf([...around.keys()], anchorOf)]);
}

const NO_CARDS: CardIndex = { near: () => [] };

function curvesOf(
  links: readonly LinkId[],
  anchors: { get(key: string): Anchor | undefined },
): ReadonlyMap<LinkId, Curve> {
  const curves = new Map<LinkId, Curve>();
  for (const id of links) {
    const [from, to] = [anchors.get(`${id} 0`), anchors.get(`${id} 1`)];
    if (from && to) curves.set(id, curveBetween(from, to));
  }
  return curves;
}

function endsOf(
  document: TopologyDocument,
  link: Link,
  boxes: ReadonlyMap<string, Rect>,
  cards: CardIndex,
): readonly [End, End] | null {
  const [a, b] = [boxes.get(link.ends[0]), boxes.get(link.ends[1])];
  if (!a || !b) return null;
  const [lanesA, lanesB] = [
    laneEnd(document, link, link.ends[0], a),
    laneEnd(document, link, link.ends[1], b),
  ];
  const free = lanesA === null && lanesB === null;
  const [sideA, sideB] = free ? clearSides(a, b, cards) : [facingSide(a, b), facingSide(b, a)];
  return [
    { link, end: 0, box: a, other: b, side: lanesA?.side ?? sideA, height: lanesA?.height ?? null },
    { link, end: 1, box: b, other: a, side: lanesB?.side ?? sideB, height: lanesB?.height ?? null },
  ];
}

type Sides = readonly [Side, Side];

const AROUND: readonly Sides[] = [
  ['left', 'left'],
  ['right', 'right'],
  ['top', 'top'],
  ['bottom', 'bottom'],
];

/** The sides that face each other, unless other cards stand between: then the way around that meets fewest of them. */
function clearSides(a: Rect, b: Rect, cards: CardIndex): Sides {
  const straight: Sides = [facingSide(a, b), facingSide(b, a)];
  const met = cardsMet(a, b, straight, cards);
  if (met === 0) return straight;
  const ways = AROUND.map((sides) => ({ sides, met: cardsMet(a, b, sides, cards) }));
  const best = ways.reduce((one, other) => (other.met < one.met ? other : one));
  return best.met < met ? best.sides : straight;
}

function cardsMet(a: Rect, b: Rect, [sideA, sideB]: Sides, cards: CardIndex): number {
  const curve = curveBetween(middleOf(a, sideA), middleOf(b, sideB));
  const points = samplesOf(curve, 13).slice(1, -1);
  const area = boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
  const between = area ? cards.near(area).filter((card) => card !== a && card !== b) : [];
  return between.filter((card) => points.some((point) => contains(card, point))).length;
}

function middleOf({ x, y, width, height }: Rect, side: Side): Anchor {
  switch (side) {
    case 'left':
      return { side, x, y: y + height / 2 };
    case 'right':
      return { side, x: x + width, y: y + height / 2 };
    case 'top':
      return { side, x: x + width / 2, y };
    case 'bottom':
      return { side, x: x + width / 2, y: y + height };
  }
}

/** Cables come to the customer end of a circuit, gateways and other circuits to its Microsoft end. */
function laneEnd(document: TopologyDocument, link: Link, node: NodeId, box: Rect) {
  if (document.nodes[node]?.kind !== 'circuit') return null;
  if (!isCable(link)) return { side: 'right' as const, height: laneHeight(box, 'both') };
  return { side: 'left' as const, height: laneHeight(box, link.lane) };
}

function facingSide(box: Rect, other: Rect): Side {
  const right = other.x - (box.x + box.width);
  const left = box.x - (other.x + other.width);
  const below = other.y - (box.y + box.height);
  const above = box.y - (other.y + other.height);
  if (Math.max(left, right) >= Math.min(16, Math.max(above, below))) return right >= left ? 'right' : 'left';
  return below >= above ? 'bottom' : 'top';
}

export interface Anchor extends Point {
  readonly side: Side;
}

function anchorsOf(ends: readonly End[]): ReadonlyMap<string, Anchor> {
  const bySide = new Map<string, End[]>();
  for (const end of ends) {
    const key = `${end.link.ends[end.end]} ${end.side} ${end.height ?? ''}`;
    const there = bySide.get(key);
    if (there) there.push(end);
    else bySide.set(key, [end]);
  }
  const anchors = new Map<string, Anchor>();
  for (const group of bySide.values()) {
    group.sort(inOrderOfDestination).forEach((end, index) => {
      anchors.set(`${end.link.id} ${end.end}`, anchorAt(end, index, group.length));
    });
  }
  return anchors;
}

function inOrderOfDestination(a: End, b: End): number {
  const along = a.side === 'left' || a.side === 'right' ? 'y' : 'x';
  const difference = centreOf(a.other)[along] - centreOf(b.other)[along];
  return difference || (a.link.id < b.link.id ? -1 : 1);
}

function anchorAt({ box, side, height }: End, index: number, count: number): Anchor {
  const upright = side === 'left' || side === 'right';
  const room = (upright ? box.height : box.width) - 2 * CORNER;
  const pitch = Math.min(PITCH, count > 1 ? room / (count - 1) : PITCH);
  const offset = (index - (count - 1) / 2) * pitch;
  if (upright) {
    return {
      side,
      x: side === 'left' ? box.x : box.x + box.width,
      y: (height ?? box.y + box.height / 2) + offset,
    };
  }
  return { side, x: box.x + box.width / 2 + offset, y: side === 'top' ? box.y : box.y + box.height };
}

/**
 * How far the curve keeps its first direction: half the way, but never so little that the end looks broken. Around other
 * cards it bends out just far enough to be seen beside them.
 */
function curveBetween(from: Anchor, to: Anchor): Curve {
  const upright = from.side === 'left' || from.side === 'right';
  const way = upright ? Math.abs(to.x - from.x) : Math.abs(to.y - from.y);
  const reach = from.side === to.side ? 18 : Math.min(96, Math.max(16, way / 2));
  const push = (anchor: Anchor): Point => ({
    x: anchor.x + OUTWARD[anchor.side].x * reach,
    y: anchor.y + OUTWARD[anchor.side].y * reach,
  });
  return { from: { x: from.x, y: from.y }, leave: push(from), arrive: push(to), to: { x: to.x, y: to.y } };
}
