/**
 * The whole picture of a flow's path, as geometry: ribbons, letters, shares, numbers, flags, crosses. A pure function of
 * report and scene, so that it can be tested, printed and drawn alike.
 */
import type { FlowReport } from '#sim/report/report.ts';
import type { Point, Rect } from '../scene/rect.ts';
import { flagGroups } from './flag-groups.ts';
import { layOutFlags, type Staff } from './flag-layout.ts';
import { hopAnchors } from './hop-anchors.ts';
import { type DropMark, dropMarks, type HopMark, hopMarks } from './hop-marks.ts';
import type { PathScene } from './path-scene.ts';
import { LabelPlaces, type Obstacle } from './place-labels.ts';
import { distance, lengthOf, pointAlong } from './polyline.ts';
import { type Strand, strandsOf } from './strands.ts';
import { mediumLook, percent } from './words.ts';

export interface PathDrawing {
  readonly strands: readonly Strand[];
  readonly letters: readonly MediumLetter[];
  readonly shares: readonly ShareLabel[];
  readonly hops: readonly HopMark[];
  readonly staffs: readonly Staff[];
  readonly drops: readonly DropMark[];
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
  const places = new LabelPlaces([...cardsOf(scene), ...strands.flatMap(ribbonObstacles)]);
  const hops = hopMarks(flow, strands, anchors, places, scale);
  const drops = dropMarks(flow, strands, anchors, places, scale);
  const staffs = layOutFlags(flagGroups(flow, strands, anchors, scene), scene, places, scale);
  const letters = mediumLetters(strands, places, scale);
  return { strands, hops, drops, staffs, letters, shares: shareLabels(strands, places, scale) };
}

const cardsOf = (scene: PathScene): Obstacle[] => [...scene.cards.values()].map((rect) => ({ rect, weight: 1 }));

function ribbonObstacles(strand: Strand): Obstacle[] {
  const length = lengthOf(strand.line);
  const count = Math.max(1, Math.round(length / 12));
  return Array.from({ length: count }, (_, index) => {
    const { x, y } = pointAlong(strand.line, (length * (index + 0.5)) / count);
    return { rect: { x: x - 5, y: y - 5, width: 10, height: 10 }, weight: 2 };
  });
}

const LETTER = 14;
const LETTER_SPACING = 220;

/**
 * One letter for every stretch of a medium, more on long ones. Request and reply on the same way share it; a stretch
 * too short to carry a letter leaves it to its neighbours.
 */
function mediumLetters(strands: readonly Strand[], places: LabelPlaces, scale: number): MediumLetter[] {
  const letters: MediumLetter[] = [];
  const size = LETTER * scale;
  const longestFirst = [...strands].sort((a, b) => lengthOf(b.centre) - lengthOf(a.centre));
  for (const strand of longestFirst) {
    const length = lengthOf(strand.centre);
    const near = letters.filter((letter) => mediumLook[letter.strand.medium].letter === mediumLook[strand.medium].letter);
    const middle = pointAlong(strand.centre, length / 2);
    const told = near.some((letter) => distance(letter.at, middle) < (length < size * 1.6 ? 160 : 60));
    if (told) continue;
    const count = Math.max(1, Math.round(length / LETTER_SPACING));
    for (let index = 0; index < count; index += 1) {
      const candidates = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share) => pointAlong(strand.centre, (length * (index + share)) / count));
      const rects = candidates.map(({ x, y }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
      const chosen = candidates[places.take(rects)];
      if (chosen) letters.push({ at: { x: chosen.x, y: chosen.y }, strand });
    }
  }
  return letters;
}

/** On each branch where a path splits. The same share of request and reply on one way is written once. */
function shareLabels(strands: readonly Strand[], places: LabelPlaces, scale: number): ShareLabel[] {
  const labels: { text: string; near: Point; rect: Rect }[] = [];
  for (const strand of strands) {
    const siblings = strands.filter((other) => other.direction === strand.direction && other.from === strand.from);
    if (siblings.length < 2) continue;
    const text = percent(strand.share);
    const width = (text.length * 6 + 8) * scale;
    const height = 15 * scale;
    const length = lengthOf(strand.centre);
    const near = pointAlong(strand.centre, length / 2);
    if (labels.some((label) => label.text === text && distance(label.near, near) < 30)) continue;
    const candidates = [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share) => {
      const { x, y, dx, dy } = pointAlong(strand.centre, length * share);
      return [1, -1, 1.8, -1.8].map((side) => {
        const reach = side * (height / 2 + 9);
        return { x: x + dy * reach - width / 2, y: y - dx * reach - height / 2, width, height };
      });
    });
    const chosen = places.take(
      candidates,
      candidates.map((_, index) => index * 15),
    );
    labels.push({ text, near, rect: candidates[chosen] as Rect });
  }
  return labels;
}
