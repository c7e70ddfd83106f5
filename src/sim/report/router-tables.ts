/** The tables of one device, on demand: what the inspector shows of a router. */
import type { NodeId } from '#model/ids.ts';
import type { BgpEntry, FibEntry } from '#sim/network/routing-state.ts';
import type { SessionReport } from './report.ts';

export interface RouterTables {
  readonly node: NodeId;
  /** One per routing instance: an MSEE has one per peering, a circuit link two. */
  readonly instances: readonly {
    readonly name: string;
    readonly bgp: readonly BgpEntry[];
    readonly fib: readonly FibEntry[];
  }[];
  readonly sessions: readonly SessionReport[];
}
