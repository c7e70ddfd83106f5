/**
 * Peerings: on each link of the circuit a routing instance of the MSEE, a wire to the customer's edge, and a BGP session
 * per address family with the rules of groups C to E of the domain reference.
 */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import { edgeName } from '#model/kinds/edge-name.ts';
import type { PeeringSession } from '#model/kinds/peering.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { FailureDetection } from '#model/policy.ts';
import type { Asn, Community } from '#model/units.ts';
import type { Wire, WireSegment } from '#sim/compile/compiled.ts';
import { placeOf } from '#sim/compile/devices.ts';
import type { Draft } from '#sim/compile/draft.ts';
import { type FailedParts, half } from '#sim/compile/failed-parts.ts';
import { MICROSOFT_ASN } from '#sim/compile/microsoft/microsoft-asn.ts';
import { exportPolicy, importPolicy } from '#sim/compile/route-policies.ts';
import { asnOf, ownerOf, placeNamed, whereabouts } from '#sim/compile/surroundings.ts';
import {
  defaultBgpOptions,
  defaultSessionEnd,
  type InterfaceAddress,
  type RoutePolicy,
  type RouteRule,
} from '#sim/network/network.ts';
import { detectionMs, MICROSOFT_EDGE } from '#sim/recovery/detection.ts';
import { type CircuitPath, circuitPath, PARTS, type Part } from './circuit-path.ts';
import { drainChange, drainPolicy, isDrained } from './drain.ts';
import { edgeRouter } from './edge-router.ts';
import { isJoined } from './joined-circuits.ts';

/** Customer routes stay inside Microsoft: to no other circuit, not to the internet (ER-148, RFC 1997). */
const NO_EXPORT = '65535:65281' as Community;
/** Microsoft prefers ExpressRoute to the internet for the same prefix (ER-169). */
export const PREFERENCE_EXPRESSROUTE = 200;
const PREFERENCE_DRAINED = 190;

export function addPeering(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  peering: NodeOf<'peering'>,
  failed: FailedParts,
): void {
  const circuit = document.nodes[peering.circuit];
  if (circuit?.kind !== 'circuit') return;
  for (const [index, part] of PARTS.entries()) {
    const session = peering.sessions[index] as PeeringSession;
    addEdge(draft, document, catalogue, circuit, peering, part);
    const path = circuitPath(document, circuit, part, failed);
    const customer = typeof path === 'string' ? null : (draft.routers.get(path.router) ?? null);
    if (typeof path === 'string' || !customer) {
      const because = typeof path === 'string' ? path : t`the router at its end is gone`;
      draft.note(t`The ${part} session of ${peering.name} cannot come up: ${because}.`, [
        peering.id,
        circuit.id,
      ]);
      continue;
    }
    const wire = lanewire(document, catalogue, circuit, peering, part, path);
    draft.addWire(wire, { up: path.up && !failed.nodes.has(peering.id), addresses: linkAddresses(session) });
    for (const family of [4, 6] as const) {
      if (family === 4 ? session.ipv4 : session.ipv6)
        addSession(draft, document, catalogue, circuit, peering, part, session, family, path, failed);
    }
  }
}

function addEdge(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
): void {
  const location = circuit.locations[part === 'primary' ? 0 : 1];
  const router = draft.addRouter(
    {
      router: edgeRouter(peering, part),
      place: placeOf(circuit, 'msee', part, edgeName(circuit, part)),
      owner: 'microsoft',
      hidden: false,
      stateful: false,
      stateGroup: edgeRouter(peering, part),
      sourceNat: [],
      destinationNat: [],
      filter: [],
      admits:
        peering.type === 'microsoft'
          ? { declared: peering.declaredPrefixes, exampleMode: document.settings.mode === 'example' }
          : null,
      at: placeNamed(location, catalogue) ?? whereabouts(document, circuit, catalogue),
    },
    MICROSOFT_ASN,
  );
  router.bgp = { ...defaultBgpOptions, multipath: 8, multipathIbgp: 64, multipathRelax: true };
}

function lanewire(
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
  path: CircuitPath,
): Wire {
  const over = { type: 'circuit', circuit: circuit.id, part } as const;
  const lane = { key: `${circuit.id}.${part}`, over, mbps: circuit.mbps };
  // With ExpressRoute Direct the customer's own cross-connect is in the path, and no provider (ER-015).
  const carrier = path.provider || circuit.connectivity !== 'direct' ? 'provider' : 'customer';
  const segment = (
    segmentOver: WireSegment['over'],
    cable: CircuitPath['crossConnect'] | null,
    meters: WireSegment['meters'],
  ): WireSegment => ({
    owner: carrier,
    medium: 'provider-private',
    over: segmentOver,
    cables: cable ? [cable.id] : [],
    delayMs: cable?.delayMs ?? null,
    meters: [
      ...(cable
        ? [{ key: cable.id, over: { type: 'link', link: cable.id } as const, mbps: cable.mbps }]
        : []),
      ...meters,
    ],
  });
  const toCircuit = segment(over, path.crossConnect, [lane]);
  return {
    link: `${peering.id}.${part}.link`,
    a: path.router,
    b: edgeRouter(peering, part),
    kind: 'expressroute',
    between: path.provider
      ? [
          {
            place: placeOf(path.provider, 'provider'),
            owner: ownerOf(document, path.provider),
            at: whereabouts(document, path.provider, catalogue),
          },
        ]
      : [],
    segments: path.lastMile
      ? [segment({ type: 'link', link: path.lastMile.id }, path.lastMile, []), toCircuit]
      : [toCircuit],
  };
}

