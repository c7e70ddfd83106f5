/**
 * A network: what a routing engine needs, and nothing else. It has never heard of ExpressRoute.
 *
 * The compiler (`sim/compile/`) makes one from a document, the lab reader (`sim/lab/`) from a lab. Names are unique
 * within a network and are for people; the control plane works on positions in these arrays.
 *
 * @source RFC 4271, RFC 4456, RFC 2328; the lab format of the routing-daemon tests
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Asn, Community, Mbps } from '#model/units.ts';

export interface Network {
  readonly routers: readonly RouterSpec[];
  readonly links: readonly LinkSpec[];
  readonly lans: readonly LanSpec[];
  readonly hosts: readonly HostSpec[];
  readonly sessions: readonly SessionSpec[];
}

export interface RouterSpec {
  readonly name: string;
  readonly asn: Asn;
  /** Dotted quad, compared as a number. */
  readonly routerId: IpAddress;
  readonly loopbacks: readonly Prefix[];
  /** Subnets that hang on it, besides those of links and hosts. `ospf`: announced inside the AS by OSPF. */
  readonly stubs: readonly { readonly prefix: Prefix; readonly ospf: boolean }[];
  readonly originate: readonly Origination[];
  readonly statics: readonly StaticSpec[];
  readonly aggregates: readonly {
    readonly prefix: Prefix;
    readonly summaryOnly: boolean;
    readonly asSet: boolean;
  }[];
  readonly redistribute: readonly ('static' | 'connected' | 'ospf')[];
  readonly bgp: BgpOptions;
  /** True: it is off, and with it every link, subnet and session it has. */
  readonly down?: boolean;
}

/** A `network` statement. */
export interface Origination {
  readonly prefix: Prefix;
  readonly origin: 'igp' | 'egp' | 'incomplete';
  readonly med: number | null;
  readonly communities: readonly Community[];
  readonly largeCommunities: readonly string[];
  /** The router itself takes delivery of every address in it, unless a longer prefix leads elsewhere. */
  readonly deliver: boolean;
  /** Announced only while the routing table has a route for exactly this prefix from another source. */
  readonly importCheck: boolean;
}

export interface StaticSpec {
  readonly prefix: Prefix;
  /** Null: discard. */
  readonly via: IpAddress | null;
  readonly distance: number;
}

export interface BgpOptions {
  /** Most eBGP, iBGP paths used at once. */
  readonly multipath: number;
  readonly multipathIbgp: number;
  readonly multipathRelax: boolean;
  readonly alwaysCompareMed: boolean;
  readonly deterministicMed: boolean;
  readonly medMissingAsWorst: boolean;
  readonly compareRouterId: boolean;
  readonly ignoreAsPathLength: boolean;
  readonly clusterId: IpAddress | null;
  readonly ebgpRequiresPolicy: boolean;
  readonly resolveNextHopViaDefault: boolean;
}

export const defaultBgpOptions: BgpOptions = {
  multipath: 1,
  multipathIbgp: 1,
  multipathRelax: false,
  alwaysCompareMed: false,
  deterministicMed: true,
  medMissingAsWorst: false,
  compareRouterId: true,
  ignoreAsPathLength: false,
  clusterId: null,
  ebgpRequiresPolicy: false,
  resolveNextHopViaDefault: false,
};

/** A wire between two routers. */
export interface LinkSpec {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly aAddresses: readonly InterfaceAddress[];
  readonly bAddresses: readonly InterfaceAddress[];
  readonly up: boolean;
  /** Interfaces are up, frames are lost: only hold timers and BFD notice. */
  readonly silentlyLost: boolean;
  readonly delayMs: number;
  /** OSPF area 0, point to point, at this cost; null: no OSPF. */
  readonly ospfCost: number | null;
  readonly mbps: Mbps | null;
}

/** An address with the subnet it is in: `172.16.1.1/30`. Host bits are set. */
export interface InterfaceAddress {
  readonly address: IpAddress;
  readonly subnet: Prefix;
}

/** A shared subnet. */
export interface LanSpec {
  readonly name: string;
  readonly members: readonly { readonly router: string; readonly addresses: readonly InterfaceAddress[] }[];
}

/** A machine on a subnet of its own with `router`, which owns the gateway addresses. */
export interface HostSpec {
  readonly name: string;
  readonly router: string;
  readonly addresses: readonly InterfaceAddress[];
  readonly gateways: readonly IpAddress[];
  readonly ospf: boolean;
}

