/**
 * Finds a place for labels that must not cover cards or each other. Each label names its candidates from best to worst;
 * labels that come first choose first. The same input always gives the same places.
 */
import type { Rect } from '../scene/rect.ts';
import { grown, overlapArea } from './polyline.ts';

export interface Obstacle {
  readonly rect: Rect;
  /** How bad it is to cover one square unit of it. Placed labels count 8. */
  readonly weight: number;
}

const LABEL_WEIGHT = 8;
const MARGIN = 3;

export class LabelPlaces {
  private readonly obstacles: Obstacle[];

  constructor(obstacles: readonly Obstacle[]) {
    this.obstacles = [...obstacles];
  }

  /** Index of the chosen candidate, which is taken from now on. `costs` say how far from ideal each one is. */
  take(candidates: readonly Rect[], costs: readonly number[] = []): number {
    let best = 0;
    let least = Infinity;
    candidates.forEach((candidate, index) => {
      const cost = this.crowding(candidate) + (costs[index] ?? 0);
      if (cost < least - 1e-6) {
        least = cost;
        best = index;
      }
    });
    const taken = candidates[best];
    if (taken) this.obstacles.push({ rect: taken, weight: LABEL_WEIGHT });
    return best;
  }

  block(obstacle: Obstacle): void {
    this.obstacles.push(obstacle);
  }

  private crowding(candidate: Rect): number {
    const rect = grown(candidate, MARGIN);
    return this.obstacles.reduce((sum, obstacle) => sum + overlapArea(rect, obstacle.rect) * obstacle.weight, 0);
  }
}
