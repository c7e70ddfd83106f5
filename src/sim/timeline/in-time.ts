/** `900 ms`, `61.2 s`, `3 min`. */

import { t } from '#base/t.ts';
export function inTime(ms: number): string {
  if (ms < 1000) return t`${Math.round(ms * 10) / 10} ms`;
  const seconds = ms / 1000;
  return seconds < 120 ? `${Math.round(seconds * 10) / 10} s` : t`${Math.round(seconds / 6) / 10} min`;
}