/** A BGP session. It carries the routes of its transport's family. iBGP where both ASNs are equal. */
export interface SessionSpec {
  readonly name: string;
  readonly over:
    | { readonly type: 'link'; readonly link: string }
    | { readonly type: 'lan'; readonly lan: string }
    | { readonly type: 'loopback' };
  readonly family: 4 | 6;
  readonly keepaliveSeconds: number;
  readonly holdSeconds: number;
  /** Agreed detection time of BFD in milliseconds; null: no BFD. */
  readonly bfdMs: number | null;
  /** Configured apart from the state of links, e.g. a peering whose VLANs differ: why it cannot come up. Null: it can. */
  readonly blockedBecause: string | null;
  readonly ends: readonly [a: SessionEnd, b: SessionEnd];
}

export interface SessionEnd {
  readonly router: string;
  /** Null: everything passes. */
  readonly importPolicy: RoutePolicy | null;
  readonly exportPolicy: RoutePolicy | null;
  /** Weight of routes from this neighbour; a policy's own weight wins over it. */
  readonly weight: number | null;
  readonly nextHopSelf: 'no' | 'ebgp-learned' | 'force';
  readonly routeReflectorClient: boolean;
  /** How many times the own AS may stand in an accepted path. */
  readonly allowOwnAsIn: number;
  readonly maximumPrefixes: { readonly limit: number; readonly action: 'shutdown' | 'warn' } | null;
  readonly removePrivateAs: 'no' | 'if-all-private' | 'all';
  readonly asOverride: boolean;
  readonly sendCommunities: boolean;
  readonly defaultOriginate: boolean;
  readonly shutdown: boolean;
  /** The AS configured for the neighbour, where it is not the real one. */
  readonly expectedPeerAsn: Asn | null;
}

export const defaultSessionEnd: Omit<SessionEnd, 'router'> = {
  importPolicy: null,
  exportPolicy: null,
  weight: null,
  nextHopSelf: 'no',
  routeReflectorClient: false,
  allowOwnAsIn: 0,
  maximumPrefixes: null,
  removePrivateAs: 'no',
  asOverride: false,
  sendCommunities: true,
  defaultOriginate: false,
  shutdown: false,
  expectedPeerAsn: null,
};

/** The first rule whose match holds decides; none holds: `default`. */
export interface RoutePolicy {
  readonly name: string;
  readonly rules: readonly RouteRule[];
  readonly default: 'permit' | 'deny';
}

export interface RouteRule {
  readonly action: 'permit' | 'deny';
  /** Every condition present must hold. */
  readonly match: RouteMatch;
  readonly set: RouteChange;
}

export interface RouteMatch {
  /** Neither bound: exactly the prefix. Only `le`: from the prefix up to `le`. Only `ge`: from `ge` up to 32 or 128. */
  readonly prefixes?: readonly { readonly prefix: Prefix; readonly ge?: number; readonly le?: number }[];
  readonly anyCommunity?: readonly Community[];
  readonly allCommunities?: readonly Community[];
  readonly asPathContains?: Asn;
  readonly asPathOrigin?: Asn;
  readonly asPathFirst?: Asn;
  readonly asPathEmpty?: boolean;
}

export interface RouteChange {
  readonly localPreference?: number;
  readonly med?: number;
  readonly weight?: number;
  readonly origin?: 'igp' | 'egp' | 'incomplete';
  readonly prepend?: { readonly asn: Asn; readonly count: number };
  /** AS numbers put in front of the path one by one, the last of them nearest to the front. Import or export. */
  readonly prependPath?: readonly Asn[];
  /** Takes private AS numbers (64512-65534, 4200000000-4294967294) out of the path, on import too (ER-125). */
  readonly removePrivateAs?: true;
  /** Replaces; `addCommunities` and `removeCommunities` change. */
  readonly communities?: readonly Community[];
  readonly addCommunities?: readonly Community[];
  readonly removeCommunities?: readonly Community[];
  readonly nextHop?: IpAddress;
}

/** Something that happens to a network after it has settled. All of one step happen at once. */
export type NetworkEvent =
  | { readonly type: 'link-down' | 'link-up' | 'link-fail-silent' | 'link-restore'; readonly link: string }
  | { readonly type: 'router-down' | 'router-up'; readonly router: string }
  | { readonly type: 'session-down' | 'session-up'; readonly session: string }
  | { readonly type: 'withdraw'; readonly router: string; readonly prefix: Prefix }
  | { readonly type: 'originate'; readonly router: string; readonly origination: Origination }
  | { readonly type: 'set-policy'; readonly policy: string; readonly value: RoutePolicy }
  | {
      readonly type: 'set-session-end';
      readonly session: string;
      readonly end: 'a' | 'b';
      readonly set: Partial<Omit<SessionEnd, 'router'>>;
    }
  | { readonly type: 'add-static'; readonly router: string; readonly static: StaticSpec }
  | { readonly type: 'remove-static'; readonly router: string; readonly prefix: Prefix };
