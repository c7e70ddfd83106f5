/** Lining things up and spacing them out, as places for their boxes. */
import { boundsOf, type Point, type Rect } from '#drawing/scene/rect.ts';

export type Arrangement = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down';

/** @returns Where each box goes, for those that move. */
export function arranged(boxes: ReadonlyMap<string, Rect>, how: Arrangement): ReadonlyMap<string, Point> {
  const bounds = boundsOf(boxes.values());
  if (!bounds) return new Map();
  if (how === 'across') return spaced(boxes, 'x', 'width');
  if (how === 'down') return spaced(boxes, 'y', 'height');
  return onlyMoved(
    boxes,
    new Map([...boxes].map(([id, box]) => [id, { ...box, ...LINE[how](box, bounds) }] as const)),
  );
}

const LINE: Readonly<
  Record<Exclude<Arrangement, 'across' | 'down'>, (box: Rect, all: Rect) => Partial<Point>>
> = {
  left: (_, all) => ({ x: all.x }),
  centre: (box, all) => ({ x: Math.round(all.x + (all.width - box.width) / 2) }),
  right: (box, all) => ({ x: all.x + all.width - box.width }),
  top: (_, all) => ({ y: all.y }),
  middle: (box, all) => ({ y: Math.round(all.y + (all.height - box.height) / 2) }),
  bottom: (box, all) => ({ y: all.y + all.height - box.height }),
};

/** The outermost two stay; between all of them the gaps become equal. */
function spaced(
  boxes: ReadonlyMap<string, Rect>,
  at: 'x' | 'y',
  size: 'width' | 'height',
): ReadonlyMap<string, Point> {
  const inOrder = [...boxes].sort(([, a], [, b]) => a[at] + a[size] / 2 - (b[at] + b[size] / 2));
  const [first, last] = [inOrder[0]?.[1], inOrder.at(-1)?.[1]];
  if (!first || !last || inOrder.length < 3) return new Map();
  const taken = inOrder.reduce((sum, [, box]) => sum + box[size], 0);
  const gap = (last[at] + last[size] - first[at] - taken) / (inOrder.length - 1);
  let next = first[at];
  const places = new Map<string, Point>();
  for (const [id, box] of inOrder) {
    places.set(id, { x: box.x, y: box.y, [at]: Math.round(next) });
    next += box[size] + gap;
  }
  return onlyMoved(boxes, places);
}

function onlyMoved(
  boxes: ReadonlyMap<string, Rect>,
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  return new Map(
    [...places].flatMap(([id, { x, y }]) => {
      const box = boxes.get(id);
      return box && (box.x !== x || box.y !== y) ? [[id, { x, y }] as const] : [];
    }),
  );
}
