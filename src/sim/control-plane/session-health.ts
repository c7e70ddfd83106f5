/**
 * Whether a session can be up, and if not, why, in words.
 *
 * @source RFC 4271 §6.2, §8.2; RFC 5880
 */
import { t } from '#base/t.ts';
import type { SessionSpec } from '#sim/network/network.ts';
import type { SessionCause } from '#sim/network/routing-state.ts';
import type { Edge } from './edges.ts';
import type { Topology } from './topology.ts';

export interface HealthInputs {
  readonly topology: Topology;
  /** Into end a and into end b. */
  readonly edges: readonly [Edge, Edge];
  /** Names of the ends that shut it down for good because of too many prefixes. */
  readonly tripped: readonly [boolean, boolean];
  /** It did so for more than there are at rest. */
  readonly passing: readonly [boolean, boolean];
  readonly wasUp: boolean;
  readonly reaches: (router: number, address: number) => boolean;
}

export interface Ailment {
  readonly because: string;
  readonly cause: SessionCause;
  /** Seconds until the ends notice: 0 when they know at once. */
  readonly noticedAfterSeconds: number;
}

export function sessionAilment(session: SessionSpec, inputs: HealthInputs): Ailment | null {
  const { topology, edges, tripped, passing } = inputs;
  const atOnce = (because: string, cause: SessionCause = OTHER): Ailment => ({
    because,
    cause,
    noticedAfterSeconds: 0,
  });
  if (session.blockedBecause !== null) return atOnce(session.blockedBecause);
  for (const [end, edge] of edges.entries()) {
    const { router, shutdown, expectedPeerAsn, maximumPrefixes } = session.ends[end as 0 | 1];
    const peer = session.ends[end === 0 ? 1 : 0].router;
    if (edge.receiver < 0) return atOnce(t`${router} is not in the network.`);
    if (topology.routers[edge.receiver]?.down)
      return { because: t`${router} is down.`, cause: OTHER, noticedAfterSeconds: detection(session) };
    if (shutdown) return atOnce(t`It is shut down on ${router}.`, { type: 'shutdown' });
    if (tripped[end])
      return atOnce(
        passing[end]
          ? t`${router} shut it down: ${peer} announced more than ${maximumPrefixes?.limit} prefixes for a moment, before routes came to rest; with messages in another order it need not have.`
          : t`${router} shut it down: ${peer} announced more than ${maximumPrefixes?.limit} prefixes.`,
        { type: 'limit', allowed: maximumPrefixes?.limit ?? 0 },
      );
    const realAsn = topology.routers[edge.sender]?.asn;
    if (expectedPeerAsn !== null && expectedPeerAsn !== realAsn) {
      return atOnce(t`${router} expects AS ${expectedPeerAsn}, and ${peer} is AS ${realAsn}.`);
    }
    if (edge.receiverAddress < 0) return atOnce(t`${router} has no IPv${session.family} address for it.`);
  }
  return segmentAilment(session, inputs);
}

function segmentAilment(
  session: SessionSpec,
  { edges, topology, wasUp, reaches }: HealthInputs,
): Ailment | null {
  const { external } = edges[0];
  const segment = topology.segments[edges[0].segment];
  if (session.over.type !== 'loopback') {
    if (!segment)
      return { because: t`What it runs over is not in the network.`, cause: OTHER, noticedAfterSeconds: 0 };
    // The interface tells an eBGP session that it is gone; iBGP waits for the timer.
    if (!segment.up)
      return {
        because: t`Link ${segment.name} is down.`,
        cause: WIRE,
        noticedAfterSeconds: external ? 0 : detection(session),
      };
    if (!segment.lost) return null;
    // Hold time 0 means no keepalives: an open session never notices.
    if (session.holdSeconds === 0 && session.bfdMs === null && wasUp) return null;
    return {
      because: t`Link ${segment.name} loses every frame; ${noticing(session)}.`,
      cause: WIRE,
      noticedAfterSeconds: detection(session),
    };
  }
  for (const edge of edges) {
    if (!reaches(edge.receiver, edge.senderAddress)) {
      const [from, to] = [topology.nodeNames[edge.receiver], topology.nodeNames[edge.sender]];
      return {
        because: t`${from} has no working way to the loopback of ${to}.`,
        cause: OTHER,
        noticedAfterSeconds: detection(session),
      };
    }
  }
  return null;
}

const OTHER: SessionCause = { type: 'other' };
const WIRE: SessionCause = { type: 'wire' };

export const detection = ({ bfdMs, holdSeconds }: SessionSpec): number =>
  bfdMs === null ? holdSeconds : bfdMs / 1000;

const noticing = ({ bfdMs, holdSeconds }: SessionSpec) =>
  bfdMs === null ? t`the hold timer of ${holdSeconds} s ran out` : t`BFD noticed after ${bfdMs} ms`;
