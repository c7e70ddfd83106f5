import type { Timeline } from '#sim/report/timeline.ts';

/** The stretches of a story that go on at a moment, by their names, the one that began last at the end. */
export const phasesAt = ({ phases }: Timeline, ms: number): readonly string[] =>
  phases.filter(({ fromMs, toMs }) => fromMs <= ms && ms <= toMs).map(({ label }) => label);
