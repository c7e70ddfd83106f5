/**
 * Where a moment stands on the axis of a failure. BFD notices within a second and a gateway takes a minute, so the axis is
 * logarithmic, with the failure itself at its beginning.
 */
import { t } from '#base/t.ts';

/** What is drawn as the beginning: below it nothing can be told apart. */
const LEAST_MS = 1;

/** @returns 0 to 1. */
export function placeOnAxis(ms: number, endMs: number): number {
  if (ms <= 0) return 0;
  const end = Math.max(endMs, LEAST_MS * 10);
  return Math.min(1, Math.log10(1 + ms / LEAST_MS) / Math.log10(1 + end / LEAST_MS));
}

const MARKS: readonly (readonly [number, string])[] = [
  [10, t`10 ms`],
  [100, t`100 ms`],
  [1_000, '1 s'],
  [10_000, '10 s'],
  [60_000, t`1 min`],
  [180_000, t`3 min`],
  [600_000, t`10 min`],
];

/** Round times on the axis, up to its end, and none so near the one before that their words would touch. */
export function marksUpTo(endMs: number): readonly { readonly ms: number; readonly text: string }[] {
  const place = (ms: number) => placeOnAxis(ms, endMs);
  const marks: { ms: number; text: string }[] = [];
  for (const [ms, text] of MARKS) {
    const before = marks.at(-1);
    if (ms < endMs && (!before || place(ms) - place(before.ms) >= LEAST_APART)) marks.push({ ms, text });
  }
  return marks;
}

/** Of the axis. */
const LEAST_APART = 0.12;
