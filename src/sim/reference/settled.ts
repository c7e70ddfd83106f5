/** What the reference solver finds out, and what it stands on. */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import type { Decision } from './decision.ts';
import type { Direction } from './speaker.ts';
import type { Wiring } from './wiring.ts';

export type Decisions = ReadonlyMap<string, ReadonlyMap<Prefix, Decision>>;

export interface Settled {
  readonly ground: Ground;
  readonly decisions: Decisions;
  readonly up: ReadonlySet<string>;
  /** Ends that gave up for good: `session/0` or `session/1`. */
  readonly tripped: ReadonlySet<string>;
  /** Whose best route never comes to rest. */
  readonly restless: readonly Choice[];
  /** The same, and those to whom it makes a difference: the next hop of another route may come and go. */
  readonly unsteady: readonly Choice[];
  /** Sessions never come to rest. */
  readonly flaps: boolean;
}

export interface Choice {
  readonly router: string;
  readonly prefix: Prefix;
}

/** What stands still while routes move. */
export interface Ground {
  readonly network: Network;
  readonly wiring: Wiring;
  /** Every prefix anybody has. */
  readonly universe: readonly Prefix[];
  readonly directions: ReadonlyMap<string, readonly [Direction, Direction]>;
  readonly ownAddresses: ReadonlyMap<string, ReadonlySet<IpAddress>>;
}
