/** What is over within this needs no estimate, milliseconds. */
import { t } from '#base/t.ts';

const SHORT_MS = 10_000;
/** Earlier the first few say too little about the rest. */
const FROM_MS = 1_000;

/** `about 25 s left`. Null: it will be over soon, or nobody can say yet. */
export function timeLeft(elapsedMs: number, done: number, total: number): string | null {
  if (done === 0 || elapsedMs < FROM_MS) return null;
  const whole = (elapsedMs / done) * total;
  if (whole <= SHORT_MS) return null;
  const seconds = Math.max(1, Math.round((whole - elapsedMs) / 1000));
  return seconds < 100 ? t`about ${seconds} s left` : t`about ${Math.round(seconds / 60)} min left`;
}
