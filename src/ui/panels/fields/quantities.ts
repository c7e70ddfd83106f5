/** Numbers with their units, for reading. Estimates say so (look: Words). */
import { t } from '#base/t.ts';

/** `1 Gbps`, `340 Mbps`, `1.25 Gbps`: three significant digits at most. */
export function shownRate(mbps: number): string {
  if (mbps >= 1_000_000) return t`${short(mbps / 1_000_000)} Tbps`;
  if (mbps >= 1_000) return t`${short(mbps / 1_000)} Gbps`;
  if (mbps > 0 && mbps < 1) return t`${short(mbps * 1_000)} kbps`;
  return t`${short(mbps)} Mbps`;
}

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** `about 6 ms (estimate)`. No more digits than an estimate is worth. */
export function shownEstimate(ms: number): string {
  if (ms < 1) return t`under 1 ms (estimate)`;
  return t`about ${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms (estimate)`;
}

/** Of a recovery clock: `900 ms`, `3 min`, `1.5 s`. */
export function shownTime(ms: number): string {
  if (ms < 1_000) return t`${short(ms)} ms`;
  if (ms < 120_000) return `${short(ms / 1_000)} s`;
  return t`${short(ms / 60_000)} min`;
}

/** `50 %`; a share that is neither nothing nor all never reads as 0 or 100. */
export function shownShare(share: number): string {
  const percent = Math.round(share * 100);
  if (share > 0 && percent === 0) return t`under 1 %`;
  if (share < 1 && percent === 100) return t`over 99 %`;
  return `${percent} %`;
}
