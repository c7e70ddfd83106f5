import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { BGP_ALONE, detectionMs } from '#catalogue/failure-detection.ts';
import type { FailureDetection } from '#model/policy.ts';

/** How long BGP alone takes to notice a silent failure on the slowest of these sessions; null if it never does (ER-270). */
export function silentFor(sessions: readonly FailureDetection[]): string | null {
  const ms = Math.max(...sessions.map((each) => detectionMs(each, BGP_ALONE)));
  if (!Number.isFinite(ms)) return null;
  const seconds = ms / 1000;
  return seconds % 60 === 0
    ? t`${plural(seconds / 60, { one: '# minute', other: '# minutes' })}`
    : t`${plural(seconds, { one: '# second', other: '# seconds' })}`;
}
