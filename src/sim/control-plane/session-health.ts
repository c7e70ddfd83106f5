/**
 * Whether a session can be up, and if not, why, in words.
 *
 * @source RFC 4271 §6.2, §8.2; RFC 5880
 */
import { t } from '#base/t.ts';
import type { SessionSpec } from '#sim/network/network.ts';
import type { SessionCause } from '#sim/network/routing-state.ts';
import type { Edge, Edges } from './edges.ts';
import type { PrefixLimits } from './prefix-limits.ts';
import type { Topology } from './topology.ts';

/** The network that sessions are in. */
export interface HealthInputs {
  readonly topology: Topology;
  readonly edges: Edges;
  readonly limits: PrefixLimits;
  /** By edge: 1 where its session was up before. */
  readonly live: Uint8Array;
  readonly reaches: (router: number, address: number) => boolean;
}

export interface Ailment {
  readonly because: string;
  readonly cause: SessionCause;
  /** Seconds until the ends notice: 0 when they know at once. */
  readonly noticedAfterSeconds: number;
}

/** @param number - The place of the session in the topology. */
export function sessionAilment(session: SessionSpec, number: number, inputs: HealthInputs): Ailment | null {
  const { topology, edges, limits } = inputs;
  if (session.blockedBecause !== null) return atOnce(session.blockedBecause);
  for (const end of BOTH_ENDS) {
    const edge = edges.all[2 * number + end] as Edge;
    const { router, shutdown, expectedPeerAsn, maximumPrefixes } = session.ends[end];
    const peer = session.ends[end === 0 ? 1 : 0].router;
    if (edge.receiver < 0) return atOnce(t`${router} is not in the network.`);
    if (topology.routers[edge.receiver]?.down)
      return { because: t`${router} is down.`, cause: OTHER, noticedAfterSeconds: detection(session) };
    if (shutdown) return atOnce(t`It is shut down on ${router}.`, { type: 'shutdown' });
    if (limits.isTripped(session.name, end))
      return atOnce(
        limits.wasPassing(session.name, end)
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
  return segmentAilment(session, number, inputs);
}

const BOTH_ENDS = [0, 1] as const;

const atOnce = (because: string, cause: SessionCause = OTHER): Ailment => ({
  because,
  cause,
  noticedAfterSeconds: 0,
});

function segmentAilment(
  session: SessionSpec,
  number: number,
  { edges, topology, live, reaches }: HealthInputs,
): Ailment | null {
  const { external, segment: place } = edges.all[2 * number] as Edge;
  const segment = topology.segments[place];
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
    if (session.holdSeconds === 0 && session.bfdMs === null && live[2 * number] === 1) return null;
    return {
      because: t`Link ${segment.name} loses every frame; ${noticing(session)}.`,
      cause: WIRE,
      noticedAfterSeconds: detection(session),
    };
  }
  for (const end of BOTH_ENDS) {
    const edge = edges.all[2 * number + end] as Edge;
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
