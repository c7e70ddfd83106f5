/**
 * From routers and wires to places and segments: what a walk looks like on the canvas. Transparent providers come in,
 * hidden fabrics fall out, and equal-cost twins that do the same to the packet become one hop.
 */
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { Endpoint, Whereabouts, Wire, WireSegment } from '#sim/compile/compiled.ts';
import { decisionOf } from '#sim/report/decision.ts';
import { latencyOf } from '#sim/report/latency.ts';
import type { Hop, HopEnd, PacketAction, PathGraph, Place, Segment } from '#sim/report/report.ts';
import type { Packet, Situation } from './situation.ts';
import type { Walk } from './walk.ts';

export interface TracedHop extends Hop {
  readonly at: Whereabouts | null;
  /** The router of the network that decides here; null: nobody routes here. */
  readonly router: string | null;
  /** Rate limits of each direction are kept by wire; see `load/`. */
}

export interface TracedSegment extends Segment {
  readonly meters: WireSegment['meters'];
  /** Whether it is travelled from end a to end b of its wire. */
  readonly forwards: boolean;
  readonly wire: Wire | null;
}

export interface TracedPath extends PathGraph {
  readonly hops: readonly TracedHop[];
  readonly segments: readonly TracedSegment[];
}

interface DraftHop {
  key: string;
  place: Place;
  owner: Owner;
  share: number;
  actions: readonly PacketAction[];
  decision: Hop['decision'];
  packet: Packet;
  end: HopEnd | null;
  at: Whereabouts | null;
  router: string | null;
}

type DraftSegment = Omit<TracedSegment, 'from' | 'to' | 'latencyMs'> & {
  from: string;
  to: string;
  delayMs: number | null;
};

/**
 * @param from - The endpoint the walk starts at.
 * @param anchor - The node that stands for the parts of Microsoft's network which nobody draws.
 */
