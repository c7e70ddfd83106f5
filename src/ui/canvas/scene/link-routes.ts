/**
 * Where each link runs: from the side of one box to the side of another, as one gentle curve.
 *
 * Links that meet the same side share it out, in the order of where they lead, so that a redundant pair is seen as two
 * lines and does not cross itself.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { isCable, type Link } from '#model/link.ts';
import { laneHeight } from './circuit-lanes.ts';
import type { Curve } from './curve.ts';
import { centreOf, type Point, type Rect } from './rect.ts';

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

interface End {
  readonly link: Link;
  readonly end: 0 | 1;
  readonly box: Rect;
  readonly other: Rect;
  readonly side: Side;
  /** On a circuit the cable meets its lane. */
  readonly height: number | null;
}

export function routeLinks(
  document: TopologyDocument,
  boxes: ReadonlyMap<string, Rect>,
): ReadonlyMap<LinkId, Curve> {
  const ends = Object.values(document.links).flatMap((link) => endsOf(document, link, boxes));
  const anchors = anchorsOf(ends);
  const curves = new Map<LinkId, Curve>();
  for (const link of Object.values(document.links)) {
    const from = anchors.get(`${link.id} 0`);
    const to = anchors.get(`${link.id} 1`);
    if (from && to) curves.set(link.id, curveBetween(from, to));
  }
  return curves;
}

function endsOf(document: TopologyDocument, link: Link, boxes: ReadonlyMap<string, Rect>): readonly End[] {
  const [a, b] = [boxes.get(link.ends[0]), boxes.get(link.ends[1])];
  if (!a || !b) return [];
  const end = (index: 0 | 1, box: Rect, other: Rect): End => {
    const lane = laneEnd(document, link, link.ends[index], box);
    return {
      link,
      end: index,
      box,
      other,
      side: lane?.side ?? facingSide(box, other),
      height: lane?.height ?? null,
    };
  };
  return [end(0, a, b), end(1, b, a)];
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

interface Anchor extends Point {
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

/** How far the curve keeps its first direction: half the way, but never so little that the end looks broken. */
function curveBetween(from: Anchor, to: Anchor): Curve {
  const upright = from.side === 'left' || from.side === 'right';
  const way = upright ? Math.abs(to.x - from.x) : Math.abs(to.y - from.y);
  const reach = Math.min(96, Math.max(16, way / 2));
  const push = (anchor: Anchor): Point => ({
    x: anchor.x + OUTWARD[anchor.side].x * reach,
    y: anchor.y + OUTWARD[anchor.side].y * reach,
  });
  return { from: { x: from.x, y: from.y }, leave: push(from), arrive: push(to), to: { x: to.x, y: to.y } };
}
