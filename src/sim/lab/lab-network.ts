/** Reads the network of a lab, and what happens to it, into the engine's own terms. */
import {
  type AddressBits,
  addressBits,
  formatAddress,
  formatPrefix,
  type IpAddress,
  maskBits,
  type Prefix,
} from '#model/addresses.ts';
import type { Asn, Community } from '#model/units.ts';
import {
  defaultBgpOptions,
  defaultSessionEnd,
  type InterfaceAddress,
  type LinkSpec,
  type Network,
  type NetworkEvent,
  type Origination,
  type RouteChange,
  type RouteMatch,
  type RoutePolicy,
  type RouterSpec,
  type SessionEnd,
  type SessionSpec,
  type StaticSpec,
} from '#sim/network/network.ts';
import type {
  Lab,
  LabBgp,
  LabEvent,
  LabOrigination,
  LabPolicy,
  LabRouter,
  LabRule,
  LabSession,
  LabSessionEnd,
  LabStatic,
} from './lab-format.ts';

export function labNetwork(lab: Lab): Network {
  const policies = new Map(
    Object.entries(lab.policies ?? {}).map(([name, policy]) => [name, labPolicy(name, policy)]),
  );
  return {
    routers: lab.routers.map(labRouter),
    links: lab.links.map(
      (link): LinkSpec => ({
        name: link.id,
        a: link.a,
        b: link.b,
        aAddresses: link.a_addresses.map(interfaceAddress),
        bAddresses: link.b_addresses.map(interfaceAddress),
        up: link.up ?? true,
        silentlyLost: false,
        delayMs: link.delay_ms ?? 0,
        ospfCost: link.ospf_cost ?? null,
        mbps: null,
      }),
    ),
    lans: (lab.lans ?? []).map(({ id, members }) => ({
      name: id,
      members: Object.entries(members).map(([router, addresses]) => ({
        router,
        addresses: addresses.map(interfaceAddress),
      })),
    })),
    hosts: (lab.hosts ?? []).map((host) => ({
      name: host.name,
      router: host.router,
      addresses: host.addresses.map(interfaceAddress),
      gateways: host.gateways.map(address),
      ospf: host.ospf ?? false,
    })),
    sessions: lab.sessions.map((session) => labSession(session, policies)),
  };
}

/** @param lab - For the names of policies that a session is given. */
export function labEvent(event: LabEvent, lab: Lab, network: Network): NetworkEvent {
  switch (event.type) {
    case 'link_down':
    case 'link_up':
      return { type: event.type === 'link_up' ? 'link-up' : 'link-down', link: event.link };
    case 'link_fail_silent':
    case 'link_restore':
      return { type: event.type === 'link_restore' ? 'link-restore' : 'link-fail-silent', link: event.link };
    case 'router_down':
    case 'router_up':
      return { type: event.type === 'router_up' ? 'router-up' : 'router-down', router: event.router };
    case 'session_down':
    case 'session_up':
      return { type: event.type === 'session_up' ? 'session-up' : 'session-down', session: event.session };
    case 'withdraw':
      return { type: 'withdraw', router: event.router, prefix: prefix(event.prefix) };
    case 'originate': {
      const check = lab.routers.find(({ name }) => name === event.router)?.bgp?.import_check ?? false;
      return {
        type: 'originate',
        router: event.router,
        origination: labOrigination(event.origination, check),
      };
    }
    case 'set_policy':
      return { type: 'set-policy', policy: event.policy, value: labPolicy(event.policy, event.value) };
    case 'set_session':
      return {
        type: 'set-session-end',
        session: event.session,
        end: event.side,
        set: labEnd(event.set, policiesNow(lab, network)),
      };
    case 'add_static':
      return { type: 'add-static', router: event.router, static: labStatic(event.static) };
    case 'remove_static':
      return { type: 'remove-static', router: event.router, prefix: prefix(event.prefix) };
  }
}

