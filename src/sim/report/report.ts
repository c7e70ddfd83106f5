/**
 * The report: what the engine says about a document. Derived, never stored. It speaks of elements of the document by
 * id, and never of internals.
 *
 * @source scenarios, Conventions; ER-400 to ER-408; design, Hand-offs
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { ElementId, FailureId, FlowId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { Asn, Community } from '#model/units.ts';
import type { SessionCause } from '#sim/network/routing-state.ts';

export interface Report {
  readonly flows: readonly FlowReport[];
  readonly sessions: readonly SessionReport[];
  readonly loads: readonly LoadReport[];
  /** What could not be simulated and why, e.g. a service region that the catalogue does not know. */
  readonly notices: readonly Notice[];
  /** Where routes are not bound to be as the rest of the report says; absent: nowhere that was found. */
  readonly instabilities?: readonly Instability[];
}

/**
 * `never-settles`: choices go round for ever. `several-outcomes`: they rest, and would rest otherwise after the loss and
 * return of the session, or with messages in another order. Each is certain; that there are no more is not.
 *
 * @source RFC 4264; Griffin, Shepherd and Wilfong, "The stable paths problem and interdomain routing", 2002
 */
export interface Instability {
  readonly type: 'never-settles' | 'several-outcomes';
  readonly prefixes: readonly Prefix[];
  /** Devices that choose. */
  readonly nodes: readonly NodeId[];
  /** As the report of sessions calls it; null: none shows it, or nobody drew it. */
  readonly session: string | null;
  /** What the session runs over. */
  readonly about: readonly ElementId[];
}

export interface Notice {
  readonly message: string;
  readonly about: readonly ElementId[];
}

/** @source ER-407 */
export type Medium =
  | 'customer-private'
  | 'provider-private'
  | 'microsoft-shared'
  | 'microsoft-private'
  | 'public-internet'
  | 'ipsec-over-internet';

export type DropReason =
  | 'state-miss'
  | 'source-not-admitted'
  | 'dns-private'
  | 'dns-unknown'
  | 'policy'
  | 'rate-limited'
  | 'packet-loss'
  | 'loop'
  | 'discarded'
  | 'link-down'
  | 'no-endpoint';

export type Verdict = 'delivered' | 'delivered-asymmetric' | 'degraded' | 'dropped' | 'no-route';

export interface FlowReport {
  readonly flow: FlowId;
  readonly verdict: Verdict;
  /** Of the share that did not make it; null when all is delivered. */
  readonly reason: DropReason | null;
  /** Part of the flow's packets that end well both ways, 0 to 1, when equal-cost paths end differently. */
  readonly deliveredShare: number;
  readonly crossesInternet: boolean;
  /** One sentence for the top of the canvas, with the user's own names. */
  readonly sentence: string;
  /** How far it is private, in words. @source ER-377 */
  readonly privacy: PrivacyReport;
  /** Marked † in the scenarios or resting on a [model] fact: shown with the badge "assumption". */
  readonly assumptions: readonly string[];
  /** Hop 0, when the target is a name. */
  readonly dns: DnsStep | null;
  /** The proxy it was sent to before routing, if any. */
  readonly proxy: NodeId | null;
  readonly forward: PathGraph;
  /** From the far end back. Null: nothing arrived that could be answered. */
  readonly return: PathGraph | null;
  readonly handoffs: readonly HandOff[];
  readonly latency: LatencyEstimate | null;
  /** Rates that get through after limits, Mbps. */
  readonly throughput: { readonly forwardMbps: number; readonly returnMbps: number };
  /** When failures are switched on: how long the flow was lost and why. */
  readonly recovery: Recovery | null;
}

export interface PrivacyReport {
  readonly extent: 'endpoint' | 'microsoft-edge' | 'customer-edge' | 'nowhere' | 'not-delivered';
  readonly sentence: string;
}

export interface DnsStep {
  readonly name: string;
  readonly resolver: 'public' | 'private';
  readonly address: IpAddress | null;
  readonly sentence: string;
}

/**
 * One direction of a flow, as a graph with shares: equal-cost branches split and meet. Hops are in topological order;
 * a loop ends at the hop that closes it.
 */
export interface PathGraph {
  readonly hops: readonly Hop[];
  readonly segments: readonly Segment[];
}

/** A place a packet passes. `index` is its position in `hops`. */
export interface Hop {
  readonly index: number;
  /** Hop number as drawn: the longest way to it from the start, from 1. Equal-cost twins share a number. */
  readonly number: number;
  readonly place: Place;
  readonly owner: Owner;
  /** Part of the flow's packets that reach it, 0 to 1. */
  readonly share: number;
  /** What happens to the packet here, in order. */
  readonly actions: readonly PacketAction[];
  /** Why it goes on where it goes. Null where it ends. */
  readonly decision: Decision | null;
  /** Addresses when it leaves (or where it ends). */
  readonly source: IpAddress;
  readonly destination: IpAddress;
  readonly end: HopEnd | null;
}

/** What a hop is on the canvas. */
export interface Place {
  readonly node: NodeId;
  /** MSEE or end of a circuit link; session of a peering. */
  readonly part: 'primary' | 'secondary' | null;
  /** Of an MSEE: the peering whose routes it follows there. */
  readonly peering?: NodeId;
  /** As it is called in paths and tables: `CE1`, `MSEE-A1`, `Microsoft network`. */
  readonly label: string;
  /**
   * What it is: `msee` is the edge hand-off; `microsoft-core` and `internet-edge` have no node of their own and carry
   * the node they lead to or come from.
   */
  readonly role:
    | 'host'
    | 'router'
    | 'firewall'
    | 'provider'
    | 'msee'
    | 'microsoft-core'
    | 'internet-edge'
    | 'internet'
    | 'gateway'
    | 'vnet'
    | 'vm'
    | 'service';
  readonly zone: ZoneId | null;
}

