/**
 * The lab format `oracle-lab/1` and the result format `oracle-result/1`, as they are written.
 *
 * @source README of the routing-daemon tests; see `fixtures/README.md`
 */
export interface Lab {
  readonly format: 'oracle-lab/1';
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly topics: readonly string[];
  readonly daemons?: readonly string[];
  readonly notes?: readonly string[];
  readonly routers: readonly LabRouter[];
  readonly hosts?: readonly LabHost[];
  readonly links: readonly LabLink[];
  readonly lans?: readonly LabLan[];
  readonly sessions: readonly LabSession[];
  readonly policies?: Readonly<Record<string, LabPolicy>>;
  readonly steps?: readonly LabStep[];
  readonly queries: readonly LabQuery[];
}

export interface LabRouter {
  readonly name: string;
  readonly asn: number;
  readonly router_id: string;
  readonly loopbacks?: readonly string[];
  readonly originate?: readonly LabOrigination[];
  readonly static?: readonly LabStatic[];
  readonly aggregates?: readonly {
    readonly prefix: string;
    readonly summary_only?: boolean;
    readonly as_set?: boolean;
  }[];
  readonly redistribute?: readonly ('static' | 'connected')[];
  readonly bgp?: LabBgp;
  readonly role?: string;
}

export interface LabOrigination {
  readonly prefix: string;
  readonly communities?: readonly string[];
  readonly large_communities?: readonly string[];
  readonly med?: number | null;
  readonly origin?: 'igp' | 'egp' | 'incomplete';
  readonly deliver?: boolean;
}

export interface LabStatic {
  readonly prefix: string;
  readonly via?: string | null;
  readonly blackhole?: boolean;
  readonly distance?: number;
}

export interface LabBgp {
  readonly multipath?: number;
  readonly multipath_ibgp?: number;
  readonly multipath_relax?: boolean;
  readonly always_compare_med?: boolean;
  readonly deterministic_med?: boolean;
  readonly med_missing_as_worst?: boolean;
  readonly compare_router_id?: boolean;
  readonly ignore_as_path_length?: boolean;
  readonly cluster_id?: string | null;
  readonly import_check?: boolean;
  readonly ebgp_requires_policy?: boolean;
  readonly resolve_next_hop_via_default?: boolean;
}

export interface LabHost {
  readonly name: string;
  readonly router: string;
  readonly addresses: readonly string[];
  readonly gateways: readonly string[];
  readonly ospf?: boolean;
}

export interface LabLink {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly a_addresses: readonly string[];
  readonly b_addresses: readonly string[];
  readonly up?: boolean;
  readonly delay_ms?: number;
  readonly ospf_cost?: number | null;
}

export interface LabLan {
  readonly id: string;
  readonly members: Readonly<Record<string, readonly string[]>>;
}

export interface LabSession {
  readonly id: string;
  readonly link?: string;
  readonly lan?: string;
  readonly over?: 'link' | 'lan' | 'loopback';
  readonly transport?: 'ipv4' | 'ipv6';
  readonly keepalive?: number;
  readonly hold?: number;
  readonly multihop?: number | null;
  readonly a: LabSessionEnd;
  readonly b: LabSessionEnd;
  readonly expect?: 'auto' | 'down';
}

export interface LabSessionEnd {
  readonly router: string;
  readonly import?: string | null;
  readonly export?: string | null;
  readonly weight?: number | null;
  readonly next_hop_self?: boolean | 'force';
  readonly rr_client?: boolean;
  readonly allowas_in?: number | null;
  readonly max_prefix?: { readonly limit: number; readonly action?: 'shutdown' | 'warn' } | null;
  readonly remove_private_as?: 'no' | 'if_all_private' | 'all';
  readonly as_override?: boolean;
  readonly send_communities?: boolean;
  readonly default_originate?: boolean;
  readonly shutdown?: boolean;
  readonly expect_peer_asn?: number | null;
}

export interface LabPolicy {
  readonly rules: readonly LabRule[];
  readonly default?: 'deny' | 'permit';
}

