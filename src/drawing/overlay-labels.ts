/** Room for what the overlays say: beside its thing, never over a card's words or another label, at any zoom. */
import type { ElementId } from '#model/ids.ts';
import type { OverlayFact } from './overlay-facts.ts';
import { LabelPlaces } from './path/place-labels.ts';
import type { LaneLine } from './scene/circuit-lanes.ts';
import { type Curve, pointAt } from './scene/curve.ts';
import type { Point, Rect } from './scene/rect.ts';

export interface OverlayLabel {
  readonly fact: OverlayFact;
  readonly rect: Rect;
}

/** What labels stand beside. */
export interface OverlayScene {
  box(id: ElementId): Rect | undefined;
  curve(id: ElementId): Curve | undefined;
  lane(id: ElementId, part: 'primary' | 'secondary'): LaneLine | null;
  /** What they keep off: cards, names of zones, flags and numbers of the path. */
  readonly taken: readonly Rect[];
}

const CHARACTER = 7.3;
const HEIGHT = 18;

/**
 * @param scale - How much larger than the drawing labels are, so that they can be read when it is small.
 * @returns Labels that found a free place; the others are left out rather than laid over something.
 */
export function overlayLabels(
  facts: readonly OverlayFact[],
  scene: OverlayScene,
  scale: number,
): readonly OverlayLabel[] {
  const places = new LabelPlaces([], []);
  for (const rect of scene.taken) places.block(rect);
  return facts.flatMap((fact) => {
    const width = (fact.text.length * CHARACTER + 10) * scale;
    const height = HEIGHT * scale;
    const candidates = anchorsOf(fact, scene, width, height);
    const chosen = candidates[places.takeFree(candidates, [])];
    return chosen ? [{ fact, rect: chosen }] : [];
  });
}

function anchorsOf(fact: OverlayFact, scene: OverlayScene, width: number, height: number): readonly Rect[] {
  const centred = ({ x, y }: Point): Rect => ({ x: x - width / 2, y: y - height / 2, width, height });
  const lane = fact.part ? scene.lane(fact.about, fact.part) : null;
  const box = scene.box(fact.about);
  if (lane && box) return besideLane(box, lane, width, height);
  const curve = scene.curve(fact.about);
  if (curve) {
    const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
    // On the line, then above and below it, then beside it: a link that runs down has room at its sides.
    const asides: readonly (readonly [across: number, down: number])[] = [
      [0, 0],
      [0, -1],
      [0, 1],
      [1, 0],
      [-1, 0],
      [0, -2.2],
      [0, 2.2],
      [1, -1.4],
      [1, 1.4],
      [-1, -1.4],
      [-1, 1.4],
      [0, -3.6],
      [0, 3.6],
    ];
    return asides.flatMap(([across, down]) =>
      shares.map((share) => {
        const at = pointAt(curve, share);
        return centred({ x: at.x + across * (width / 2 + 6), y: at.y + down * (height / 2 + 5) });
      }),
    );
  }
  if (!box) return [];
  const above = box.y - height - 4;
  const below = box.y + box.height + 4;
  const across = [box.x, box.x + box.width - width, box.x + box.width / 2 - width / 2];
  const middle = box.y + box.height / 2 - height / 2;
  return [
    ...[above, below].flatMap((y) => across.map((x) => ({ x, y, width, height }))),
    { x: box.x + box.width + 4, y: middle, width, height },
    { x: box.x - width - 4, y: middle, width, height },
  ];
}

/** Peerings stand close above and below a circuit: what its lanes say then stands before them, on either side. */
function besideLane(box: Rect, lane: LaneLine, width: number, height: number): readonly Rect[] {
  const { y } = lane.customer;
  const outward = y < box.y + box.height / 2 ? -1 : 1;
  const asides = [0, 1, 2, 3].flatMap((step) => {
    const top = y - height / 2 + outward * step * (height + 2);
    return [box.x - width - 8, box.x + box.width + 8].map((x) => ({ x, y: top, width, height }));
  });
  const over = [outward, -outward].flatMap((side) =>
    [0.5, 0.3, 0.7, 0.1, 0.9].map((share) => ({
      x: box.x + box.width * share - width / 2,
      y: side < 0 ? box.y - height - 4 : box.y + box.height + 4,
      width,
      height,
    })),
  );
  return [...over, ...asides];
}
