/** The tables of one device, on demand: what Why and the inspector show of a router, and the command line explains. */
import type { FailureId, NodeId } from '#model/ids.ts';
import type { BgpEntry, FibEntry, LostRoute } from '#sim/network/routing-state.ts';
import type { SessionReport } from './report.ts';
import type { FieldRef, WhatIf } from './why.ts';

export interface RouterTables {
  readonly node: NodeId;
  /** One per routing instance: an MSEE has one per peering, a circuit link two. */
  readonly instances: readonly {
    readonly name: string;
    readonly bgp: readonly TableEntry[];
    readonly fib: readonly FibEntry[];
  }[];
  readonly sessions: readonly RouterSession[];
}

export interface TableEntry extends BgpEntry {
  readonly losers: readonly TableLoser[];
}

export interface TableLoser extends LostRoute {
  /** The change of the design that makes it win; null where there is none. */
  readonly whatIf: WhatIf | null;
  /** Why no change of the design is offered, in one sentence; null where one is. */
  readonly noWhatIf: string | null;
}

export interface RouterSession extends SessionReport {
  /** Null while it is up. */
  readonly mismatch: SessionMismatch | null;
}

/** What keeps a session down: what would have to be there, and what is there instead. */
export interface SessionMismatch {
  /** `AS number`, `VLAN`, `MD5 key`, `The way between them`. */
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
  /** Where it is set; null where no field of the design does it. */
  readonly field: FieldRef | null;
  readonly whatIf: WhatIf | null;
  /** Failures that are switched on and take it down. */
  readonly failures: readonly FailureId[];
}
