/**
 * Microsoft's network behind the edge: one opaque, shared core. Inside it is a router per region that services stand in,
 * so that a circuit's scope decides which of them may use it for their way back (ER-402).
 *
 * @source ER-155, ER-195 to ER-205, ER-317 to ER-319
 */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { covers, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { ServicePrefix } from '#model/kinds/service.ts';
import type { Community } from '#model/units.ts';
import type { Whereabouts, Wire } from '#sim/compile/compiled.ts';
import { placeOf } from '#sim/compile/devices.ts';
import type { Draft } from '#sim/compile/draft.ts';
import { PARTS } from '#sim/compile/expressroute/circuit-path.ts';
import { edgeRouter } from '#sim/compile/expressroute/edge-router.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { placeNamed, whereabouts } from '#sim/compile/surroundings.ts';
import { defaultBgpOptions, defaultSessionEnd, type RoutePolicy } from '#sim/network/network.ts';
import type { Place } from '#sim/report/report.ts';
import { MICROSOFT_ASN } from './microsoft-asn.ts';

const GLOBAL = 'global';
const coreOf = (region: string | null) => t`microsoft core ${region ?? GLOBAL}`;
export const INTERNET_EDGE = t`microsoft internet edge`;

export function addMicrosoft(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  failed: FailedParts,
): void {
  // A service that has failed is still announced: what goes there arrives, and nobody answers.
  const services = nodesOf(document, 'service');
  const prefixes = allPrefixes(draft, services, catalogue);
  const regions = [...new Set([...prefixes.values()].map((entry) => entry.region))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  if (!regions.includes(null)) regions.unshift(null);
  for (const vnet of nodesOf(document, 'vnet')) if (!regions.includes(vnet.region)) regions.push(vnet.region);

  for (const region of regions) addCore(draft, document, catalogue, region);
  for (const [prefix, entry] of prefixes) {
    draft.routers.get(coreOf(entry.region))?.originate.push({
      prefix,
      origin: 'igp',
      med: null,
      communities: [...entry.communities],
      largeCommunities: [],
      deliver: true,
      importCheck: false,
    });
  }
  for (const service of services) addEndpoints(draft, document, catalogue, service, prefixes);
  addInternetEdge(draft, document, regions, prefixes, failed);
  joinCores(draft, regions);
  joinEdges(draft, document, catalogue, regions, failed);
}

interface Entry {
  region: string | null;
  communities: Set<Community>;
}

/** Each prefix once, with the communities of all services that share it (ER-204). */
function allPrefixes(
  draft: Draft,
  services: readonly NodeOf<'service'>[],
  catalogue: Catalogue,
): Map<Prefix, Entry> {
  const prefixes = new Map<Prefix, Entry>();
  for (const service of services) {
    for (const { prefix, region, communities } of prefixesOf(draft, service, catalogue)) {
      const entry = prefixes.get(prefix) ?? { region, communities: new Set<Community>() };
      entry.region ??= region;
      for (const community of communities) entry.communities.add(community);
      prefixes.set(prefix, entry);
    }
  }
  return new Map([...prefixes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function prefixesOf(
  draft: Draft,
  service: NodeOf<'service'>,
  catalogue: Catalogue,
): readonly ServicePrefix[] {
  if (service.prefixes !== 'catalogue') return service.prefixes;
  const known = catalogue.servicePrefixes(service.service, service.region, service.cloud);
  if (!known)
    draft.note(
      t`The catalogue has no prefixes for ${service.name}. Choose its region, or write the prefixes by hand.`,
      [service.id],
    );
  return known ?? [];
}

function addCore(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  region: string | null,
): void {
  draft.addRouter(
    coreStation(
      coreOf(region),
      'microsoft-core',
      t`Microsoft network`,
      region ? placeNamed(region, catalogue) : null,
      zoneOfMicrosoft(document),
    ),
    MICROSOFT_ASN,
  ).bgp = {
    ...defaultBgpOptions,
    multipath: 64,
    multipathIbgp: 64,
    multipathRelax: true,
  };
}

function coreStation(
  router: string,
  role: 'microsoft-core' | 'internet-edge',
  label: string,
  at: Whereabouts | null,
  zone: Place['zone'],
) {
  return {
    router,
    place: { node: null, part: null, label, role, zone },
    owner: 'microsoft' as const,
    hidden: false,
    stateful: false,
    stateGroup: router,
    sourceNat: [],
    destinationNat: [],
    filter: [],
    admits: null,
    at,
  };
}

const zoneOfMicrosoft = (document: TopologyDocument) =>
  Object.values(document.zones)
    .filter((zone) => zone.kind === 'microsoft')
    .map((zone) => zone.id)
    .sort()[0] ?? null;

function addEndpoints(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  service: NodeOf<'service'>,
  prefixes: ReadonlyMap<Prefix, Entry>,
): void {
  for (const endpoint of service.endpoints) {
    const holder = [...prefixes]
      .filter(([prefix]) => covers(prefix, endpoint.address))
      .sort(([a], [b]) => Number(b.split('/')[1]) - Number(a.split('/')[1]))[0];
    if (!holder) {
      draft.note(
        t`${endpoint.name} of ${service.name} has the address ${endpoint.address}, which is in none of its prefixes.`,
        [service.id],
      );
      continue;
    }
    const region = holder[1].region;
    draft.addEndpoint(endpoint.address, {
      node: service.id,
      router: coreOf(region),
      place: placeOf(service, 'service'),
      owner: 'microsoft',
      attached: 'microsoft-shared',
      at: region ? placeNamed(region, catalogue) : whereabouts(document, service, catalogue),
    });
  }
}

const microsoftWire = (a: string, b: string): Wire => ({
  link: `${a} - ${b}`,
  a,
  b,
  between: [],
  kind: 'microsoft',
  segments: [
    { owner: 'microsoft', medium: 'microsoft-shared', over: null, cables: [], delayMs: null, meters: [] },
  ],
});

/** iBGP over a wire of its own: inside Microsoft every hop is one wire away. */
function join(
  draft: Draft,
  a: string,
  b: string,
  policies: { readonly toA?: RoutePolicy; readonly toB?: RoutePolicy } = {},
): void {
  const wire = microsoftWire(a, b);
  draft.addWire(wire);
  for (const family of draft.ipv6 ? ([4, 6] as const) : ([4] as const)) {
    draft.addSession(
      {
        name: `${wire.link} v${family}`,
        over: { type: 'link', link: wire.link },
        family,
        keepaliveSeconds: 60,
        holdSeconds: 180,
        bfdMs: null,
        blockedBecause: null,
        ends: [
          {
            ...defaultSessionEnd,
            router: a,
            nextHopSelf: 'ebgp-learned',
            importPolicy: policies.toA ?? null,
          },
          {
            ...defaultSessionEnd,
            router: b,
            nextHopSelf: 'ebgp-learned',
            importPolicy: policies.toB ?? null,
          },
        ],
      },
      null,
    );
  }
}

function joinCores(draft: Draft, regions: readonly (string | null)[]): void {
  for (const [index, one] of regions.entries()) {
    for (const other of regions.slice(index + 1)) join(draft, coreOf(one), coreOf(other));
  }
}

/** A circuit and a region know of each other only where the SKU's scope holds the region (ER-065 to ER-067, ER-402). */
function joinEdges(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  regions: readonly (string | null)[],
  failed: FailedParts,
): void {
  for (const peering of nodesOf(document, 'peering')) {
    const circuit = document.nodes[peering.circuit];
    if (peering.type !== 'microsoft' || circuit?.kind !== 'circuit' || failed.nodes.has(circuit.id)) continue;
    for (const [index, part] of PARTS.entries()) {
      for (const region of regions) {
        if (catalogue.isInScope(circuit.sku, circuit.locations[index] as string, region))
          join(draft, edgeRouter(peering, part), coreOf(region));
      }
    }
  }
}

/**
 * Microsoft's doors to the internet: what is announced there, and what is learned from there.
 * Only aggregates go out where the design has some, so that ExpressRoute carries the more specific (ER-155).
 */
function addInternetEdge(
  draft: Draft,
  document: TopologyDocument,
  regions: readonly (string | null)[],
  prefixes: ReadonlyMap<Prefix, Entry>,
  failed: FailedParts,
): void {
  const attached = nodesOf(document, 'internet');
  if (attached.length === 0) return;
  const edge = draft.addRouter(
    coreStation(INTERNET_EDGE, 'internet-edge', t`Microsoft internet edge`, null, zoneOfMicrosoft(document)),
    MICROSOFT_ASN,
  );
  edge.bgp = { ...defaultBgpOptions, multipath: 64, multipathIbgp: 64, multipathRelax: true };
  const aggregates = document.settings.internetAggregates;
  for (const prefix of aggregates) {
    edge.originate.push({
      prefix,
      origin: 'igp',
      med: null,
      communities: [],
      largeCommunities: [],
      deliver: false,
      importCheck: false,
    });
  }
  const outside = aggregates.length > 0 ? aggregates : [...prefixes.keys()];
  const toInternet: RoutePolicy = {
    name: 'announced to the internet',
    rules: [{ action: 'permit', match: { prefixes: outside.map((prefix) => ({ prefix })) }, set: {} }],
    default: 'deny',
  };
  for (const internet of attached) {
    const link = `${INTERNET_EDGE} - ${internet.id}`;
    draft.addWire(
      {
        link,
        a: INTERNET_EDGE,
        b: internet.id,
        between: [],
        kind: 'internet',
        segments: [
          { owner: 'internet', medium: 'public-internet', over: null, cables: [], delayMs: null, meters: [] },
        ],
      },
      { up: !failed.nodes.has(internet.id) },
    );
    for (const family of draft.ipv6 ? ([4, 6] as const) : ([4] as const)) {
      draft.addSession(
        {
          name: `${link} v${family}`,
          over: { type: 'link', link },
          family,
          keepaliveSeconds: 60,
          holdSeconds: 180,
          bfdMs: null,
          blockedBecause: null,
          ends: [
            { ...defaultSessionEnd, router: INTERNET_EDGE, exportPolicy: toInternet, importPolicy: null },
            { ...defaultSessionEnd, router: internet.id, exportPolicy: null, importPolicy: null },
          ],
        },
        null,
      );
    }
  }
  for (const region of regions) join(draft, INTERNET_EDGE, coreOf(region));
}

export function nodesOf<
  Kind extends 'service' | 'vnet' | 'peering' | 'internet' | 'gateway' | 'vm' | 'circuit',
>(document: TopologyDocument, kind: Kind): readonly NodeOf<Kind>[] {
  return Object.keys(document.nodes)
    .sort()
    .map((id) => document.nodes[id as never])
    .filter((node): node is NodeOf<Kind> => (node as { kind: string } | undefined)?.kind === kind);
}

export { coreOf };