export function pathGraph(situation: Situation, walked: Walk, from: Endpoint, anchor: NodeId): TracedPath {
  const hops = new Map<string, DraftHop>();
  const segments = new Map<string, DraftSegment>();
  const add = (hop: DraftHop): string => {
    const known = hops.get(hop.key);
    if (known) known.share += hop.share;
    else hops.set(hop.key, { ...hop });
    return hop.key;
  };
  const connect = (segment: Omit<DraftSegment, never>): void => {
    if (segment.from === segment.to) return;
    const key = `${segment.from}>${segment.to}>${JSON.stringify(segment.over)}`;
    const known = segments.get(key);
    if (known) segments.set(key, { ...known, share: known.share + segment.share });
    else segments.set(key, segment);
  };
  const bare = (
    place: Place,
    owner: Owner,
    packet: Packet,
    share: number,
    at: Whereabouts | null,
  ): DraftHop => ({
    key: keyOf(place, packet, null, []),
    place,
    owner,
    share,
    actions: [],
    decision: null,
    packet,
    end: null,
    at,
    router: null,
  });

  // A packet that turns round at a router passes the same carrier twice: two hops, or the path would have no end.
  const carried = (
    { place, owner, at }: Wire['between'][number],
    packet: Packet,
    share: number,
    forwards: boolean,
  ): DraftHop => {
    const hop = bare(place, owner, packet, share, at);
    return { ...hop, key: `${hop.key}|${forwards ? 'there' : 'back'}`, decision: switched(place.label) };
  };

  // Where each step of the walk begins and ends on the canvas. A hidden step has neither.
  const names: { key: string; hidden: boolean }[] = [];
  for (const [index, { router, outcome, share }] of walked.steps.entries()) {
    const station = situation.compiled.stations.get(router);
    const attached = outcome.endpoint?.attached ?? null;
    if (!station || station.hidden) {
      names.push({ key: '', hidden: true });
      continue;
    }
    const place: Place = { ...station.place, node: station.place.node ?? anchor };
    const key = keyOf(place, outcome.packet, attached ? null : outcome.end, outcome.actions);
    // From region to region inside Microsoft is one place: what comes from it is in it already.
    const fromItself = walked.edges
      .filter((edge) => edge.to === index && names[edge.from]?.key === key)
      .reduce((sum, edge) => sum + edge.share, 0);
    add({
      key,
      place,
      owner: station.owner,
      share: share - fromItself,
      actions: outcome.actions,
      decision: outcome.route || attached ? decisionOf(situation, router, outcome) : null,
      packet: outcome.packet,
      end: attached ? null : outcome.end,
      at: station.at,
      router,
    });
    names.push({ key, hidden: false });
  }

  const arrivals = new Map<
    number,
    { from: string; wire: Wire | null; forwards: boolean; share: number; packet: Packet }[]
  >();
  const startStep = walked.steps[0];
  const start =
    from.attached && startStep
      ? add(bare(from.place, from.owner, { ...startStep.outcome.packet }, 1, from.at))
      : null;
  for (const [index, step] of walked.steps.entries()) {
    const here = names[index];
    if (!here) continue;
    const inbound = walked.edges.filter((edge) => edge.to === index);
    if (inbound.length === 0 && start) {
      if (here.hidden)
        arrivals.set(index, [
          { from: start, wire: null, forwards: true, share: step.share, packet: step.outcome.packet },
        ]);
      else
        connect({
          from: start,
          to: here.key,
          share: step.share,
          owner: from.owner,
          medium: from.attached ?? 'microsoft-shared',
          over: null,
          cables: [],
          meters: [],
          forwards: true,
          wire: null,
          delayMs: null,
        });
    }
    const outs = walked.edges.filter((edge) => edge.from === index);
    for (const edge of outs) {
      const to = names[edge.to];
      if (!to) continue;
      const forwards = edge.wire.a === step.router;
      const sources = here.hidden
        ? (arrivals.get(index) ?? []).map((each) => ({
            key: each.from,
            share: (edge.share * each.share) / Math.max(step.share, 1e-12),
          }))
        : [{ key: here.key, share: edge.share }];
      for (const source of sources) {
        if (to.hidden) {
          arrivals.set(edge.to, [
            ...(arrivals.get(edge.to) ?? []),
            { from: source.key, wire: edge.wire, forwards, share: source.share, packet: step.outcome.packet },
          ]);
          continue;
        }
        const places = forwards ? edge.wire.between : [...edge.wire.between].reverse();
        const parts = forwards ? edge.wire.segments : [...edge.wire.segments].reverse();
        let at = source.key;
        for (const [position, part] of parts.entries()) {
          const between = places[position];
          const next = between ? add(carried(between, step.outcome.packet, source.share, forwards)) : to.key;
          connect({
            from: at,
            to: next,
            share: source.share,
            owner: part.owner,
            medium: part.medium,
            over: part.over,
            cables: part.cables,
            meters: part.meters,
            forwards,
            wire: edge.wire,
            delayMs: part.delayMs,
          });
          at = next;
        }
      }
    }
    // The machine or service behind the last router.
    const { endpoint, end } = step.outcome;
    if (endpoint?.attached && end) {
      const key = add({
        ...bare(endpoint.place, endpoint.owner, step.outcome.packet, step.share, endpoint.at),
        key: keyOf(endpoint.place, step.outcome.packet, end, []),
        end,
      });
      const sources = here.hidden
        ? (arrivals.get(index) ?? [])
        : [{ from: here.key, wire: null, forwards: true, share: step.share }];
      for (const source of sources) {
        const part = source.wire
          ? source.forwards
            ? source.wire.segments.at(-1)
            : source.wire.segments[0]
          : undefined;
        connect({
          from: source.from,
          to: key,
          share: source.share,
          owner: part?.owner ?? endpoint.owner,
          medium: part?.medium ?? endpoint.attached,
          over: part?.over ?? null,
          cables: part?.cables ?? [],
          meters: part?.meters ?? [],
          forwards: source.forwards,
          wire: source.wire,
          delayMs: part?.delayMs ?? null,
        });
      }
    } else if (here.hidden && end) {
      // Ends inside a fabric: shown at the place it came from.
      for (const source of arrivals.get(index) ?? []) {
        const hop = hops.get(source.from);
        if (hop) hops.set(source.from, { ...hop, end });
      }
    }
  }
  return finish(hops, segments);
}

