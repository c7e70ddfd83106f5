/**
 * Finds a place for labels that must not cover cards, ribbons or each other. Each label names its candidates from best to
 * worst; labels that come first choose first. The same input always gives the same places.
 */
import type { Rect } from '../scene/rect.ts';
import { grown, overlapArea } from './polyline.ts';

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
    const crowding = (rect: Rect) =>
      covered(rect, this.cards) * WEIGHT.card +
      covered(rect, this.ribbons) * WEIGHT.ribbon +
      (covered(rect, this.labels) + covered(rect, lines)) * WEIGHT.label;
    return this.settle(candidates, (rect, index) => crowding(rect) + (costs[index] ?? 0));
  }

  /** For what belongs on a ribbon and keeps off other labels only. -1: no candidate is free. */
  takeFree(candidates: readonly Rect[], lines: readonly Rect[]): number {
    const free = candidates.findIndex((rect) => covered(rect, this.labels) + covered(rect, lines) === 0);
    if (free >= 0) this.block(candidates[free] as Rect);
    return free;
  }

  block(rect: Rect): void {
    this.labels.push(rect);
  }

  private settle(candidates: readonly Rect[], costOf: (rect: Rect, index: number) => number): number {
    let best = 0;
    let least = Infinity;
    candidates.forEach((candidate, index) => {
      const cost = costOf(candidate, index);
      if (cost >= least - 1e-6) return;
      least = cost;
      best = index;
    });
    const chosen = candidates[best];
    if (chosen) this.block(chosen);
    return best;
  }
}

const covered = (rect: Rect, others: readonly Rect[]): number => {
  const wide = grown(rect, MARGIN);
  return others.reduce((sum, other) => sum + overlapArea(wide, other), 0);
};