/** Policies as they are by now, for a session that is given another one; a policy nobody uses is as the lab has it. */
function policiesNow(lab: Lab, network: Network): Map<string, RoutePolicy> {
  const policies = new Map(
    Object.entries(lab.policies ?? {}).map(([name, policy]) => [name, labPolicy(name, policy)]),
  );
  for (const end of network.sessions.flatMap(({ ends }) => ends)) {
    for (const policy of [end.importPolicy, end.exportPolicy]) if (policy) policies.set(policy.name, policy);
  }
  return policies;
}

function labRouter(router: LabRouter): RouterSpec {
  return {
    name: router.name,
    asn: router.asn as Asn,
    routerId: address(router.router_id),
    loopbacks: (router.loopbacks ?? []).map(prefix),
    stubs: [],
    originate: (router.originate ?? []).map((origination) =>
      labOrigination(origination, router.bgp?.import_check ?? false),
    ),
    statics: (router.static ?? []).map(labStatic),
    aggregates: (router.aggregates ?? []).map((aggregate) => ({
      prefix: prefix(aggregate.prefix),
      summaryOnly: aggregate.summary_only ?? false,
      asSet: aggregate.as_set ?? false,
    })),
    redistribute: router.redistribute ?? [],
    bgp: labBgp(router.bgp ?? {}),
  };
}

const labBgp = (bgp: LabBgp) => ({
  multipath: bgp.multipath ?? defaultBgpOptions.multipath,
  multipathIbgp: bgp.multipath_ibgp ?? defaultBgpOptions.multipathIbgp,
  multipathRelax: bgp.multipath_relax ?? defaultBgpOptions.multipathRelax,
  alwaysCompareMed: bgp.always_compare_med ?? defaultBgpOptions.alwaysCompareMed,
  deterministicMed: bgp.deterministic_med ?? defaultBgpOptions.deterministicMed,
  medMissingAsWorst: bgp.med_missing_as_worst ?? defaultBgpOptions.medMissingAsWorst,
  compareRouterId: bgp.compare_router_id ?? defaultBgpOptions.compareRouterId,
  ignoreAsPathLength: bgp.ignore_as_path_length ?? defaultBgpOptions.ignoreAsPathLength,
  clusterId: bgp.cluster_id ? address(bgp.cluster_id) : null,
  ebgpRequiresPolicy: bgp.ebgp_requires_policy ?? defaultBgpOptions.ebgpRequiresPolicy,
  resolveNextHopViaDefault: bgp.resolve_next_hop_via_default ?? defaultBgpOptions.resolveNextHopViaDefault,
});

const labOrigination = (origination: LabOrigination, importCheck: boolean): Origination => ({
  prefix: prefix(origination.prefix),
  origin: origination.origin ?? 'igp',
  med: origination.med ?? null,
  communities: (origination.communities ?? []) as readonly Community[],
  largeCommunities: origination.large_communities ?? [],
  deliver: origination.deliver ?? true,
  importCheck,
});

const labStatic = (route: LabStatic): StaticSpec => ({
  prefix: prefix(route.prefix),
  via: route.via ? address(route.via) : null,
  distance: route.distance ?? 1,
});

function labSession(session: LabSession, policies: ReadonlyMap<string, RoutePolicy>): SessionSpec {
  const end = (given: LabSessionEnd): SessionEnd => ({
    ...defaultSessionEnd,
    router: given.router,
    ...labEnd(given, policies),
  });
  return {
    name: session.id,
    over: labOver(session),
    family: session.transport === 'ipv6' ? 6 : 4,
    keepaliveSeconds: session.keepalive ?? 3,
    holdSeconds: session.hold ?? 9,
    bfdMs: null,
    blockedBecause: null,
    ends: [end(session.a), end(session.b)],
  };
}

function labOver({ over, link, lan }: LabSession): SessionSpec['over'] {
  if (over === 'loopback') return { type: 'loopback' };
  return lan !== undefined && over !== 'link' ? { type: 'lan', lan } : { type: 'link', link: link ?? '' };
}

