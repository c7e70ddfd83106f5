/** Finds the boxes near a place without asking every one: they are sorted into squares. */
import type { Rect } from './rect.ts';

/** A little more than a card is wide, so that one lies in few squares. */
const SQUARE = 192;
/** Far beyond any position (a million), so that column and row make one exact number. */
const ROWS = 1 << 20;

export interface CardIndex {
  /** Boxes that touch the area, each once. */
  near(area: Rect): readonly Rect[];
}

export interface BoxIndex extends CardIndex {
  /** The ids of boxes that touch the area, each once, in the order in which they were given. */
  idsIn(area: Rect): readonly string[];
}

export function indexBoxes(boxes: Iterable<readonly [id: string, box: Rect]>): BoxIndex {
  const ids: string[] = [];
  const rects: Rect[] = [];
  const squares = new Map<number, number[]>();
  for (const [id, box] of boxes) {
    const place = rects.push(box) - 1;
    ids.push(id);
    for (const key of squaresOf(box)) {
      const there = squares.get(key);
      if (there) there.push(place);
      else squares.set(key, [place]);
    }
  }
  const placesIn = (area: Rect): readonly number[] => {
    if (squareCount(area) > rects.length) {
      return rects.flatMap((box, place) => (touch(box, area) ? [place] : []));
    }
    const found = new Set<number>();
    for (const key of squaresOf(area)) {
      for (const place of squares.get(key) ?? []) if (touch(rects[place] as Rect, area)) found.add(place);
    }
    return [...found].sort((a, b) => a - b);
  };
  return {
    near: (area) => placesIn(area).map((place) => rects[place] as Rect),
    idsIn: (area) => placesIn(area).map((place) => ids[place] as string),
  };
}

const squareCount = ({ width, height }: Rect): number =>
  (Math.floor(width / SQUARE) + 1) * (Math.floor(height / SQUARE) + 1);

function* squaresOf({ x, y, width, height }: Rect): Generator<number> {
  for (let column = Math.floor(x / SQUARE); column <= Math.floor((x + width) / SQUARE); column += 1) {
    for (let row = Math.floor(y / SQUARE); row <= Math.floor((y + height) / SQUARE); row += 1)
      yield column * ROWS + row;
  }
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
