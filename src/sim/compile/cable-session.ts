import { t } from '#base/t.ts';
import { detectionMs } from '#catalogue/failure-detection.ts';
import type { TopologyDocument } from '#model/document.ts';
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

/** Where on the drawing it is. */
export const cableOrigin = ({ nodes }: TopologyDocument, cable: Cable, family: 4 | 6) => ({
  peering: null,
  link: cable.id,
  part: null,
  family,
  name: t`${nodes[cable.ends[0]]?.name} to ${nodes[cable.ends[1]]?.name}`,
  ends: cable.ends,
  silentDetectionMs: detectionMs(cable, cable),
  customerEnd: 0 as const,
  elements: [cable.id, ...cable.ends],
});
