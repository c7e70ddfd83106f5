/**
 * What a converged network knows. Read through questions, since the tables behind it are typed arrays: objects are made
 * only for what is asked.
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Asn, Community } from '#model/units.ts';

export interface RoutingState {
  /** BGP table of one router for one prefix: every candidate, the winner, and why each other lost. */
  bgp(router: string, prefix: Prefix): BgpEntry | undefined;
  /** For each loser of `bgp`, in the same order: the smallest change that makes it win, null where one attribute cannot. */
  changesToWin(router: string, prefix: Prefix): readonly (RouteChangeToWin | null)[];
  /** Every prefix a router has in its BGP table, in address order. */
  bgpPrefixes(router: string): readonly Prefix[];
  /** Forwarding table, longest match. Undefined: no route. */
  lookup(router: string, address: IpAddress): FibEntry | undefined;
  /** Every prefix in the forwarding table that holds the address, longest first: what longest match chose from (ER-180). */
  covering(router: string, address: IpAddress): readonly Prefix[];
  /** The whole forwarding table, in address order. */
  fib(router: string): readonly FibEntry[];
  /** Sessions in the order of the network. */
  readonly sessions: readonly SessionState[];
  /** Names of the sessions that are up: all that most questions about sessions want, and nothing is counted for it. */
  readonly established: ReadonlySet<string>;
  /** What happened, in order of time then sequence. */
  readonly journal: readonly JournalEntry[];
  /** Routers whose decisions never settle; empty when converged. */
  readonly oscillation: readonly { readonly router: string; readonly prefix: Prefix }[];
  /** Other ways to settle that were looked for and found; each is certain, and there may be more. Asked for on demand. */
  otherOutcomes?(): readonly OtherOutcome[];
}

/** These routers choose otherwise for these prefixes once the session has been down and is back. */
export interface OtherOutcome {
  readonly prefixes: readonly Prefix[];
  readonly routers: readonly string[];
  readonly session: string;
}

export interface BgpRoute {
  /** Name of the neighbour it came from; null: originated here. */
  readonly from: string | null;
  readonly session: string | null;
  readonly kind: 'ebgp' | 'ibgp' | 'local';
  /** Nearest AS first; an AS_SET is a list inside it. */
  readonly asPath: readonly (Asn | readonly Asn[])[];
  readonly origin: 'igp' | 'egp' | 'incomplete';
  readonly localPreference: number;
  readonly med: number | null;
  readonly weight: number;
  readonly communities: readonly Community[];
  readonly largeCommunities: readonly string[];
  readonly nextHop: IpAddress | null;
  readonly originatorId: IpAddress | null;
  readonly clusterList: readonly IpAddress[];
  readonly peerRouterId: IpAddress | null;
  readonly igpMetric: number | null;
  /** False: the next hop cannot be reached. */
  readonly valid: boolean;
}

export type DecisionStepId =
  | 'valid-next-hop'
  | 'weight'
  | 'local-preference'
  | 'locally-originated'
  | 'shortest-as-path'
  | 'lowest-origin'
  | 'lowest-med'
  | 'ebgp-over-ibgp'
  | 'lowest-igp-metric'
  | 'oldest'
  | 'lowest-router-id'
  | 'shortest-cluster-list'
  | 'lowest-peer-address';

export interface BgpEntry {
  readonly prefix: Prefix;
  readonly best: BgpRoute | null;
  /** The routes traffic is shared over, the best among them. */
  readonly multipath: readonly BgpRoute[];
  readonly losers: readonly LostRoute[];
}

export interface LostRoute {
  readonly route: BgpRoute;
  readonly step: DecisionStepId;
  /** The compared values, in words: `150` beats `100`. */
  readonly winning: string;
  readonly losing: string;
  /** In the tables of a device only: the smallest change that makes it win; null where one attribute cannot. */
  readonly wouldWinWith?: RouteChangeToWin | null;
}

/**
 * A change of one attribute that makes a losing route win. Origin counts 0 IGP, 1 EGP, 2 incomplete; a MED of -1 is
 * none; `next-hop` from 0 to 1 is reachable.
 */
export interface RouteChangeToWin {
  readonly attribute: 'med' | 'origin' | 'as-path-length' | 'local-preference' | 'weight' | 'next-hop';
  readonly from: number;
  readonly to: number;
}

export interface FibEntry {
  readonly prefix: Prefix;
  readonly type: 'unicast' | 'local' | 'discard' | 'unreachable';
  readonly protocol: 'connected' | 'static' | 'bgp' | 'ospf' | 'origin' | 'host';
  /** Administrative distance. */
  readonly distance: number;
  /** Equal-cost next hops with their share of traffic; shares sum to 1. Empty unless unicast. */
  readonly nextHops: readonly NextHop[];
}

export interface NextHop {
  /** Neighbouring router, or host when the subnet is attached. */
  readonly to: string;
  /** The link, lan or host subnet it goes over. */
  readonly over: string;
  readonly via: IpAddress | null;
  readonly share: number;
  /** For a BGP route: the router that the BGP next hop belongs to (the exit); else null. */
  readonly exit: string | null;
}

/**
 * What keeps a session down, for whoever has words of his own for it. `wire`: what it runs over. `limit`: one end heard
 * more prefixes than it allows.
 */
export type SessionCause =
  | { readonly type: 'wire' | 'shutdown' | 'other' }
  | { readonly type: 'limit'; readonly allowed: number };

export interface SessionState {
  readonly name: string;
  readonly state: 'established' | 'down';
  /** In words, when down. */
  readonly because: string | null;
  /** Null: it is up. */
  readonly cause: SessionCause | null;
  /** Prefixes accepted from the neighbour after policy and loop checks, at end a and end b. */
  readonly accepted: readonly [a: number, b: number];
  /** Prefixes the neighbour announced to it, before limits, at end a and end b. */
  readonly received: readonly [a: number, b: number];
}

export interface JournalEntry {
  readonly at: number;
  readonly sequence: number;
  /** Sequence of the entry that triggered it; null: from outside. */
  readonly causedBy: number | null;
  readonly type:
    | 'session-up'
    | 'session-down'
    | 'announce'
    | 'withdraw'
    | 'best-changed'
    | 'link-down'
    | 'link-up'
    | 'limit-exceeded';
  readonly router: string | null;
  readonly session: string | null;
  /** The link that goes down or works again. */
  readonly link: string | null;
  readonly prefix: Prefix | null;
  /** How many prefixes beside it the same happens to. */
  readonly morePrefixes: number;
  /** `best-changed`: what the router has chosen. */
  readonly chosen: Chosen | null;
  readonly text: string;
}

/** No route any more, one that it originates itself, or one that a neighbour told. */
export type Chosen =
  | { readonly type: 'none' }
  | { readonly type: 'own' }
  | { readonly type: 'learned'; readonly over: string; readonly asPath: string };
