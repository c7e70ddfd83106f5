/**
 * Where each link runs: from the side of one box to the side of another, across and down.
 *
 * Links that meet the same side share it out, in the order of where they lead, so that a redundant pair is seen as two
 * lines and does not cross itself. Routes are worked out when they are asked for: of ten thousand links a screen shows a
 * hundred.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { isCable, type Link } from '#model/link.ts';
import { cardsFor } from './boxes.ts';
import type { CardIndex } from './card-index.ts';
import { laneHeight } from './circuit-lanes.ts';
import type { Curve } from './curve.ts';
import { type Anchor, isUpright, orthogonal, PITCH, type Side } from './orthogonal.ts';
import { centreOf, type Rect } from './rect.ts';

const CORNER = 8;

interface End {
  readonly link: Link;
  readonly end: 0 | 1;
  readonly box: Rect;
  readonly other: Rect;
  readonly side: Side;
  /** On a circuit the cable meets its lane. */
  readonly height: number | null;
}

export interface Routes {
  /** From the first end of the link to the second. Null: not drawn, since both its ends are in one collapsed zone. */
  curve(link: LinkId): Curve | null;
}

interface Drawn {
  readonly document: TopologyDocument;
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly cards: CardIndex;
  /** Where somebody's hand is bending a link right now. */
  readonly bends: ReadonlyMap<string, Rect>;
}

export function routesOf(drawn: Drawn): Routes {
  const { document } = drawn;
  const curves = new Map<LinkId, Curve | null>();
  const ends = new Map<LinkId, readonly [End, End] | null>();
  const anchors = new Map<string, ReadonlyMap<string, Anchor>>();
  const linksAt = linksByBox(document);
  const shown = cardsFor(document);

  const endsOf = (link: Link): readonly [End, End] | null => {
    const known = ends.get(link.id);
    if (known !== undefined) return known;
    const found = findEnds(drawn, shown, link);
    ends.set(link.id, found);
    return found;
  };
  const anchorAt = (link: Link, end: 0 | 1): Anchor | undefined => {
    const node = link.ends[end];
    const box = shown.get(node) ?? node;
    let there = anchors.get(box);
    if (!there) {
      const all = (linksAt.get(box) ?? []).flatMap((one) =>
        (endsOf(one) ?? []).filter((each) => (shown.get(one.ends[each.end]) ?? one.ends[each.end]) === box),
      );
      there = anchorsOf(all);
      anchors.set(box, there);
    }
    return there.get(`${link.id} ${end}`);
  };

  return {
    curve(id) {
      const known = curves.get(id);
      if (known !== undefined) return known;
      const link = document.links[id];
      const both = link ? endsOf(link) : null;
      const [from, to] = link && both ? [anchorAt(link, 0), anchorAt(link, 1)] : [];
      const bend = drawn.bends.get(id) ?? document.geometry[id] ?? null;
      const curve = both && from && to ? routed(both, straightened(both, from, to), bend, drawn.cards) : null;
      curves.set(id, curve);
      return curve;
    },
  };
}

function routed(
  [one, other]: readonly [End, End],
  [from, to]: readonly [Anchor, Anchor],
  through: { readonly x: number; readonly y: number } | null,
  cards: CardIndex,
): Curve {
  return orthogonal({ from, to, ends: [one.box, other.box], through }, cards);
}

/** Boxes that face each other a little out of line are joined by a straight line, where each end is alone on its side. */
function straightened(
  [one, other]: readonly [End, End],
  from: Anchor,
  to: Anchor,
): readonly [Anchor, Anchor] {
  const alone = from.alone && to.alone && one.height === null && other.height === null;
  if (!alone || from.side === to.side || isUpright(from.side) !== isUpright(to.side)) return [from, to];
  const [along, size] = isUpright(from.side) ? (['y', 'height'] as const) : (['x', 'width'] as const);
  const start = Math.max(one.box[along], other.box[along]) + CORNER;
  const end = Math.min(one.box[along] + one.box[size], other.box[along] + other.box[size]) - CORNER;
  if (end < start) return [from, to];
  const level = (start + end) / 2;
  return [
    { ...from, [along]: level },
    { ...to, [along]: level },
  ];
}

/** Of nodes, and of collapsed zones for what stands in them. Kept as long as links and zones stay the same. */
function linksByBox(document: TopologyDocument): ReadonlyMap<string, readonly Link[]> {
  const shown = cardsFor(document);
  if (lastLinks?.links === document.links && lastLinks.shown === shown) return lastLinks.byBox;
  const byBox = new Map<string, Link[]>();
  for (const link of Object.values(document.links)) {
    const [a, b] = link.ends.map((end) => shown.get(end) ?? end);
    for (const box of a === b ? [] : [a, b]) {
      if (box === undefined) continue;
      const there = byBox.get(box);
      if (there) there.push(link);
      else byBox.set(box, [link]);
    }
  }
  lastLinks = { links: document.links, shown, byBox };
  return byBox;
}

let lastLinks: {
  readonly links: TopologyDocument['links'];
  readonly shown: ReadonlyMap<string, string>;
  readonly byBox: ReadonlyMap<string, readonly Link[]>;
} | null = null;

/** The links that are drawn at a box: those of the node, or of all that a collapsed zone stands for. */
export const linksDrawnAt = (document: TopologyDocument, box: string): readonly Link[] =>
  linksByBox(document).get(box) ?? [];

function findEnds(
  { document, boxes }: Drawn,
  shown: ReadonlyMap<string, string>,
  link: Link,
): readonly [End, End] | null {
  const [from, to] = link.ends.map((end) => shown.get(end) ?? end) as [string, string];
  const [a, b] = [boxes.get(from), boxes.get(to)];
  if (!a || !b || from === to) return null;
  const lanesA = from === link.ends[0] ? laneEnd(document, link, link.ends[0], a) : null;
  const lanesB = to === link.ends[1] ? laneEnd(document, link, link.ends[1], b) : null;
  return [
    {
      link,
      end: 0,
      box: a,
      other: b,
      side: lanesA?.side ?? facingSide(a, b),
      height: lanesA?.height ?? null,
    },
    {
      link,
      end: 1,
      box: b,
      other: a,
      side: lanesB?.side ?? facingSide(b, a),
      height: lanesB?.height ?? null,
    },
  ];
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

function anchorsOf(ends: readonly End[]): ReadonlyMap<string, Anchor> {
  const bySide = new Map<string, End[]>();
  for (const end of ends) {
    const key = `${end.side} ${end.height ?? ''}`;
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
  const along = isUpright(a.side) ? 'y' : 'x';
  const difference = centreOf(a.other)[along] - centreOf(b.other)[along];
  return difference || (a.link.id < b.link.id ? -1 : 1);
}

function anchorAt({ box, side, height }: End, index: number, count: number): Anchor {
  const upright = isUpright(side);
  const room = (upright ? box.height : box.width) - 2 * CORNER;
  const pitch = Math.min(PITCH, count > 1 ? room / (count - 1) : PITCH);
  const rank = index - (count - 1) / 2;
  const offset = rank * pitch;
  const alone = count === 1;
  if (upright) {
    const y = (height ?? box.y + box.height / 2) + offset;
    return { side, rank, alone, x: side === 'left' ? box.x : box.x + box.width, y };
  }
  const x = box.x + box.width / 2 + offset;
  return { side, rank, alone, x, y: side === 'top' ? box.y : box.y + box.height };
}
