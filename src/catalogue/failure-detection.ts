/** How long a silent failure goes unnoticed. @source ER-270 to ER-274, RFC 5880 §6.8.4, RFC 4271 §4.2 */
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { FailureDetection } from '#model/policy.ts';
import { day } from './limits.ts';

/** What the Microsoft edge proposes: keepalive 60 s, hold 180 s, BFD 300 ms x 3 (ER-270, ER-273). */
const MICROSOFT_EDGE: FailureDetection = {
  bfd: { enabled: true, intervalMs: 300, multiplier: 3 },
  keepaliveSeconds: 60,
  holdSeconds: 180,
};

/** The same where BFD runs at one end only, or at none. */
export const BGP_ALONE: FailureDetection = {
  ...MICROSOFT_EDGE,
  bfd: { ...MICROSOFT_EDGE.bfd, enabled: false },
};

/** A peering from before BFD was on by default has none at Microsoft's end until it is reset (ER-275). */
export const needsResetForBfd = ({
  type,
  configuredOn,
}: Pick<PeeringNode, 'type' | 'configuredOn'>): boolean =>
  type !== 'public' && configuredOn < day(`bfd-by-default-from-${type}`);

/** What Microsoft's end of this peering proposes. */
export const microsoftEnd = (peering: Pick<PeeringNode, 'type' | 'configuredOn'>): FailureDetection =>
  needsResetForBfd(peering) ? BGP_ALONE : MICROSOFT_EDGE;

/**
 * BFD where both ends run it, at the slower pace; else the hold time, the smaller of the two proposals.
 *
 * @returns Milliseconds; infinite when neither BFD nor a hold time is there (hold 0 on both ends).
 */
export function detectionMs(one: FailureDetection, other: FailureDetection): number {
  if (one.bfd.enabled && other.bfd.enabled) {
    return (
      Math.max(one.bfd.intervalMs, other.bfd.intervalMs) * Math.max(one.bfd.multiplier, other.bfd.multiplier)
    );
  }
  const holds = [one.holdSeconds, other.holdSeconds];
  // Hold 0 on either end switches the timer off for both (RFC 4271 §4.2: the smaller value is used).
  const hold = Math.min(...holds);
  return hold === 0 ? Number.POSITIVE_INFINITY : hold * 1000;
}