const switched = (label: string): Hop['decision'] => ({
  prefix: '0.0.0.0/0' as never,
  protocol: 'switched',
  asPath: null,
  localPreference: null,
  communities: [],
  beat: null,
  sentence: t`${label} carries it at layer 2 and chooses no route.`,
});

function keyOf(place: Place, packet: Packet, end: HopEnd | null, actions: readonly PacketAction[]): string {
  const loops = end?.reason === 'loop' ? 'loop' : (end?.outcome ?? '');
  const done = actions
    .map((action) => ('to' in action ? `${action.type}${action.to}` : action.type))
    .join('+');
  return [place.node, place.part, place.label, packet.source, packet.destination, loops, done].join('|');
}

/** Orders hops along the way, numbers them by the longest way from the start, and estimates latencies. */
function finish(hops: Map<string, DraftHop>, segments: Map<string, DraftSegment>): TracedPath {
  const drafts = [...segments.values()];
  const inbound = new Map<string, number>();
  for (const { to } of drafts) inbound.set(to, (inbound.get(to) ?? 0) + 1);
  const queue = [...hops.keys()].filter((key) => !inbound.has(key));
  const order: string[] = [];
  const depth = new Map<string, number>(queue.map((key) => [key, 1]));
  const lastKnown = new Map<string, Whereabouts | null>();
  while (queue.length > 0) {
    const key = queue.shift() as string;
    order.push(key);
    lastKnown.set(key, hops.get(key)?.at ?? lastKnown.get(key) ?? null);
    for (const segment of drafts) {
      if (segment.from !== key) continue;
      depth.set(segment.to, Math.max(depth.get(segment.to) ?? 0, (depth.get(key) ?? 1) + 1));
      if (!lastKnown.get(segment.to)) lastKnown.set(segment.to, lastKnown.get(key) ?? null);
      const left = (inbound.get(segment.to) ?? 1) - 1;
      inbound.set(segment.to, left);
      if (left === 0) queue.push(segment.to);
    }
  }
  order.sort((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0));
  const index = new Map(order.map((key, position) => [key, position]));
  return {
    hops: order.map((key, position) => {
      const hop = hops.get(key) as DraftHop;
      return {
        index: position,
        number: depth.get(key) ?? 1,
        place: hop.place,
        owner: hop.owner,
        share: tidy(hop.share),
        actions: hop.actions,
        decision: hop.decision,
        source: hop.packet.source,
        destination: hop.packet.destination,
        end: hop.end,
        at: hop.at,
        router: hop.router,
      };
    }),
    segments: drafts
      .filter((segment) => index.has(segment.from) && index.has(segment.to))
      .map(({ delayMs, ...segment }) => ({
        ...segment,
        from: index.get(segment.from) ?? 0,
        to: index.get(segment.to) ?? 0,
        share: tidy(segment.share),
        latencyMs: latencyOf(lastKnown.get(segment.from) ?? null, hops.get(segment.to)?.at ?? null, delayMs)
          .ms,
      }))
      .sort(
        (a, b) =>
          a.from - b.from || a.to - b.to || (JSON.stringify(a.over) < JSON.stringify(b.over) ? -1 : 1),
      ),
  };
}

/** Sums of thirds and halves, without the dust of floating point. */
const tidy = (share: number) => Math.round(share * 1e9) / 1e9;
