/**
 * Finds a place for labels that must not cover cards, ribbons or each other. Each label names its candidates from best to
 * worst; labels that come first choose first. The same input always gives the same places.
 */
import type { Rect } from '../scene/rect.ts';

/** How bad it is to cover one square unit, beside one unit of distance costing about 4. */
const WEIGHT = { card: 2, ribbon: 2, label: 8 } as const;
const MARGIN = 3;

export class LabelPlaces {
  private readonly cards: readonly Rect[];
  private readonly ribbons: readonly Rect[];
  private readonly labels: Rect[] = [];

  constructor(cards: readonly Rect[], ribbons: readonly Rect[]) {
    this.cards = cards;
    this.ribbons = ribbons;
  }

  /**
   * Index of the chosen candidate, which is taken from now on.
   *
   * @param costs - How far from ideal each one is.
   * @param lines - Staffs, which pennants hang on and all else keeps off.
   */
  take(candidates: readonly Rect[], costs: readonly number[], lines: readonly Rect[] = []): number {
    let best = 0;
    let least = Infinity;
    candidates.forEach((candidate, index) => {
      // Most candidates are further away than the best one costs in all: they need no look at the obstacles.
      const own = costs[index] ?? 0;
      if (own >= least) return;
      const cost =
        own +
        covered(candidate, this.cards) * WEIGHT.card +
        covered(candidate, this.ribbons) * WEIGHT.ribbon +
        (covered(candidate, this.labels) + covered(candidate, lines)) * WEIGHT.label;
      if (cost >= least) return;
      least = cost;
      best = index;
    });
    const chosen = candidates[best];
    if (chosen) this.block(chosen);
    return best;
  }

  /** For what belongs on a ribbon and keeps off other labels only. -1: no candidate is free. */
  takeFree(candidates: readonly Rect[], lines: readonly Rect[]): number {
    const free = candidates.findIndex((rect) => covered(rect, this.labels) + covered(rect, lines) === 0);
    if (free >= 0) this.block(candidates[free] as Rect);
    return free;
  }

  /** Like `take`, for what may be left out. -1: even the best candidate would cover another label. */
  takeIfClear(candidates: readonly Rect[], costs: readonly number[], lines: readonly Rect[]): number {
    const clear = candidates.map((rect) => covered(rect, this.labels) + covered(rect, lines) === 0);
    const left = candidates.flatMap((_, index) => (clear[index] ? [index] : []));
    const chosen =
      left[
        this.take(
          left.map((index) => candidates[index] as Rect),
          left.map((index) => costs[index] ?? 0),
        )
      ];
    return chosen ?? -1;
  }

  block(rect: Rect): void {
    this.labels.push(rect);
  }
}

function covered(rect: Rect, others: readonly Rect[]): number {
  const left = rect.x - MARGIN;
  const top = rect.y - MARGIN;
  const right = rect.x + rect.width + MARGIN;
  const bottom = rect.y + rect.height + MARGIN;
  let sum = 0;
  for (const other of others) {
    const width = Math.min(right, other.x + other.width) - Math.max(left, other.x);
    if (width <= 0) continue;
    const height = Math.min(bottom, other.y + other.height) - Math.max(top, other.y);
    if (height > 0) sum += width * height;
  }
  return sum;
}
