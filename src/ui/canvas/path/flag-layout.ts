/** Where staffs, pennants and the line of privacy stand, so that no label covers a card or another label. */
import { contains, type Point, type Rect } from '../scene/rect.ts';
import type { FlagGroup, Pennant } from './flag-groups.ts';
import type { PathScene } from './path-scene.ts';
import type { LabelPlaces } from './place-labels.ts';
import { grown, meanOf } from './polyline.ts';

export interface Staff {
  readonly crossings: readonly Point[];
  readonly line: readonly [Point, Point];
  readonly pennants: readonly PlacedPennant[];
  readonly privacy: PrivacyLine | null;
}

export interface PlacedPennant extends Pennant {
  readonly rect: Rect;
  /** The side of the staff it flies to. */
  readonly flies: 'left' | 'right';
}

/** "Private ends here": across the drawing where the medium stops being private. */
export interface PrivacyLine {
  readonly line: readonly [Point, Point];
  readonly label: Rect;
  /** The hand-off it belongs to, index into `FlowReport.handoffs`. */
  readonly handoff: number;
}

const PENNANT = { width: 62, height: 24 };
const EDGE_PENNANT = { width: 152, height: 30 };
const PRIVACY_LABEL = { width: 128, height: 22 };
const STEP = 8;
const STEPS = 36;

export function layOutFlags(groups: readonly FlagGroup[], scene: PathScene, places: LabelPlaces, scale: number): readonly Staff[] {
  // The prominent ones choose first.
  const byWeight = [...groups].sort((a, b) => Number(b.edge) - Number(a.edge) || Number(b.privateEnds) - Number(a.privateEnds));
  return byWeight.map((group) => layOut(group, scene, places, scale));
}

function layOut(group: FlagGroup, scene: PathScene, places: LabelPlaces, scale: number): Staff {
  const x = meanOf(group.crossings).x;
  const top = Math.min(...group.crossings.map((point) => point.y));
  const bottom = Math.max(...group.crossings.map((point) => point.y));
  const privacy = group.privateEnds ? privacyLine(group, scene, places, scale) : null;
  const pennants = group.pennants.map((pennant) => placed(pennant, { x, top, bottom }, places, scale));
  const reach = [top - 8, bottom + 4, ...pennants.flatMap(({ rect }) => [rect.y - 2, rect.y + rect.height])];
  return {
    crossings: group.crossings,
    line: [
      { x, y: Math.min(...reach) },
      { x, y: Math.max(...reach) },
    ],
    pennants,
    privacy,
  };
}

function placed(pennant: Pennant, staff: { x: number; top: number; bottom: number }, places: LabelPlaces, scale: number): PlacedPennant {
  const size = pennant.edge && pennant.direction === 'forward' ? EDGE_PENNANT : PENNANT;
  const width = size.width * scale;
  const height = size.height * scale;
  const candidates: { rect: Rect; flies: 'left' | 'right' }[] = [];
  const costs: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    for (const y of [staff.top - 14 - height - step * STEP, staff.bottom + 14 + step * STEP]) {
      for (const flies of ['right', 'left'] as const) {
        candidates.push({ rect: { x: flies === 'right' ? staff.x : staff.x - width, y, width, height }, flies });
        // Upwards and with the traffic is where a flag is looked for.
        costs.push(step * STEP * 6 + (y > staff.top ? 60 : 0) + ((flies === 'left') === pennant.leftwards ? 0 : 240));
      }
    }
  }
  const chosen = candidates[places.take(candidates.map(({ rect }) => rect), costs)] ?? candidates[0];
  return { ...pennant, rect: chosen?.rect ?? { x: staff.x, y: staff.top, width, height }, flies: chosen?.flies ?? 'right' };
}

function privacyLine(group: FlagGroup, scene: PathScene, places: LabelPlaces, scale: number): PrivacyLine {
  const at = meanOf(group.crossings);
  const around = scene.zones.filter(({ rect }) => group.crossings.some((point) => contains(grown(rect, 12), point)));
  // A line across a small zone inside a large one would mark too much: the smallest zones decide.
  const rects = (around.some((zone) => zone.owner !== 'internet') ? around.filter((zone) => zone.owner !== 'internet') : around).map((zone) => zone.rect);
  const line = group.upright ? spanY(at, rects) : spanX(at, rects);
  const width = PRIVACY_LABEL.width * scale;
  const height = PRIVACY_LABEL.height * scale;
  const candidates: Rect[] = [];
  const costs: number[] = [];
  for (let step = 0; step < 48; step += 1) {
    for (const shift of [0.5, 0, 1]) {
      const along = step * STEP;
      const rect = group.upright
        ? { x: line[0].x - width * shift, y: line[0].y - height / 2 + along, width, height }
        : { x: line[0].x + along, y: line[0].y - height * shift, width, height };
      const inside = group.upright ? rect.y + height <= line[1].y + height / 2 : rect.x + width <= line[1].x + width / 2;
      if (!inside && step > 0) continue;
      candidates.push(rect);
      costs.push(along * 2 + (shift === 0.5 ? 0 : 120));
    }
  }
  const chosen = places.take(candidates, costs);
  const handoff = group.pennants.find((pennant) => pennant.privateEnds)?.handoffs[0] ?? 0;
  return { line, label: candidates[chosen] as Rect, handoff };
}

const MARGIN = 18;
const ALONE = 140;

function spanY(at: Point, rects: readonly Rect[]): readonly [Point, Point] {
  const top = rects.length ? Math.min(...rects.map((rect) => rect.y)) - MARGIN : at.y - ALONE;
  const bottom = rects.length ? Math.max(...rects.map((rect) => rect.y + rect.height)) + MARGIN : at.y + ALONE;
  return [
    { x: at.x, y: top },
    { x: at.x, y: bottom },
  ];
}

function spanX(at: Point, rects: readonly Rect[]): readonly [Point, Point] {
  const left = rects.length ? Math.min(...rects.map((rect) => rect.x)) - MARGIN : at.x - ALONE;
  const right = rects.length ? Math.max(...rects.map((rect) => rect.x + rect.width)) + MARGIN : at.x + ALONE;
  return [
    { x: left, y: at.y },
    { x: right, y: at.y },
  ];
}
