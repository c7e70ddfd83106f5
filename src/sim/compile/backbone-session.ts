import type { SessionEnd, SessionSpec } from '#sim/network/network.ts';

/**
 * A session over a wire inside Microsoft, which nobody configures: with the timers that its edge has (ER-270) and
 * without BFD.
 */
export const backboneSession = (
  link: string,
  family: 4 | 6,
  ends: readonly [SessionEnd, SessionEnd],
  blockedBecause: string | null = null,
): SessionSpec => ({
  name: `${link} v${family}`,
  over: { type: 'link', link },
  family,
  keepaliveSeconds: 60,
  holdSeconds: 180,
  bfdMs: null,
  blockedBecause,
  ends,
});
