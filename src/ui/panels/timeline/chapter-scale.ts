/** A story of several moments on one axis: as much room for each, and inside each the times since it began. */
import { placeOnAxis } from './phase-scale.ts';

/** @param moments - When something begins or is over, in order. */
export const chapterAxis =
  (moments: readonly number[], endMs: number) =>
  /** @returns 0 to 1. */
  (ms: number): number => {
    const chapter = Math.max(
      0,
      moments.findLastIndex((atMs) => atMs <= ms),
    );
    const from = moments[chapter] ?? 0;
    const to = moments[chapter + 1] ?? Math.max(endMs, from + 1_000);
    return (chapter + placeOnAxis(ms - from, to - from)) / Math.max(1, moments.length);
  };
