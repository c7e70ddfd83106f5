/**
 * The whole picture of a flow's path, as geometry: ribbons, letters, shares, numbers, flags, crosses. A pure function of
 * report and scene, so that it can be tested, printed and drawn alike.
 */
import type { NodeId } from '#model/ids.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { boundsOf, type Point, type Rect } from '../scene/rect.ts';
import { type FlagGroup, flagGroups } from './flag-groups.ts';
import { layOutFlags, type Staff } from './flag-layout.ts';
import { type Anchors, hopAnchors } from './hop-anchors.ts';
import { besideStop, type DropMark, dropMarks, type HopMark, hopMarks } from './hop-marks.ts';
import type { PathScene, SceneZone } from './path-scene.ts';
import { LabelPlaces } from './place-labels.ts';
import { distance, distanceTo, lengthOf, pointAlong, reversed, shifted } from './polyline.ts';
import { RIBBON_GAP, type Strand, strandsOf } from './strands.ts';
import { mediumLook, percent } from './words.ts';

export interface PathDrawing {
  readonly strands: readonly Strand[];
  readonly letters: readonly MediumLetter[];
  readonly shares: readonly ShareLabel[];
  readonly hops: readonly HopMark[];
  readonly staffs: readonly Staff[];
  readonly drops: readonly DropMark[];
  readonly privateToEnd: PrivateToEnd | null;
}

/** At the hop where a flow ends that never stops being private. */
export interface PrivateToEnd {
  readonly hop: number;
  readonly label: Rect;
}

export interface MediumLetter {
  readonly at: Point;
  readonly strand: Strand;
}

export interface ShareLabel {
  readonly text: string;
  readonly rect: Rect;
}

/** @param scale - Size of letters, numbers and flags: 1 at 100 % zoom, more when the drawing is shown small. */
export function pathDrawing(flow: FlowReport, scene: PathScene, scale: number): PathDrawing {
  const anchors = hopAnchors(flow, scene);
  const strands = strandsOf(flow, scene, anchors);
  const places = new LabelPlaces(
    [
      ...scene.cards.values(),
      ...scene.zones.map((zone) => titleOf(zone, scale)),
      ...namesOn(anchors, scene, scale),
    ],
    strands.flatMap(piecesOf),
  );
  const groups = flagGroups(flow, strands, anchors, scene).map((group) => offCards(group, anchors));
  for (const { x, y } of groups.flatMap((group) => group.crossings))
    places.block({ x: x - 6, y: y - 6, width: 12, height: 12 });
  for (const name of laneNames(flow, scene)) places.block(name);
  for (const mark of scene.marks ?? []) places.block(mark);
  const lines = groups.map(lineOf);
  const within = boundsOf([...scene.cards.values(), ...scene.zones.map(({ rect }) => rect)]);
  const drops = dropMarks(flow, strands, anchors, places, lines, scale, within);
  const hops = hopMarks(flow, strands, anchors, places, lines, scale);
  const staffs = layOutFlags(groups, scene, places, scale);
  const letters = mediumLetters(strands, places, lines, scale);
  const shares = shareLabels(strands, places, lines, scale);
  const privateToEnd = endOfPrivate(flow, within, hops, places, lines, scale);
  return { strands, hops, drops, staffs, letters, shares, privateToEnd };
}

/** In a collapsed zone a packet changes hands out of sight: its mark would cover what the card says. */
function offCards(group: FlagGroup, anchors: Anchors): FlagGroup {
  const cards = [...anchors.values()].flatMap((anchor) => (anchor.type === 'card' ? [anchor.rect] : []));
  const inside = ({ x, y }: Point) =>
    cards.some(
      (card) =>
        x > card.x + 6 && x < card.x + card.width - 6 && y > card.y + 6 && y < card.y + card.height - 6,
    );
  const crossings = group.crossings.filter((point) => !inside(point));
  return crossings.length > 0 ? { ...group, crossings } : group;
}

/** Where a circuit writes the names and ends of its lanes: nothing is to be written over them. */
function laneNames(flow: FlowReport, scene: PathScene): readonly Rect[] {
  const circuits = new Set<NodeId>();
  for (const { over } of [...flow.forward.segments, ...(flow.return?.segments ?? [])])
    if (over?.type === 'circuit') circuits.add(over.circuit);
  return [...circuits].flatMap((circuit) =>
    (['primary', 'secondary'] as const).flatMap((part) => {
      const lane = scene.lane(circuit, part);
      if (!lane) return [];
      const [customer, microsoft] = lane;
      return [
        { x: customer.x + 8, y: customer.y - 18, width: 92, height: 14 },
        { x: microsoft.x - 68, y: microsoft.y - 18, width: 60, height: 14 },
      ];
    }),
  );
}

/** @source ER-377: private peering is private up to the endpoint */
function endOfPrivate(
  flow: FlowReport,
  within: Rect | null,
  hops: readonly HopMark[],
  places: LabelPlaces,
  lines: readonly Rect[],
  scale: number,
): PrivateToEnd | null {
  if (flow.privacy.extent !== 'endpoint') return null;
  const last = flow.forward.hops.findLast((hop) => hop.end?.outcome === 'delivered');
  const mark = hops.find((hop) => hop.direction === 'forward' && hop.index === last?.index);
  if (!mark) return null;
  const size = { width: 158 * scale, height: 22 * scale };
  const label = besideStop(mark.stop, size, 24 * scale, places, lines, within);
  return { hop: mark.index, label };
}

