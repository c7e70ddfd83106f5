import type { Cable } from '#model/link.ts';
import type { SessionEnd, SessionSpec } from '#sim/network/network.ts';

/** A session over a cable, with the timers that it has. @param bfdMs - Detection time; null: no BFD. */
export const cableSession = (
  { id, keepaliveSeconds, holdSeconds }: Cable,
  family: 4 | 6,
  bfdMs: number | null,
  ends: readonly [SessionEnd, SessionEnd],
): SessionSpec => ({
  name: `${id}.v${family}`,
  over: { type: 'link', link: id },
  family,
  keepaliveSeconds,
  holdSeconds,
  bfdMs,
  blockedBecause: null,
  ends,
});
