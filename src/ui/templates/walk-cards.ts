import type { KeyboardEvent } from 'react';
import { readingKey } from '#ui/components/reading-key.ts';

/** Moves the focus among the cards of the gallery: along the rows, across them, and to either end. */
export function walkCards(event: KeyboardEvent, gallery: Element | null): void {
  const cards = [...(gallery?.querySelectorAll<HTMLElement>('.template-card') ?? [])];
  const here = cards.indexOf(event.target as HTMLElement);
  const next = here < 0 ? cards[0] : neighbour(cards, here, readingKey(event.key));
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function neighbour(cards: readonly HTMLElement[], here: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return cards[here + 1];
    case 'ArrowLeft':
      return cards[here - 1];
    case 'ArrowDown':
      return across(cards.slice(here + 1), cards[here]);
    case 'ArrowUp':
      return across(cards.slice(0, here).reverse(), cards[here]);
    case 'Home':
      return cards[0];
    case 'End':
      return cards.at(-1);
    default:
      return undefined;
  }
}

/** The nearest of the next row; a row may be shorter than the one before. */
function across(others: readonly HTMLElement[], from: HTMLElement | undefined): HTMLElement | undefined {
  if (!from) return undefined;
  const top = from.getBoundingClientRect().top;
  const row = others.find((card) => card.getBoundingClientRect().top !== top)?.getBoundingClientRect().top;
  const left = from.getBoundingClientRect().left;
  return others
    .filter((card) => card.getBoundingClientRect().top === row)
    .sort(
      (a, b) =>
        Math.abs(a.getBoundingClientRect().left - left) - Math.abs(b.getBoundingClientRect().left - left),
    )[0];
}