/**
 * The names on the cards of the path, which count twice: they are what its numbers are read with. Shown small, a name has
 * its card to itself, on whichever card.
 */
const namesOn = (anchors: Anchors, scene: PathScene, scale: number): readonly Rect[] =>
  scale >= NAMES_ALONE
    ? [...scene.cards.values()]
    : [...anchors.values()].flatMap((anchor) =>
        anchor.type === 'card' ? [{ ...anchor.rect, height: anchor.rect.height * 0.6 }] : [],
      );

const NAMES_ALONE = 1.6;

/** Of a zone, at its upper left. It grows as the labels do. */
const titleOf = ({ rect }: SceneZone, scale: number): Rect => ({
  x: rect.x,
  y: rect.y,
  width: Math.min(rect.width, 210 * scale),
  height: 24,
});

/** Roughly where the staff of a group will stand. */
function lineOf({ staff, crossings }: FlagGroup): Rect {
  const ys = crossings.map((point) => point.y);
  return {
    x: staff.x - 3,
    y: Math.min(...ys) - 60,
    width: 6,
    height: Math.max(...ys) - Math.min(...ys) + 120,
  };
}

/** A ribbon as small boxes for labels to keep off. */
function piecesOf({ line }: Strand): Rect[] {
  const length = lengthOf(line);
  const count = Math.max(1, Math.round(length / 12));
  return Array.from({ length: count }, (_, index) => {
    const { x, y } = pointAlong(line, (length * (index + 0.5)) / count);
    return { x: x - 5, y: y - 5, width: 10, height: 10 };
  });
}

const LETTER = 17;
const LETTER_SPACING = 300;

/**
 * A letter on every way, more on long ones. Request and reply on one way share it; a stretch too short to carry a letter
 * leaves it to its neighbours.
 */
function mediumLetters(
  strands: readonly Strand[],
  places: LabelPlaces,
  lines: readonly Rect[],
  scale: number,
): MediumLetter[] {
  const letters: MediumLetter[] = [];
  const size = LETTER * scale;
  const longestFirst = [...strands].sort((a, b) => lengthOf(b.centre) - lengthOf(a.centre));
  for (const strand of longestFirst) {
    const length = lengthOf(strand.centre);
    const alike = letters.filter(
      (letter) => mediumLook[letter.strand.medium].letter === mediumLook[strand.medium].letter,
    );
    const count = Math.max(1, Math.round(length / LETTER_SPACING));
    for (let index = 0; index < count; index += 1) {
      const middle = pointAlong(strand.centre, (length * (index + 0.5)) / count);
      const told = alike.some(({ at }) => {
        const away = distance(at, middle);
        return length < size * 3
          ? away < 240
          : away < LETTER_SPACING / 2 && distanceTo(strand.centre, at) < 8;
      });
      if (told) continue;
      const candidates = letterPoints(strand, index, count);
      const rects = candidates.map(({ x, y }) => ({
        x: x - size / 2,
        y: y - size / 2,
        width: size,
        height: size,
      }));
      const chosen = candidates[places.takeFree(rects, lines)];
      if (chosen) letters.push({ at: { x: chosen.x, y: chosen.y }, strand });
    }
  }
  return letters;
}

/** Near the middle of its part of the way. On a capsule between the words at the left and the name at the right. */
function letterPoints(strand: Strand, index: number, count: number): readonly Point[] {
  const [lane] = strand.onLane;
  if (lane && count === 1) {
    const towardsRight = (lane.at(-1) as Point).x >= (lane[0] as Point).x;
    const middle = shifted(towardsRight ? lane : reversed(lane), (towardsRight ? -1 : 1) * (RIBBON_GAP / 2));
    return [0.6, 0.66, 0.54].map((share) => pointAlong(middle, lengthOf(middle) * share));
  }
  const length = lengthOf(strand.centre);
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share) =>
    pointAlong(strand.centre, (length * (index + share)) / count),
  );
}

/**
 * On each branch where a path splits. The same share of request and reply on one way is written once; where there is no
 * room the width of the ribbon and the ledger have to tell it.
 */
function shareLabels(
  strands: readonly Strand[],
  places: LabelPlaces,
  lines: readonly Rect[],
  scale: number,
): ShareLabel[] {
  const labels: { text: string; near: Point; rect: Rect }[] = [];
  for (const strand of strands) {
    const siblings = strands.filter(
      (other) => other.direction === strand.direction && other.from === strand.from,
    );
    if (siblings.length < 2) continue;
    const text = percent(strand.share);
    const width = (text.length * 6.6 + 2) * scale;
    const height = 14 * scale;
    const length = lengthOf(strand.centre);
    const near = pointAlong(strand.centre, length / 2);
    if (labels.some((label) => label.text === text && distance(label.near, near) < 30)) continue;
    const candidates = [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share) => {
      const { x, y, dx, dy } = pointAlong(strand.centre, length * share);
      return [1, -1].map((side) => {
        const reach = side * (Math.abs(dx) * height + Math.abs(dy) * width) * 0.5 + side * 8;
        return { x: x + dy * reach - width / 2, y: y - dx * reach - height / 2, width, height };
      });
    });
    const costs = candidates.map((_, index) => index * 15);
    const rect = candidates[places.takeIfClear(candidates, costs, lines)];
    if (rect) labels.push({ text, near, rect });
  }
  return labels;
}
