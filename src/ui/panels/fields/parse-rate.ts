/** Rates as people write them: `10G`, `500 Mbps`, `1.5 Gbit/s`. A bare number is megabits per second. */

import { err, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { type Mbps, mbpsSchema } from '#model/units.ts';
import { checked, quoted } from './parse-checked.ts';

const TO_MBPS: Readonly<Record<string, number>> = { k: 0.001, m: 1, g: 1_000, t: 1_000_000 };
const RATE =
  /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(?:([kmgt])(?:b|bit|bits)?(?:ps|\/s)?|b(?:it|its)?(?:ps|\/s))?$/i;

export function parseRate(text: string): Result<Mbps, string> {
  const mbps = readRate(text);
  return mbps === null ? unreadable(text) : checked(mbpsSchema, mbps);
}

/** Of a flow, which may send nothing one way. */
export function parseFlowRate(text: string): Result<number, string> {
  const mbps = readRate(text);
  if (mbps === 0) return { ok: true, value: 0 };
  return mbps === null ? unreadable(text) : checked(mbpsSchema, mbps);
}

function readRate(text: string): number | null {
  const trimmed = text.trim();
  // `10GB` is ten gigabytes to many readers, so bytes are refused rather than guessed at.
  if (/[\dkmgtKMGT]B/.test(trimmed.replace(/\s/g, ''))) return null;
  const match = RATE.exec(trimmed);
  if (!match) return null;
  const [, whole = '', fraction = '', prefix] = match;
  if (!prefix && /[a-z]$/i.test(trimmed)) return rounded(Number(whole + fraction) / 1_000_000);
  return rounded(
    Number(whole.replaceAll(',', '') + fraction) * (TO_MBPS[(prefix ?? 'm').toLowerCase()] ?? 1),
  );
}

/** To the bit: 0.1 G is 100 Mbps and not 100.00000000000001. */
const rounded = (mbps: number): number => Math.round(mbps * 1_000_000) / 1_000_000;

const unreadable = (text: string) =>
  err(t`${quoted(text)} is not a rate. Write one like 500 Mbps, 10G or 1.5 Gbps.`);

/** Exact, for a field: read back, it is the same number. */
export function rateText(mbps: number): string {
  const giga = mbps / 1_000;
  return mbps >= 1_000 && Number.isInteger(giga * 10) ? t`${giga} Gbps` : t`${mbps} Mbps`;
}
