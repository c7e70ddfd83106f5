/** Times and days: `300 ms`, `0.3 s`, `3 min`, `2024-05-31`, `31 May 2024`. */

import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { type IsoDate, isoDateSchema, type Milliseconds, millisecondsSchema } from '#model/units.ts';
import { checked, type Parse, quoted } from './parse-checked.ts';

const TO_MS: Readonly<Record<string, number>> = {
  us: 0.001,
  µs: 0.001,
  ms: 1,
  s: 1_000,
  sec: 1_000,
  min: 60_000,
  h: 3_600_000,
};

function readMs(text: string, bareUnit: 'ms' | 's'): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(us|µs|ms|sec|s|min|h)?$/i.exec(text.trim());
  if (!match) return null;
  const factor = TO_MS[(match[2] ?? bareUnit).toLowerCase()] ?? 1;
  return Math.round(Number(match[1]) * factor * 1_000) / 1_000;
}

/** A bare number is milliseconds. */
export function parseMilliseconds(text: string): Result<Milliseconds, string> {
  const ms = readMs(text, 'ms');
  return ms === null
    ? err(t`${quoted(text)} is not a time. Write one like 300 ms or 0.3 s.`)
    : checked(millisecondsSchema, ms);
}

/** Whole milliseconds between two bounds. */
export const parseWholeMilliseconds =
  (min: number, max: number): Parse<number> =>
  (text) => {
    const ms = readMs(text, 'ms');
    if (ms === null) return err(t`${quoted(text)} is not a time. Write one like 300 ms or 0.3 s.`);
    if (!Number.isInteger(ms) || ms < min || ms > max)
      return err(t`It is a whole number of milliseconds from ${min} to ${max}.`);
    return ok(ms);
  };

/** BGP timers: whole seconds; a bare number is seconds. 0 switches the timer off. */
export function parseSeconds(text: string): Result<number, string> {
  const ms = readMs(text, 's');
  if (ms === null) return err(t`${quoted(text)} is not a time. Write one like 60 s or 3 min.`);
  const seconds = ms / 1_000;
  if (!Number.isInteger(seconds) || seconds > 65_535)
    return err(t`It is a whole number of seconds, at most 65535.`);
  return ok(seconds);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `05/06/2024` is refused: half of the world reads it as May, the other half as June. */
export function parseDate(text: string): Result<IsoDate, string> {
  const trimmed = text.trim();
  const found =
    asYmd(/^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$/.exec(trimmed)) ??
    asYmd(/^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/.exec(trimmed)) ??
    asYmd(/^(?<d>\d{1,2})\.?\s+(?<m>[a-z]{3,9})\.?,?\s+(?<y>\d{4})$/i.exec(trimmed)) ??
    asYmd(/^(?<m>[a-z]{3,9})\.?\s+(?<d>\d{1,2}),?\s+(?<y>\d{4})$/i.exec(trimmed));
  if (!found) return err(t`${quoted(text)} is not a date. Write one like 2024-05-31 or 31 May 2024.`);
  const { year, month, day } = found;
  const real = new Date(Date.UTC(year, month - 1, day));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day)
    return err(t`There is no such day as ${quoted(text)}.`);
  return checked(isoDateSchema, `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function asYmd(match: RegExpExecArray | null): { year: number; month: number; day: number } | null {
  const { y = '', m = '', d = '' } = match?.groups ?? {};
  if (!match) return null;
  const byName = MONTHS.findIndex((name) => m.toLowerCase().startsWith(name)) + 1;
  const month = /^\d/.test(m) ? Number(m) : byName;
  return month === 0 ? null : { year: Number(y), month, day: Number(d) };
}