function linkAddresses(session: PeeringSession) {
  const side = (end: 'customer' | 'microsoft'): readonly InterfaceAddress[] =>
    [session.ipv4, session.ipv6].flatMap((addresses) =>
      addresses ? [{ address: addresses[end], subnet: addresses.subnet }] : [],
    );
  return { a: side('customer'), b: side('microsoft') };
}

function addSession(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
  session: PeeringSession,
  family: 4 | 6,
  path: CircuitPath,
  failed: FailedParts,
): void {
  const name = `${peering.id}.${part}.v${family}`;
  const customer = document.nodes[path.router];
  if (!customer) return;
  const customerAsn = asnOf(document, customer);
  const router = draft.routers.get(path.router);
  const known = new Set(router?.originate.map(({ prefix }) => prefix));
  for (const { prefix } of peering.adverts) {
    if (!known.has(prefix)) {
      known.add(prefix);
      router?.originate.push({
        prefix,
        origin: 'igp',
        med: null,
        communities: [],
        largeCommunities: [],
        deliver: false,
        importCheck: true,
      });
    }
  }
  draft.addSession(
    {
      name,
      over: { type: 'link', link: `${peering.id}.${part}.link` },
      family,
      keepaliveSeconds: Math.min(session.keepaliveSeconds, MICROSOFT_EDGE.keepaliveSeconds),
      holdSeconds: Math.min(session.holdSeconds, MICROSOFT_EDGE.holdSeconds),
      bfdMs: session.bfd.enabled ? detectionMs(session, MICROSOFT_EDGE) : null,
      blockedBecause: blocked(document, circuit, peering, part, session, family, customerAsn, customer.name),
      ends: [
        {
          ...defaultSessionEnd,
          router: path.router,
          importPolicy: importPolicy(`${name} in`, peering.importRules, part, peering.localPreference),
          exportPolicy: exportPolicy(`${name} out`, peering.adverts, part),
          shutdown: failed.halves.has(half(peering.id, part)),
        },
        {
          ...defaultSessionEnd,
          router: edgeRouter(peering, part),
          importPolicy: peering.type === 'microsoft' ? admission(circuit, peering, part, document) : null,
          exportPolicy:
            peering.type === 'microsoft'
              ? advertised(document, catalogue, circuit, peering, part)
              : towardsSite(document, circuit, peering, part),
          asOverride: peering.type === 'private' && isJoined(document, circuit.id),
          maximumPrefixes: { limit: prefixLimit(circuit, peering, family), action: 'shutdown' },
        },
      ],
    },
    {
      peering: peering.id,
      link: null,
      part,
      family,
      name: `${peering.name}, ${part}${family === 6 ? ', IPv6' : ''}`,
      ends: [path.router, circuit.id],
      silentDetectionMs: detectionMs(session, MICROSOFT_EDGE as FailureDetection),
      customerEnd: 0,
      elements: [
        circuit.id,
        peering.id,
        path.router,
        path.crossConnect.id,
        ...(path.provider ? [path.provider.id] : []),
        ...(path.lastMile ? [path.lastMile.id] : []),
      ],
    },
  );
}

/** @source ER-085 to ER-090, ER-136 */
function prefixLimit(circuit: NodeOf<'circuit'>, peering: NodeOf<'peering'>, family: 4 | 6): number {
  if (peering.type === 'microsoft') return 200;
  if (family === 6) return 100;
  return circuit.sku === 'Premium' ? 10_000 : 4_000;
}

/** Why a session cannot come up as configured. With the user's own names. */
function blocked(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
  session: PeeringSession,
  family: 4 | 6,
  customerAsn: Asn,
  customerName: string,
): string | null {
  const addresses = family === 4 ? session.ipv4 : session.ipv6;
  const vlans = peering.sessions.map((each) => each.vlan);
  if (peering.type === 'public') return t`Azure public peering is retired; use Microsoft peering`;
  if (!session.enabled) return t`its ${part} session is switched off`;
  if (circuit.connectivity !== 'direct' && circuit.providerState !== 'Provisioned')
    return t`${circuit.name} is ${circuit.providerState} at the provider`;
  if (circuit.microsoftState !== 'Enabled') return t`${circuit.name} is not enabled at Microsoft`;
  if (circuit.cloud !== document.settings.cloud)
    return t`${circuit.name} is a ${circuit.cloud} circuit in a ${document.settings.cloud} design`;
  if (peering.type === 'microsoft' && peering.prefixState === 'validation-needed')
    return t`its advertised prefixes still need validation`;
  if (peering.md5 === 'customer-only' || peering.md5 === 'microsoft-only')
    return t`its MD5 key is set on one end only`;
  if (peering.managedBy === 'customer' && peering.peerAsn !== customerAsn) {
    return t`Microsoft expects AS ${peering.peerAsn}, and ${customerName} is AS ${customerAsn}`;
  }
  if (part === 'secondary' && vlans[0] !== vlans[1])
    return t`its VLAN is ${vlans[0]} on the primary link and ${vlans[1]} on the secondary; use one VLAN for both`;
  if (addresses && addresses.customer === addresses.microsoft)
    return t`both ends have the address ${addresses.customer}`;
  return null;
}

