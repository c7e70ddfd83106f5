import type { IpAddress } from '#model/addresses.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';

/** The settled network that packets are traced through. */
export interface Situation {
  readonly compiled: Compiled;
  readonly state: RoutingState;
}

export interface Packet {
  readonly source: IpAddress;
  readonly destination: IpAddress;
  readonly port: number;
}

/**
 * What the devices on the way remember of a flow: who saw it, and who translated what. A reply meets them with it.
 *
 * @source ER-240, ER-404
 */
export interface Memory {
  /** State groups of the stateful devices passed, sorted. */
  readonly seen: readonly string[];
  readonly translations: readonly Translation[];
}

export interface Translation {
  readonly group: string;
  readonly side: 'source' | 'destination';
  readonly before: IpAddress;
  readonly after: IpAddress;
  readonly rule: string;
}

export const NO_MEMORY: Memory = { seen: [], translations: [] };

export type Direction = 'forward' | 'return';
