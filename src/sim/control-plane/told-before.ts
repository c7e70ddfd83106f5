/**
 * Answers of the states that a network was in one after the other, to give the same thing when the same is to be told: it
 * is made once, and whoever compares two states has no more to do than to see that it is one thing.
 */

import type { Prefix } from '#model/addresses.ts';
import type { BgpEntry, FibEntry } from '#sim/network/routing-state.ts';
import { asksForArrival } from './carry-over.ts';
import type { Selected } from './selected.ts';
import type { Speakers } from './speakers.ts';

/** Of states in which all numbers mean the same, and all routers behave the same. */
export class ToldBefore {
  private readonly entries = new Map<string, BgpEntry>();
  private readonly routes = new Map<string, FibEntry>();
  private readonly rows = new Map<string, readonly Prefix[]>();

  /** @param speakers - Their field holds all that the router knows of the prefix. */
  entry(speakers: Speakers, router: number, prefix: number, make: () => BgpEntry): BgpEntry {
    // When a route came is no part of the key: routers that ask for it are not remembered.
    const spec = speakers.inputs.topology.routers[router];
    if (!spec || asksForArrival(spec)) return make();
    const { field, rowEdge, rowRoute } = speakers;
    let key = `${router} ${prefix}`;
    for (let row = 0; row < field.size; row++)
      key += ` ${rowEdge[row]},${rowRoute[row]},${field.valid[row] ? field.igpMetric[row] : 'no'}`;
    return remembered(this.entries, key, make);
  }

  /** @param owner - Of a connected route: who has the address; else -1. */
  route(prefix: number, route: Selected, owner: number, address: number, make: () => FibEntry): FibEntry {
    const { type, protocol, distance, port, hops } = route;
    let key = `${prefix} ${type} ${protocol} ${distance}`;
    if (port) key += ` ${port.number} ${owner} ${address}`;
    for (const { out, to, via, exit } of hops) key += ` ${out.number},${to},${via},${exit}`;
    return remembered(this.routes, key, make);
  }

  covering(held: readonly number[], own: string | null, make: () => readonly Prefix[]): readonly Prefix[] {
    return remembered(this.rows, `${own} ${held.join()}`, make);
  }
}

function remembered<Told>(known: Map<string, Told>, key: string, make: () => Told): Told {
  const before = known.get(key);
  if (before !== undefined) return before;
  const told = make();
  known.set(key, told);
  return told;
}