/**
 * What Microsoft accepts on Microsoft peering: declared public prefixes. Default and private routes are refused and the
 * session stays up (Assumption: U-13). The customer's communities are ignored, private AS numbers stripped.
 *
 * @source ER-125, ER-130, ER-133, ER-134, ER-171
 */
function admission(
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
  document: TopologyDocument,
): RoutePolicy {
  const drained = isDrained(document, circuit, part);
  const exampleMode = document.settings.mode === 'example';
  const deny = (prefix: string, le: number): RouteRule => ({
    action: 'deny',
    match: { prefixes: [{ prefix: prefix as Prefix, le }] },
    set: {},
  });
  const refused = [
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10',
    ...(exampleMode ? [] : ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24']),
  ];
  const refused6 = ['fc00::/7', ...(exampleMode ? [] : ['2001:db8::/32'])];
  const exact = (prefix: string): RouteRule => ({
    action: 'deny',
    match: { prefixes: [{ prefix: prefix as Prefix }] },
    set: {},
  });
  return {
    name: `${peering.id} admission`,
    rules: [
      exact('0.0.0.0/0'),
      exact('::/0'),
      ...refused.map((prefix) => deny(prefix, 32)),
      ...refused6.map((prefix) => deny(prefix, 128)),
      ...peering.declaredPrefixes.map(
        (prefix): RouteRule => ({
          action: 'permit',
          match: { prefixes: [{ prefix, le: prefix.includes(':') ? 128 : 32 }] },
          set: {
            localPreference: drained ? PREFERENCE_DRAINED : PREFERENCE_EXPRESSROUTE,
            communities: [NO_EXPORT],
            removePrivateAs: true,
            med: 0,
          },
        }),
      ),
    ],
    default: 'deny',
  };
}

/**
 * What Microsoft advertises: prefixes with a community of the route filter. The SKU's scope is kept by the sessions
 * inside Microsoft (see `microsoft.ts`).
 *
 * @source ER-210 to ER-216
 */
function advertised(
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
): RoutePolicy {
  // A circuit carries the prefixes of its own cloud only (ER-080, ER-330).
  const communities = allowedCommunities(document, circuit, peering).filter(
    (community) => (catalogue.communityMeaning(community)?.cloud ?? circuit.cloud) === circuit.cloud,
  );
  const set = drainChange(document, circuit, part);
  return {
    name: `${peering.id}.${part} advertised`,
    rules: communities.length > 0 ? [{ action: 'permit', match: { anyCommunity: communities }, set }] : [],
    default: 'deny',
  };
}

const OFFICE = [
  '12076:5010',
  '12076:5020',
  '12076:5030',
  '12076:5100',
  '12076:5110',
  '12076:5120',
  '12076:5130',
  '12076:5200',
] as Community[];

export function allowedCommunities(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
): readonly Community[] {
  const filter = peering.routeFilter ? document.routeFilters[peering.routeFilter] : undefined;
  // Configured before 1 August 2017 and never given a filter: all Office prefixes (ER-211).
  if (!filter) return peering.configuredOn < '2017-08-01' ? OFFICE : [];
  const office = filter.communities.some((community) => OFFICE.includes(community));
  // Microsoft 365 values attach only with authorisation; without it the filter is not attached at all (ER-213, W-17).
  if (office && !filter.microsoft365Authorised) return [];
  // And they need a Premium circuit (ER-071).
  return circuit.sku === 'Premium'
    ? filter.communities
    : filter.communities.filter((community) => !OFFICE.includes(community));
}

/**
 * What a site hears on private peering. Where Global Reach joins it to another, not its own prefixes over there: with
 * its AS number overridden it could not tell that they are its own.
 */
function towardsSite(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
): RoutePolicy | null {
  const drained = drainPolicy(document, circuit.id, part);
  if (!isJoined(document, circuit.id)) return drained;
  const own: RouteRule = {
    action: 'deny',
    match: { prefixes: peering.adverts.map(({ prefix }) => ({ prefix })) },
    set: {},
  };
  return {
    name: `${peering.id}.${part} towards the site`,
    rules: [...(peering.adverts.length > 0 ? [own] : []), ...(drained?.rules ?? [])],
    default: 'permit',
  };
}
