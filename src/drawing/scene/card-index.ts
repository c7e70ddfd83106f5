/** Finds the cards near a place without asking every one: they are sorted into squares. */
import type { Rect } from './rect.ts';

/** A little more than a card is wide, so that one lies in few squares. */
const SQUARE = 192;

export interface CardIndex {
  /** Cards that touch the area, each once. */
  near(area: Rect): readonly Rect[];
}

export function indexCards(cards: readonly Rect[]): CardIndex {
  const squares = new Map<string, Rect[]>();
  for (const card of cards) {
    for (const key of squaresOf(card)) {
      const there = squares.get(key);
      if (there) there.push(card);
      else squares.set(key, [card]);
    }
  }
  return {
    near(area) {
      const found = new Set<Rect>();
      for (const key of squaresOf(area)) {
        for (const card of squares.get(key) ?? []) if (touch(card, area)) found.add(card);
      }
      return [...found];
    },
  };
}

function* squaresOf({ x, y, width, height }: Rect): Generator<string> {
  for (let column = Math.floor(x / SQUARE); column <= Math.floor((x + width) / SQUARE); column += 1) {
    for (let row = Math.floor(y / SQUARE); row <= Math.floor((y + height) / SQUARE); row += 1)
      yield `${column} ${row}`;
  }
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