export interface LabRule {
  readonly match?: {
    readonly prefixes?: readonly { readonly prefix: string; readonly ge?: number; readonly le?: number }[];
    readonly any_community?: readonly string[];
    readonly all_communities?: readonly string[];
    readonly as_path_contains?: number;
    readonly as_path_origin?: number;
    readonly as_path_first?: number;
    readonly as_path_empty?: boolean;
  };
  readonly set?: {
    readonly local_pref?: number;
    readonly med?: number;
    readonly weight?: number;
    readonly origin?: 'igp' | 'egp' | 'incomplete';
    readonly prepend?: { readonly asn: number; readonly count: number };
    readonly communities?: readonly string[];
    readonly add_communities?: readonly string[];
    readonly remove_communities?: readonly string[];
    readonly next_hop?: string;
  };
  readonly action?: 'permit' | 'deny';
}

export interface LabStep {
  readonly name: string;
  readonly do: readonly LabEvent[];
}

export type LabEvent =
  | { readonly type: 'link_down' | 'link_up' | 'link_fail_silent' | 'link_restore'; readonly link: string }
  | { readonly type: 'router_down' | 'router_up'; readonly router: string }
  | { readonly type: 'session_down' | 'session_up'; readonly session: string }
  | { readonly type: 'withdraw'; readonly router: string; readonly prefix: string }
  | { readonly type: 'originate'; readonly router: string; readonly origination: LabOrigination }
  | { readonly type: 'set_policy'; readonly policy: string; readonly value: LabPolicy }
  | {
      readonly type: 'set_session';
      readonly session: string;
      readonly side: 'a' | 'b';
      readonly set: Partial<LabSessionEnd>;
    }
  | { readonly type: 'add_static'; readonly router: string; readonly static: LabStatic }
  | { readonly type: 'remove_static'; readonly router: string; readonly prefix: string };

export type LabQuery = {
  readonly id: string;
  readonly free?: Readonly<Record<string, readonly string[]>>;
} & (
  | { readonly type: 'route'; readonly router: string; readonly prefix: string }
  | { readonly type: 'lookup'; readonly router: string; readonly address: string }
  | {
      readonly type: 'trace';
      readonly from: string;
      readonly to: string;
      readonly source?: string;
      readonly return?: boolean;
    }
  | { readonly type: 'session'; readonly session: string }
);

export interface LabPath {
  readonly from: string | null;
  readonly session: string | null;
  readonly kind: 'ebgp' | 'ibgp' | 'local';
  readonly as_path: readonly (number | readonly number[])[];
  readonly origin: 'igp' | 'egp' | 'incomplete';
  readonly local_pref: number;
  readonly med: number | null;
  readonly weight: number | null;
  readonly communities: readonly string[];
  readonly large_communities: readonly string[];
  readonly next_hop: string | null;
  readonly originator_id: string | null;
  readonly cluster_list: readonly string[];
  readonly peer_router_id: string | null;
  readonly igp_metric: number | null;
  readonly valid: boolean;
}

export interface LabTableRow extends LabPath {
  readonly best: boolean;
  readonly multipath: boolean;
  readonly decided_by?: string;
}

export interface RouteAnswer {
  readonly present: boolean;
  readonly candidates: number;
  readonly best: LabPath | null;
  readonly multipath: readonly { readonly from: string; readonly next_hop: string | null }[];
  readonly decided_by?: string | null;
}

export interface LookupAnswer {
  readonly prefix: string | null;
  readonly type?: string;
  readonly protocol?: string;
  readonly next_hops?: readonly {
    readonly via: string | null;
    readonly to: string | null;
    readonly on: string;
  }[];
}

export interface TraceAnswer {
  readonly outcome: 'delivered' | 'no_route' | 'blackhole' | 'unreachable' | 'loop' | 'lost';
  readonly at: string;
  readonly paths: readonly (readonly string[])[];
  readonly return?: TraceAnswer;
}

export interface SessionAnswer {
  readonly state: 'established' | 'down';
  readonly accepted: Readonly<Record<string, number>>;
}

export type Answer = RouteAnswer | LookupAnswer | TraceAnswer | SessionAnswer;

export interface LabResult {
  readonly format: 'oracle-result/1';
  readonly lab: string;
  readonly daemon: string;
  readonly steps: readonly LabResultStep[];
}

export interface LabResultStep {
  readonly step: number;
  readonly name: string;
  readonly events: readonly LabEvent[];
  readonly sessions: Readonly<Record<string, SessionAnswer>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly bgp: Readonly<Record<string, Readonly<Record<string, readonly LabTableRow[]>>>>;
  readonly fib: Readonly<Record<string, Readonly<Record<string, Omit<LookupAnswer, 'prefix'>>>>>;
}
