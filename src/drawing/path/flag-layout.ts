/** Where staffs, pennants and the line of privacy stand, so that no label covers a card or another label. */
import { boundsOf, contains, type Point, type Rect } from '../scene/rect.ts';
import type { FlagGroup, Pennant } from './flag-groups.ts';
import type { PathScene } from './path-scene.ts';
import type { LabelPlaces } from './place-labels.ts';
import { between, distance, grown } from './polyline.ts';

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
const EDGE_PENNANT = { width: 168, height: 30 };
const PRIVACY_LABEL = { width: 128, height: 22 };
const STEP = 8;
const STEPS = 36;

export function layOutFlags(
  groups: readonly FlagGroup[],
  scene: PathScene,
  places: LabelPlaces,
  scale: number,
): readonly Staff[] {
  // The prominent ones choose first.
  const byWeight = [...groups].sort(
    (a, b) => Number(b.edge) - Number(a.edge) || Number(b.privateEnds) - Number(a.privateEnds),
  );
  const frame = scale > 1 ? frameOf(scene, scale) : null;
  return byWeight.map((group) => layOut(group, scene, places, scale, frame));
}

/** What is in view when the drawing is fitted to the window: a little more than it, above more than below. */
function frameOf({ cards, zones }: PathScene, scale: number): Rect | null {
  const bounds = boundsOf([...cards.values(), ...zones.map(({ rect }) => rect)]);
  if (!bounds) return null;
  const { x, y, width, height } = bounds;
  const [top, side, bottom] = [44 * scale, 40 * scale, 8 * scale];
  return { x: x - side, y: y - top, width: width + 2 * side, height: height + top + bottom };
}

/** What would be cut off, units, at as much as it costs to cover a label. */
function cutOff(rect: Rect, frame: Rect | null): number {
  if (!frame) return 0;
  const across = Math.max(0, frame.x - rect.x, rect.x + rect.width - frame.x - frame.width);
  const down = Math.max(0, frame.y - rect.y, rect.y + rect.height - frame.y - frame.height);
  return (across + down) * 40;
}

function layOut(
  group: FlagGroup,
  scene: PathScene,
  places: LabelPlaces,
  scale: number,
  frame: Rect | null,
): Staff {
  const pennants = group.pennants.map((pennant) => placed(pennant, group, places, scale, frame));
  const privacy = group.privateEnds ? privacyLine(group, scene, places, scale) : null;
  return { crossings: group.crossings, line: staffLine(group, pennants), pennants, privacy };
}

/** From the crossings to the far end of each pennant: upright, or along the border where the path goes up and down. */
function staffLine(
  { staff, crossings, upright }: FlagGroup,
  pennants: readonly PlacedPennant[],
): readonly [Point, Point] {
  if (upright) {
    const ys = [
      ...crossings.flatMap(({ y }) => [y - 8, y + 4]),
      ...pennants.flatMap(({ rect }) => [rect.y, rect.y + rect.height]),
    ];
    return [
      { x: staff.x, y: Math.min(...ys) },
      { x: staff.x, y: Math.max(...ys) },
    ];
  }
  const xs = [
    ...crossings.map(({ x }) => x),
    ...pennants.flatMap(({ rect }) => [rect.x, rect.x + rect.width]),
  ];
  return [
    { x: Math.min(...xs), y: staff.y },
    { x: Math.max(...xs), y: staff.y },
  ];
}

interface Candidate {
  readonly rect: Rect;
  readonly flies: 'left' | 'right';
  readonly cost: number;
}

function placed(
  pennant: Pennant,
  group: FlagGroup,
  places: LabelPlaces,
  scale: number,
  frame: Rect | null,
): PlacedPennant {
  const size = pennant.edge && pennant.direction === 'forward' ? EDGE_PENNANT : PENNANT;
  const [width, height] = [size.width * scale, size.height * scale];
  const candidates = group.upright
    ? onUprightStaff(pennant, group, width, height)
    : alongBorder(group, width, height);
  const chosen = candidates[
    places.take(
      candidates.map(({ rect }) => rect),
      candidates.map(({ cost, rect }) => cost + cutOff(rect, frame)),
    )
  ] as Candidate;
  return { ...pennant, rect: chosen.rect, flies: chosen.flies };
}

/** Upwards and with the traffic is where a flag is looked for. */
function onUprightStaff(
  pennant: Pennant,
  { staff, crossings }: FlagGroup,
  width: number,
  height: number,
): Candidate[] {
  const top = Math.min(...crossings.map((point) => point.y));
  const bottom = Math.max(...crossings.map((point) => point.y));
  const candidates: Candidate[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    for (const y of [top - 14 - height - step * STEP, bottom + 14 + step * STEP]) {
      for (const flies of ['right', 'left'] as const) {
        const against = (flies === 'left') !== pennant.leftwards;
        const rect = { x: flies === 'right' ? staff.x : staff.x - width, y, width, height };
        candidates.push({ rect, flies, cost: step * STEP * 4 + (y > top ? 60 : 0) + (against ? 240 : 0) });
      }
    }
  }
  return candidates;
}

function alongBorder({ staff, crossings }: FlagGroup, width: number, height: number): Candidate[] {
  const left = Math.min(...crossings.map((point) => point.x));
  const right = Math.max(...crossings.map((point) => point.x));
  const candidates: Candidate[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    for (const y of [staff.y - height - 2, staff.y + 2]) {
      for (const flies of ['right', 'left'] as const) {
        const x = flies === 'right' ? right + 12 + step * STEP : left - 12 - width - step * STEP;
        candidates.push({
          rect: { x, y, width, height },
          flies,
          cost: step * STEP * 4 + (y > staff.y ? 30 : 0),
        });
      }
    }
  }
  return candidates;
}

function privacyLine(group: FlagGroup, scene: PathScene, places: LabelPlaces, scale: number): PrivacyLine {
  const at = group.staff;
  const around = scene.zones.filter(({ rect }) =>
    group.crossings.some((point) => contains(grown(rect, 12), point)),
  );
  // A line across a small zone inside a large one would mark too much: the smallest zones decide.
  const rects = (
    around.some((zone) => zone.owner !== 'internet')
      ? around.filter((zone) => zone.owner !== 'internet')
      : around
  ).map((zone) => zone.rect);
  const line = group.upright ? spanY(at, rects) : spanX(at, rects);
  const width = PRIVACY_LABEL.width * scale;
  const height = PRIVACY_LABEL.height * scale;
  // On an upright line it is looked for at the top, on a level one where the path crosses it.
  const best = group.upright ? line[0] : at;
  const length = distance(line[0], line[1]);
  const candidates: Rect[] = [];
  const costs: number[] = [];
  // On a level line the whole label stays on the line, so that it is not cut off at the border of the window.
  const inset = group.upright ? 0 : Math.min(width, length) / 2;
  for (let along = inset; along <= length - inset; along += STEP) {
    const point = between(line[0], line[1], along / length);
    for (const shift of [0.5, 0, 1]) {
      candidates.push(
        group.upright
          ? { x: point.x - width * shift, y: point.y - height / 2, width, height }
          : { x: point.x - width / 2, y: point.y - height * shift, width, height },
      );
      costs.push(distance(point, best) * 2 + (shift === 0.5 ? 0 : 100));
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
  const bottom = rects.length
    ? Math.max(...rects.map((rect) => rect.y + rect.height)) + MARGIN
    : at.y + ALONE;
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