/** Only the fields that are given: a change of a session names no others. */
function labEnd(
  end: Partial<LabSessionEnd>,
  policies: ReadonlyMap<string, RoutePolicy>,
): Partial<Omit<SessionEnd, 'router'>> {
  const policy = (name: string | null) => (name === null ? null : (policies.get(name) ?? null));
  return {
    ...(end.import !== undefined && { importPolicy: policy(end.import) }),
    ...(end.export !== undefined && { exportPolicy: policy(end.export) }),
    ...(end.weight !== undefined && { weight: end.weight }),
    ...(end.next_hop_self !== undefined && { nextHopSelf: nextHopSelf(end.next_hop_self) }),
    ...(end.rr_client !== undefined && { routeReflectorClient: end.rr_client }),
    ...(end.allowas_in !== undefined && { allowOwnAsIn: end.allowas_in ?? 0 }),
    ...(end.max_prefix !== undefined && {
      maximumPrefixes: end.max_prefix && {
        limit: end.max_prefix.limit,
        action: end.max_prefix.action ?? 'shutdown',
      },
    }),
    ...(end.remove_private_as !== undefined && { removePrivateAs: removePrivateAs(end.remove_private_as) }),
    ...(end.as_override !== undefined && { asOverride: end.as_override }),
    ...(end.send_communities !== undefined && { sendCommunities: end.send_communities }),
    ...(end.default_originate !== undefined && { defaultOriginate: end.default_originate }),
    ...(end.shutdown !== undefined && { shutdown: end.shutdown }),
    ...(end.expect_peer_asn !== undefined && { expectedPeerAsn: end.expect_peer_asn as Asn | null }),
  };
}

const nextHopSelf = (given: boolean | 'force') =>
  given === 'force' ? 'force' : given ? 'ebgp-learned' : 'no';
const removePrivateAs = (given: 'no' | 'if_all_private' | 'all') =>
  given === 'if_all_private' ? 'if-all-private' : given;

function labPolicy(name: string, policy: LabPolicy): RoutePolicy {
  return {
    name,
    default: policy.default ?? 'deny',
    rules: policy.rules.map(({ match, set, action }) => ({
      action: action ?? 'permit',
      match: labMatch(match ?? {}),
      set: labChange(set ?? {}),
    })),
  };
}

function labMatch(match: NonNullable<LabRule['match']>): RouteMatch {
  return {
    ...(match.prefixes && {
      prefixes: match.prefixes.map((rule) => ({ ...rule, prefix: prefix(rule.prefix) })),
    }),
    ...(match.any_community && { anyCommunity: match.any_community as readonly Community[] }),
    ...(match.all_communities && { allCommunities: match.all_communities as readonly Community[] }),
    ...(match.as_path_contains !== undefined && { asPathContains: match.as_path_contains as Asn }),
    ...(match.as_path_origin !== undefined && { asPathOrigin: match.as_path_origin as Asn }),
    ...(match.as_path_first !== undefined && { asPathFirst: match.as_path_first as Asn }),
    ...(match.as_path_empty !== undefined && { asPathEmpty: match.as_path_empty }),
  };
}

function labChange(set: NonNullable<LabRule['set']>): RouteChange {
  return {
    ...(set.local_pref !== undefined && { localPreference: set.local_pref }),
    ...(set.med !== undefined && { med: set.med }),
    ...(set.weight !== undefined && { weight: set.weight }),
    ...(set.origin !== undefined && { origin: set.origin }),
    ...(set.prepend && { prepend: { asn: set.prepend.asn as Asn, count: set.prepend.count } }),
    ...(set.communities && { communities: set.communities as readonly Community[] }),
    ...(set.add_communities && { addCommunities: set.add_communities as readonly Community[] }),
    ...(set.remove_communities && { removeCommunities: set.remove_communities as readonly Community[] }),
    ...(set.next_hop !== undefined && { nextHop: address(set.next_hop) }),
  };
}

export const address = (text: string): IpAddress => formatAddress(bits(text));

function prefix(text: string): Prefix {
  const { network, length } = split(text);
  return formatPrefix({ ...network, length, bits: maskBits(network.bits, length, network.family) });
}

function interfaceAddress(text: string): InterfaceAddress {
  return { address: formatAddress(split(text).network), subnet: prefix(text) };
}

function split(text: string): { network: AddressBits; length: number } {
  const [network = '', length = ''] = text.split('/');
  return { network: bits(network), length: Number(length) };
}

const bits = (text: string): AddressBits => addressBits(text as IpAddress);
