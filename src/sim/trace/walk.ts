/**
 * All ways a packet may take through the network, as a graph with shares. Equal-cost branches that treat the packet
 * alike meet again; a branch that comes back to where it was ends there as a loop.
 */
import { t } from '#base/t.ts';
import type { Wire } from '#sim/compile/compiled.ts';
import { type Outcome, pass } from './pass.ts';
import type { Direction, Memory, Packet, Situation } from './situation.ts';

export interface Walk {
  /** In topological order: the start first, every step before the steps it leads to. */
  readonly steps: readonly Step[];
  readonly edges: readonly Edge[];
}

export interface Step {
  readonly router: string;
  readonly share: number;
  readonly outcome: Outcome;
}

export interface Edge {
  /** Positions in `steps`. */
  readonly from: number;
  readonly to: number;
  readonly wire: Wire;
  readonly share: number;
}

interface Visit {
  readonly router: string;
  readonly outcome: Outcome;
  readonly next: { readonly visits: readonly Visit[]; readonly wire: Wire; readonly fraction: number }[];
}

export function walk(
  situation: Situation,
  start: string,
  packet: Packet,
  memory: Memory,
  direction: Direction,
): Walk {
  const known = new Map<string, readonly Visit[]>();
  const underway = new Set<string>();

  const visit = (
    router: string,
    arrived: Packet,
    remembered: Memory,
    over: Wire | null,
  ): readonly Visit[] => {
    const key = `${router} ${arrived.source} ${arrived.destination} ${over?.kind === 'expressroute'} ${signature(remembered)}`;
    const before = known.get(key);
    if (before) return before;
    const place = `${router} ${arrived.source} ${arrived.destination}`;
    if (underway.has(place))
      return [{ router, next: [], outcome: loop(situation, router, arrived, remembered) }];
    underway.add(place);
    const visits = pass(situation, router, arrived, remembered, direction, over).map((outcome): Visit => {
      const next = outcome.next.map(({ hop, wire, fraction }) => ({
        visits: visit(hop.to, outcome.packet, outcome.memory, wire),
        wire,
        fraction,
      }));
      return { router, outcome, next };
    });
    underway.delete(place);
    known.set(key, visits);
    return visits;
  };
  return spread(visit(start, packet, memory, null));
}

const signature = (memory: Memory) =>
  `${memory.seen.join(',')}|${memory.translations.map(({ group, before, after }) => `${group}:${before}>${after}`).join(',')}`;

function loop(situation: Situation, router: string, packet: Packet, memory: Memory): Outcome {
  const label = situation.compiled.stations.get(router)?.place.label ?? router;
  const sentence = t`The packet is back at ${label}: the routers send it round in a loop.`;
  return {
    fraction: 1,
    packet,
    memory,
    actions: [],
    route: null,
    next: [],
    end: { outcome: 'dropped', reason: 'loop', sentence },
    endpoint: null,
    because: null,
  };
}

/** Numbers the visits so that each comes before those it leads to, then pours the share of 1 through them. */
function spread(starts: readonly Visit[]): Walk {
  const order: Visit[] = [];
  const done = new Set<Visit>();
  const place = (visit: Visit): void => {
    if (done.has(visit)) return;
    done.add(visit);
    for (const { visits } of [...visit.next].reverse())
      for (const following of [...visits].reverse()) place(following);
    order.push(visit);
  };
  for (const start of [...starts].reverse()) place(start);
  order.reverse();
  const index = new Map(order.map((visit, position) => [visit, position]));
  const shares = order.map(() => 0);
  for (const start of starts) shares[index.get(start) ?? 0] = start.outcome.fraction;
  const edges: Edge[] = [];
  for (const [from, visit] of order.entries()) {
    for (const { visits, wire, fraction } of visit.next) {
      for (const following of visits) {
        const to = index.get(following) ?? 0;
        const share = (shares[from] ?? 0) * fraction * following.outcome.fraction;
        shares[to] = (shares[to] ?? 0) + share;
        edges.push({ from, to, wire, share });
      }
    }
  }
  return {
    steps: order.map(({ router, outcome }, position) => ({ router, outcome, share: shares[position] ?? 0 })),
    edges,
  };
}
