/** One leg there and back: the forward walk, then a reply from every end that took delivery. */
import type { IpAddress } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { Endpoint } from '#sim/compile/compiled.ts';
import type { HopEnd } from '#sim/report/report.ts';
import { endpointAt } from './endpoint-at.ts';
import type { Leg } from './legs.ts';
import { pathGraph, type TracedPath } from './path-graph.ts';
import { NO_MEMORY, type Situation } from './situation.ts';
import { type Walk, walk } from './walk.ts';

export interface RoundTrip {
  readonly forward: TracedPath;
  readonly return: TracedPath | null;
  /** Part that arrives, and part whose reply arrives too. */
  readonly arrived: number;
  readonly answered: number;
  /** Where the rest ends, with its part. */
  readonly losses: readonly {
    readonly end: HopEnd;
    readonly share: number;
    readonly direction: 'forward' | 'return';
  }[];
  readonly deliveredTo: Endpoint | null;
  /** The addresses the far end saw it come from. */
  readonly seenFrom: readonly IpAddress[];
}

/** Why nobody takes a packet from this address where it should be delivered; null: somebody does, and answers. */
export type Refuses = (endpoint: Endpoint, source: IpAddress) => HopEnd | null;

export function roundTrip(
  situation: Situation,
  leg: Leg,
  origin: Endpoint,
  anchor: NodeId,
  refuses: Refuses,
): RoundTrip {
  const packet = { source: leg.source, destination: leg.destination, port: leg.port };
  const out = answered(situation, walk(situation, origin.router, packet, NO_MEMORY, 'forward'), refuses);
  const losses: { end: HopEnd; share: number; direction: 'forward' | 'return' }[] = [];
  const replies: { path: TracedPath; share: number }[] = [];
  let arrived = 0;
  let repliedTo = 0;
  let deliveredTo: Endpoint | null = null;
  const seenFrom = new Set<IpAddress>();
  for (const { outcome, share } of out.steps) {
    if (!outcome.end) continue;
    if (outcome.end.outcome !== 'delivered' || !outcome.endpoint) {
      losses.push({ end: outcome.end, share, direction: 'forward' });
      continue;
    }
    arrived += share;
    deliveredTo = outcome.endpoint;
    seenFrom.add(outcome.packet.source);
    const reply = { source: outcome.packet.destination, destination: outcome.packet.source, port: leg.port };
    const back = walk(situation, outcome.endpoint.router, reply, outcome.memory, 'return');
    for (const step of back.steps) {
      if (!step.outcome.end) continue;
      if (step.outcome.end.outcome === 'delivered' && step.outcome.endpoint?.node === origin.node)
        repliedTo += share * step.share;
      else losses.push({ end: step.outcome.end, share: share * step.share, direction: 'return' });
    }
    replies.push({ path: pathGraph(situation, back, outcome.endpoint, anchor), share });
  }
  return {
    forward: pathGraph(situation, out, origin, anchor),
    return: replies.length > 0 ? together(replies) : null,
    arrived,
    answered: repliedTo,
    losses,
    deliveredTo,
    seenFrom: [...seenFrom].sort(),
  };
}

/** Where the machine refuses what arrives, or is not there to take it, the packet ends. */
function answered({ compiled }: Situation, walked: Walk, refuses: Refuses): Walk {
  const steps = walked.steps.map((step) => {
    const { endpoint, end, packet } = step.outcome;
    if (!end) return step;
    const isMissed = end.outcome === 'no-route' || end.reason === 'no-endpoint';
    const meant = endpoint ?? (isMissed ? endpointAt(compiled, packet.destination) : undefined);
    const refusal = meant ? refuses(meant, packet.source) : null;
    // What did not arrive is refused by nobody; but if the machine is gone, that is why.
    if (refusal === null || (isMissed && refusal.reason !== 'link-down')) return step;
    return { ...step, outcome: { ...step.outcome, end: refusal } };
  });
  return { ...walked, steps };
}

/** Several replies as one graph, hops that do the same shared. */
function together(replies: readonly { readonly path: TracedPath; readonly share: number }[]): TracedPath {
  const first = replies[0];
  if (replies.length === 1 && first) return first.path;
  return mergePaths(replies);
}

function mergePaths(parts: readonly { readonly path: TracedPath; readonly share: number }[]): TracedPath {
  const hops: TracedPath['hops'][number][] = [];
  const segments: TracedPath['segments'][number][] = [];
  for (const { path, share } of parts) {
    const index = path.hops.map((hop) => {
      const same = hops.findIndex(
        (each) =>
          JSON.stringify([each.place, each.actions, each.end, each.source, each.destination]) ===
          JSON.stringify([hop.place, hop.actions, hop.end, hop.source, hop.destination]),
      );
      const known = hops[same];
      if (known) {
        hops[same] = {
          ...known,
          share: known.share + hop.share * share,
          number: Math.max(known.number, hop.number),
        };
        return same;
      }
      hops.push({ ...hop, index: hops.length, share: hop.share * share });
      return hops.length - 1;
    });
    for (const segment of path.segments) {
      const from = index[segment.from] ?? 0;
      const to = index[segment.to] ?? 0;
      const same = segments.findIndex(
        (each) =>
          each.from === from && each.to === to && JSON.stringify(each.over) === JSON.stringify(segment.over),
      );
      const known = segments[same];
      if (known) segments[same] = { ...known, share: known.share + segment.share * share };
      else segments.push({ ...segment, from, to, share: segment.share * share });
    }
  }
  return { hops, segments };
}

/** One path after the other: the end of the first is the start of the next. */
export function chain(first: TracedPath, next: TracedPath): TracedPath {
  const last = first.hops.findIndex((hop) => hop.end?.outcome === 'delivered');
  const joint = first.hops[last];
  if (!joint) return first;
  const offset = first.hops.length;
  const start = next.hops[0];
  const hops = first.hops.map((hop) =>
    hop === joint && start
      ? {
          ...hop,
          end: null,
          decision: start.decision,
          actions: [
            ...hop.actions,
            { type: 'proxied' as const, from: hop.destination, to: start.destination },
          ],
        }
      : hop,
  );
  const place = (index: number) => (index === 0 ? last : offset + index - 1);
  return {
    hops: [
      ...hops,
      ...next.hops
        .slice(1)
        .map((hop, index) => ({ ...hop, index: offset + index, number: joint.number + hop.number - 1 })),
    ],
    segments: [
      ...first.segments,
      ...next.segments.map((segment) => ({ ...segment, from: place(segment.from), to: place(segment.to) })),
    ],
  };
}
