import type { Refusal } from '#base/refusal.ts';

export interface Shown {
  readonly key: string;
  readonly refusal: Refusal;
  /** How often it came since it was first shown. */
  readonly count: number;
}

/** More would cover the drawing; the oldest goes. */
const MOST = 3;

export function afterRefusal(shown: readonly Shown[], refusal: Refusal): readonly Shown[] {
  const key = `${refusal.id} ${refusal.message}`;
  const before = shown.find((one) => one.key === key);
  const others = shown.filter((one) => one.key !== key);
  return [...others, { key, refusal, count: (before?.count ?? 0) + 1 }].slice(-MOST);
}
