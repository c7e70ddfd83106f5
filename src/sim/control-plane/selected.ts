/** A route that a router forwards by, and how a next hop is reached. */
import type { Interface } from './topology.ts';

export const DISTANCE = { connected: 0, ebgp: 20, ospf: 110, ibgp: 200 } as const;

export interface Hop {
  /** The interface it leaves by. */
  readonly out: Interface;
  /** Number of the node the packet goes to; -1: nobody has the address. */
  readonly to: number;
  /** Number of the address it is handed to; -1: the destination itself. */
  readonly via: number;
  /** Number of the address of the BGP next hop, or -1. */
  readonly exit: number;
}

export interface Selected {
  readonly protocol: 'connected' | 'origin' | 'static' | 'ospf' | 'bgp';
  readonly type: 'unicast' | 'local' | 'discard';
  readonly distance: number;
  readonly metric: number;
  readonly hops: readonly Hop[];
  /** Of a connected route: the interface. */
  readonly port: Interface | null;
}

export interface Resolution {
  readonly metric: number;
  readonly connected: boolean;
  readonly hops: readonly Hop[];
}

/**
 * The paths a router's BGP offers to its forwarding table; null: none, or its own. `discard`: a summary of its own, of which it
 * throws away what none of the parts covers, so that it does not go round to whoever is told of the summary.
 */
export type BgpOffer = BgpPaths | 'discard';

interface BgpPaths {
  readonly external: boolean;
  readonly med: number;
  /** Numbers of the next hops, the best path's first. */
  readonly nextHops: readonly number[];
}

/** By router: the next hops it resolves otherwise than before. */
export type Moved = ReadonlyMap<number, ReadonlySet<number>>;

export function distinct(hops: readonly Hop[]): readonly Hop[] {
  if (hops.length < 2) return hops;
  const kept: Hop[] = [];
  for (const hop of hops) {
    if (!kept.some(({ out, to, via }) => out.number === hop.out.number && to === hop.to && via === hop.via))
      kept.push(hop);
  }
  return kept;
}

/** Interfaces are new things in each state of a network, so they are compared by what they are on. */
export function sameResolution(a: Resolution | null, b: Resolution | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.metric !== b.metric || a.connected !== b.connected || a.hops.length !== b.hops.length) return false;
  return a.hops.every(
    ({ out, to, via }, i) =>
      out.segment.name === b.hops[i]?.out.segment.name && to === b.hops[i]?.to && via === b.hops[i]?.via,
  );
}