export type PacketAction =
  | {
      readonly type: 'source-nat' | 'source-nat-undone' | 'destination-nat' | 'destination-nat-undone';
      readonly from: IpAddress;
      readonly to: IpAddress;
      readonly rule: string;
    }
  | { readonly type: 'admitted'; readonly because: string }
  | { readonly type: 'state-created' | 'state-matched' }
  | { readonly type: 'filtered-allow'; readonly rule: string }
  | { readonly type: 'proxied'; readonly from: IpAddress; readonly to: IpAddress };

export interface HopEnd {
  readonly outcome: 'delivered' | 'dropped' | 'no-route';
  readonly reason: DropReason | null;
  /** One sentence: why here. */
  readonly sentence: string;
}

/** Why a router chose the next hop. Everything else about the choice is fetched on demand (`explain`). */
export interface Decision {
  readonly prefix: Prefix;
  readonly protocol: 'connected' | 'static' | 'bgp' | 'ospf' | 'origin' | 'host' | 'switched';
  /** Of a BGP route. */
  readonly asPath: readonly (Asn | readonly Asn[])[] | null;
  readonly localPreference: number | null;
  readonly communities: readonly Community[];
  /** A shorter prefix that also matched and lost by longest match, if there is one. */
  readonly beat: Prefix | null;
  /** One sentence: `198.51.100.0/27 from BGP, local preference 150, beats 0.0.0.0/0: longest prefix.` */
  readonly sentence: string;
}

/** Between two hops. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly owner: Owner;
  readonly medium: Medium;
  /** What it runs over on the canvas, to be drawn along; null: between places with no link drawn (inside Microsoft). */
  readonly over:
    | { readonly type: 'link'; readonly link: LinkId }
    | { readonly type: 'circuit'; readonly circuit: NodeId; readonly part: 'primary' | 'secondary' }
    | null;
  /** Every cable drawn on the canvas that it runs along, in order of travel. */
  readonly cables: readonly LinkId[];
  /** One way, milliseconds, estimate. */
  readonly latencyMs: number;
  /** What a failure that is switched on adds to it, within `latencyMs`. */
  readonly addedMs?: number;
  /** Part of the packets on it that a failure loses, 0 to 1. */
  readonly loss?: number;
}

/** A change of owner, or the end of privacy; in order along the path. @source design, Hand-offs */
export interface HandOff {
  readonly direction: 'forward' | 'return';
  /** Index of the segment in that direction's path at whose start it stands. */
  readonly segment: number;
  readonly from: Owner;
  readonly to: Owner;
  /** The MSEE: the prominent one. */
  readonly edge: boolean;
  /** Where the medium stops being private. */
  readonly privateEnds: boolean;
  readonly at: Place;
  readonly who: string;
  readonly chosenBy: string;
  readonly protectedBy: string;
  /** Fact ids: `ER-317`. */
  readonly facts: readonly string[];
}

/** @source design, Load */
export interface LatencyEstimate {
  readonly forwardMs: number;
  readonly returnMs: number;
  /** In the above for each device passed, besides the way. */
  readonly perDeviceMs: number;
  /** Every term, so that it can be shown: `Amsterdam to Dublin, 757 km x 1.5 / 200 km per ms = 5.7 ms`. */
  readonly terms: readonly { readonly text: string; readonly ms: number }[];
}

/** @source ER-270 to ER-277, ER-405 */
export interface Recovery {
  readonly failures: readonly FailureId[];
  /** Part of the flow that was hit, 0 to 1. */
  readonly affectedShare: number;
  readonly detectionMs: number;
  readonly convergenceMs: number;
  /** Every stretch of the story in which it is lost, in order of time. The figures above are of the longest. */
  readonly stretches: readonly LostStretch[];
  /** How long it is lost in all; null: it does not come back. */
  readonly lostMs: number | null;
  readonly sentence: string;
}

/** Times are on the clock of the story, in which failures begin and end. */
export interface LostStretch {
  readonly fromMs: number;
  /** Null: it does not come back. */
  readonly toMs: number | null;
  /** Part that is lost meanwhile, 0 to 1. */
  readonly share: number;
  readonly sentence: string;
}

export interface SessionReport {
  readonly peering: NodeId | null;
  readonly link: LinkId | null;
  readonly part: 'primary' | 'secondary' | null;
  readonly family: 4 | 6;
  readonly name: string;
  readonly ends: readonly [NodeId, NodeId];
  readonly state: 'established' | 'down';
  /** With the user's names: that it is down, and why. */
  readonly because: string | null;
  /** The same without its name, as part of a sentence. */
  readonly reason: string | null;
  readonly cause: SessionCause | null;
  /** Prefixes the customer has from Microsoft, and Microsoft from the customer. For other sessions: from second to first end, and back. */
  readonly receivedByCustomer: number;
  readonly receivedByMicrosoft: number;
}

/** Load of one direction of a link, of a circuit's link, or through a gateway. @source ER-053 to ER-055, ER-296, ER-406 */
export interface LoadReport {
  readonly over:
    | { readonly type: 'link'; readonly link: LinkId }
    | { readonly type: 'circuit'; readonly circuit: NodeId; readonly part: 'primary' | 'secondary' }
    | { readonly type: 'gateway'; readonly gateway: NodeId };
  readonly direction: 'towards-microsoft' | 'towards-customer' | 'from-first-end' | 'from-second-end';
  readonly mbps: number;
  readonly capacityMbps: number | null;
  readonly flows: readonly { readonly flow: FlowId; readonly mbps: number }[];
}
