/** What differs between two states of a design, in what its traffic does. How things are drawn or called is no difference. */
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import type { LoadReport, Verdict } from './report.ts';

export interface Comparison {
  /** Flows with any difference, the worst first. */
  readonly flows: readonly FlowChange[];
  /** How many flows are as they were. */
  readonly unchanged: number;
  readonly loads: readonly LoadChange[];
  readonly sessions: readonly SessionChange[];
  /** One sentence that says it all. */
  readonly sentence: string;
}

export type FlowChangeKind =
  | 'lost'
  | 'gained'
  | 'degraded'
  | 'restored'
  | 'moved'
  | 'asymmetric'
  | 'symmetric'
  | 'internet'
  | 'no-internet'
  | 'private-shorter'
  | 'private-longer'
  | 'slower'
  | 'faster'
  | 'rate'
  | 'addresses'
  | 'added'
  | 'removed';

export interface FlowChange {
  /** In the later design; of a removed flow in the earlier one. */
  readonly flow: FlowId;
  readonly name: string;
  readonly kinds: readonly FlowChangeKind[];
  readonly before: FlowState | null;
  readonly after: FlowState | null;
  /** The first hop at which request or reply goes another way, and why. */
  readonly hop: HopChange | null;
  /** Only what one of the two has: to be drawn strong. */
  readonly left: PathParts;
  readonly taken: PathParts;
}

export interface FlowState {
  readonly verdict: Verdict;
  readonly sentence: string;
  /** There and back, estimate. */
  readonly latencyMs: number | null;
  readonly forwardMbps: number;
  readonly returnMbps: number;
}

export interface HopChange {
  readonly direction: 'forward' | 'return';
  readonly number: number;
  readonly at: string;
  readonly node: NodeId;
  /** `over CE1`, `stops here`. */
  readonly before: string;
  readonly after: string;
  /** `local preference 200 > 100`. */
  readonly because: string;
}

export interface PathParts {
  readonly nodes: readonly NodeId[];
  readonly links: readonly LinkId[];
}

export interface LoadChange {
  readonly over: LoadReport['over'];
  readonly direction: LoadReport['direction'];
  readonly beforeMbps: number;
  readonly afterMbps: number;
  readonly capacityMbps: number | null;
  /** It is full now, and was not. */
  readonly newlyFull: boolean;
}

export interface SessionChange {
  readonly name: string;
  readonly before: 'established' | 'down' | 'none';
  readonly after: 'established' | 'down' | 'none';
  readonly because: string | null;
}
