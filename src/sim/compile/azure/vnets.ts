/**
 * Virtual networks: a fabric router per VNet that its machines hang on, a router per gateway, and the connections
 * between gateways and the private peering of circuits.
 *
 * @source ER-021, ER-022, ER-128, ER-137, ER-149, ER-165 to ER-167, ER-175, ER-293, ER-403
 */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { covers, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { Asn } from '#model/units.ts';
import type { Wire } from '#sim/compile/compiled.ts';
import { placeOf, routes } from '#sim/compile/devices.ts';
import { type Draft, INTERNAL } from '#sim/compile/draft.ts';
import { PARTS } from '#sim/compile/expressroute/circuit-path.ts';
import { drainPolicy } from '#sim/compile/expressroute/drain.ts';
import { edgeRouter } from '#sim/compile/expressroute/edge-router.ts';
import { addGlobalReach } from '#sim/compile/expressroute/global-reach.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { cablesOf, cableWire } from '#sim/compile/interior.ts';
import { coreOf, nodesOf } from '#sim/compile/microsoft/microsoft.ts';
import { importPolicy } from '#sim/compile/route-policies.ts';
import { placeNamed } from '#sim/compile/surroundings.ts';
import { defaultBgpOptions, defaultSessionEnd, type RoutePolicy } from '#sim/network/network.ts';
import type { NextHop } from '#sim/network/routing-state.ts';
import { detectionMs } from '#sim/recovery/detection.ts';
import { delegatesTo } from '#sim/trace/delegation.ts';
import { azureWire } from './azure-wire.ts';
import { gatewayMeters } from './gateway-meters.ts';
import { addOutboundAccess } from './outbound-access.ts';
import { addVnetPeerings, gatewaysOf, spokesOf } from './vnet-peering.ts';

const GATEWAY_ASN = 65_515 as Asn;
/** Routes the gateway announces over one connection at most (ER-087, ER-088). */
const VNET_LIMIT = { 4: 1_000, 6: 100 } as const;

export function addVnets(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  failed: FailedParts,
): void {
  for (const vnet of nodesOf(document, 'vnet')) addFabric(draft, document, catalogue, vnet, failed);
  for (const gateway of nodesOf(document, 'gateway')) addGateway(draft, document, catalogue, gateway, failed);
  addVnetPeerings(draft, document, failed);
  addConnections(draft, document, failed);
  addTunnels(draft, document, failed);
  addGlobalReach(draft, document, catalogue, failed);
}

function station(
  router: string,
  place: Wire['between'][number]['place'],
  hidden: boolean,
  at: Wire['between'][number]['at'],
) {
  return {
    router,
    place,
    owner: 'microsoft' as const,
    hidden,
    stateful: false,
    stateGroup: router,
    sourceNat: [],
    destinationNat: [],
    filter: [],
    admits: null,
    at,
  };
}

function addFabric(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  vnet: NodeOf<'vnet'>,
  failed: FailedParts,
): void {
  const at = placeNamed(vnet.region, catalogue);
  const fabric = draft.addRouter(station(vnet.id, placeOf(vnet, 'vnet'), true, at), GATEWAY_ASN);
  fabric.bgp = { ...defaultBgpOptions, multipath: 8, multipathIbgp: 8, multipathRelax: true };
  for (const prefix of vnet.spaces) {
    fabric.originate.push({
      prefix,
      origin: 'igp',
      med: null,
      communities: [],
      largeCommunities: [],
      deliver: true,
      importCheck: false,
    });
  }
  for (const machine of nodesOf(document, 'vm')) {
    if (machine.vnet !== vnet.id) continue;
    for (const address of machine.addresses) {
      if (!vnet.spaces.some((space) => covers(space, address)))
        draft.note(t`${machine.name} has the address ${address}, which is outside ${vnet.name}.`, [
          machine.id,
        ]);
      draft.addEndpoint(address, {
        node: machine.id,
        router: vnet.id,
        place: placeOf(machine, 'vm'),
        owner: 'microsoft',
        attached: 'microsoft-private',
        at,
      });
    }
  }
  addDelegations(draft, document, vnet, at);
  // Azure's own routes to Microsoft services and the internet, weaker than any route a gateway learns (ER-146, ER-319).
  const core = coreOf(vnet.region);
  const coreRouter = draft.routers.get(core);
  if (!coreRouter) return;
  const link = `${vnet.id} - ${core}`;
  draft.addWire(azureWire(link, vnet.id, core, 'microsoft-shared'), { up: !failed.nodes.has(vnet.id) });
  const [fabricEnd, coreEnd] = wireAddresses(draft, link);
  fabric.statics.push({ prefix: '0.0.0.0/0' as Prefix, via: coreEnd, distance: 254 });
  for (const prefix of vnet.spaces)
    if (!prefix.includes(':')) coreRouter.statics.push({ prefix, via: fabricEnd, distance: 254 });
  const gateways = gatewaysOf(document, vnet).filter((gateway) => !failed.nodes.has(gateway.id));
  const hop = (to: string, over: string): NextHop => ({ to, over, via: null, share: 1, exit: null });
  draft.stations.set(vnet.id, {
    ...station(vnet.id, placeOf(vnet, 'vnet'), true, at),
    fabric: {
      spaces: vnet.spaces,
      subnets: vnet.subnets,
      core: hop(core, link),
      gateways: gateways.map((gateway) => hop(gateway.id, `${gateway.id} - ${vnet.id}`)),
      endpointServices: new Set(
        nodesOf(document, 'service')
          .filter((service) => service.service === 'azure-paas')
          .flatMap((service) => service.endpoints.map(({ address }) => address)),
      ),
    },
  });
  addOutboundAccess(draft, vnet);
}

/** Containers of environments run in the subnets delegated to them. @source ER-368, ER-369 */
function addDelegations(
  draft: Draft,
  document: TopologyDocument,
  vnet: NodeOf<'vnet'>,
  at: Wire['between'][number]['at'],
): void {
  for (const service of nodesOf(document, 'service')) {
    if (!delegatesTo(service, vnet.id)) continue;
    for (const subnet of vnet.subnets) {
      if (!subnet.delegated) continue;
      const place = placeOf(service, 'service');
      draft.addDelegated({
        prefix: subnet.prefix,
        endpoint: {
          node: service.id,
          router: vnet.id,
          place,
          owner: 'microsoft',
          attached: 'microsoft-private',
          at,
        },
      });
    }
  }
}

function wireAddresses(draft: Draft, link: string): readonly [a: IpAddress, b: IpAddress] {
  const spec = draft.linkNamed(link);
  return [spec.aAddresses[0]?.address as IpAddress, spec.bAddresses[0]?.address as IpAddress];
}

function addGateway(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  gateway: NodeOf<'gateway'>,
  failed: FailedParts,
): void {
  const vnet = document.nodes[gateway.vnet];
  if (vnet?.kind !== 'vnet') return;
  const router = draft.addRouter(
    station(gateway.id, placeOf(gateway, 'gateway'), false, placeNamed(vnet.region, catalogue)),
    GATEWAY_ASN,
  );
  // Flows spread over at most four circuits, two links each (ER-167).
  router.bgp = { ...defaultBgpOptions, multipath: 8, multipathIbgp: 8, multipathRelax: true };
  for (const prefix of gateway.summaries) {
    router.originate.push({
      prefix,
      origin: 'igp',
      med: null,
      communities: [],
      largeCommunities: [],
      deliver: false,
      importCheck: false,
    });
  }
  for (const each of [vnet, ...spokesOf(document, vnet.id)]) joinFabric(draft, gateway, each, failed);
}

/** The gateway announces the spaces of the VNets that use it, and tells them what it hears (ER-293). */
function joinFabric(
  draft: Draft,
  gateway: NodeOf<'gateway'>,
  vnet: NodeOf<'vnet'>,
  failed: FailedParts,
): void {
  const link = `${gateway.id} - ${vnet.id}`;
  draft.addWire(azureWire(link, gateway.id, vnet.id, 'microsoft-private'), {
    up: !failed.nodes.has(gateway.id) && !failed.nodes.has(vnet.id),
  });
  // ExpressRoute before VPN at equal prefix length (ER-175): the fabric sees the VPN's routes with a lower preference.
  const preference: RoutePolicy = {
    name: `${gateway.id} preference`,
    rules: [{ action: 'permit', match: {}, set: { localPreference: gateway.type === 'vpn' ? 90 : 100 } }],
    default: 'permit',
  };
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
          { ...defaultSessionEnd, router: gateway.id, nextHopSelf: 'ebgp-learned' },
          { ...defaultSessionEnd, router: vnet.id, nextHopSelf: 'ebgp-learned', importPolicy: preference },
        ],
      },
      null,
    );
  }
}

function addConnections(draft: Draft, document: TopologyDocument, failed: FailedParts): void {
  for (const id of Object.keys(document.links).sort()) {
    const link = document.links[id as never] as TopologyDocument['links'][never] | undefined;
    if (link?.kind !== 'connection') continue;
    const ends = link.ends.map((end) => document.nodes[end]);
    const gateway = ends.find((node) => node?.kind === 'gateway') as NodeOf<'gateway'> | undefined;
    const other = ends.find((node) => node && node.kind !== 'gateway');
    const circuitId = other?.kind === 'peering' ? other.circuit : other?.id;
    const peering = nodesOf(document, 'peering').find(
      (candidate) => candidate.circuit === circuitId && candidate.type === 'private',
    );
    const vnet = gateway ? document.nodes[gateway.vnet] : undefined;
    if (!gateway || vnet?.kind !== 'vnet' || !circuitId) continue;
    if (!peering) {
      draft.note(t`${gateway.name} is connected to ${other?.name}, which has no private peering. Add one.`, [
        link.id,
      ]);
      continue;
    }
    for (const part of PARTS) {
      const wireName = `${link.id}.${part}`;
      const up = !failed.links.has(link.id) && !failed.nodes.has(gateway.id) && !failed.nodes.has(circuitId);
      draft.addWire(
        azureWire(
          wireName,
          edgeRouter(peering, part),
          gateway.id,
          'microsoft-private',
          { type: 'link', link: link.id },
          gatewayMeters(gateway, link),
        ),
        { up },
      );
      for (const family of draft.ipv6 ? ([4, 6] as const) : ([4] as const)) {
        draft.addSession(
          {
            name: `${wireName} v${family}`,
            over: { type: 'link', link: wireName },
            family,
            keepaliveSeconds: 60,
            holdSeconds: 180,
            bfdMs: null,
            blockedBecause: connectionBlocked(document, gateway, vnet, link.authorised),
            ends: [
              // Gateways share AS 65515; without the override one VNet could not hear of another (ER-149).
              {
                ...defaultSessionEnd,
                router: edgeRouter(peering, part),
                asOverride: true,
                exportPolicy: drainPolicy(document, circuitId, part),
              },
              {
                ...defaultSessionEnd,
                router: gateway.id,
                weight: link.weight,
                importPolicy: notItsOwn(gateway, [vnet, ...spokesOf(document, vnet.id)]),
              },
            ],
          },
          {
            peering: null,
            link: link.id,
            part,
            family,
            name: `${gateway.name} to ${document.nodes[circuitId]?.name}, ${part}`,
            ends: [circuitId, gateway.id],
            silentDetectionMs: detectionMs(
              {
                bfd: { enabled: false, intervalMs: 300, multiplier: 3 },
                keepaliveSeconds: 60,
                holdSeconds: 180,
              },
              {
                bfd: { enabled: false, intervalMs: 300, multiplier: 3 },
                keepaliveSeconds: 60,
                holdSeconds: 180,
              },
            ),
            customerEnd: 1,
            elements: [link.id, gateway.id, circuitId],
          },
        );
      }
    }
  }
}

/**
 * The edge sends a gateway's routes back to it, as routers do, and with the override the gateway's own AS is no longer
 * in them. So it must know its own space.
 */
const notItsOwn = (gateway: NodeOf<'gateway'>, vnets: readonly NodeOf<'vnet'>[]): RoutePolicy => ({
  name: `${gateway.id} not its own`,
  rules: [
    {
      action: 'deny',
      match: {
        prefixes: [...vnets.flatMap(({ spaces }) => spaces), ...gateway.summaries].map((prefix) => ({
          prefix,
          le: prefix.includes(':') ? 128 : 32,
        })),
      },
      set: {},
    },
  ],
  default: 'permit',
});

function connectionBlocked(
  document: TopologyDocument,
  gateway: NodeOf<'gateway'>,
  vnet: NodeOf<'vnet'>,
  authorised: boolean,
): string | null {
  if (gateway.type !== 'expressroute')
    return t`${gateway.name} is a VPN gateway; a circuit needs an ExpressRoute gateway`;
  if (!authorised) return t`the owner of the circuit has not authorised the connection`;
  const announced = (family: 4 | 6) => {
    const spaces = [vnet, ...spokesOf(document, vnet.id)].flatMap((each) => each.spaces);
    const summarised = spaces.filter((space) => !gateway.summaries.some((summary) => covers(summary, space)));
    return [...gateway.summaries, ...summarised].filter((prefix) => prefix.includes(':') === (family === 6))
      .length;
  };
  for (const family of [4, 6] as const) {
    if (announced(family) > VNET_LIMIT[family])
      return t`${vnet.name} would announce ${announced(family)} IPv${family} prefixes, and ${VNET_LIMIT[family]} are allowed`;
  }
  return null;
}

/** What the own AS has inside, and nothing that it heard from others. */
const INSIDE: RoutePolicy = {
  name: 'inside prefixes to the VPN',
  rules: [
    { action: 'deny', match: INTERNAL, set: {} },
    { action: 'permit', match: { asPathEmpty: true }, set: {} },
  ],
  default: 'deny',
};

/** A site-to-site VPN rides on the internet access of its customer end, and is up only while that is (ER-284). */
function addTunnels(draft: Draft, document: TopologyDocument, failed: FailedParts): void {
  for (const cable of cablesOf(document)) {
    if (cable.kind !== 'ipsec') continue;
    const ends = cable.ends.map((end) => document.nodes[end]);
    const gateway = ends.find((node) => node?.kind === 'gateway');
    const device = ends.find((node) => node && routes(node));
    if (
      gateway?.kind !== 'gateway' ||
      !device ||
      !draft.routers.has(device.id) ||
      !draft.routers.has(gateway.id)
    )
      continue;
    const access = cablesOf(document).some(
      (each) =>
        each.kind === 'internet' &&
        each.ends.includes(device.id) &&
        !failed.links.has(each.id) &&
        each.ends.every((end) => !failed.nodes.has(end)),
    );
    draft.addWire(cableWire(document, cable), {
      up:
        access &&
        !failed.links.has(cable.id) &&
        !failed.nodes.has(gateway.id) &&
        !failed.nodes.has(device.id),
    });
    const router = draft.routers.get(device.id);
    if (router && !router.redistribute.includes('ospf')) router.redistribute.push('ospf', 'connected');
    const index = cable.ends[0] === device.id ? 0 : 1;
    for (const family of draft.ipv6 ? ([4, 6] as const) : ([4] as const)) {
      draft.addSession(
        {
          name: `${cable.id}.v${family}`,
          over: { type: 'link', link: cable.id },
          family,
          keepaliveSeconds: cable.keepaliveSeconds,
          holdSeconds: cable.holdSeconds,
          bfdMs: null,
          blockedBecause: null,
          ends: [
            {
              ...defaultSessionEnd,
              router: device.id,
              importPolicy: importPolicy(`${cable.id} in`, cable.importRules[index], null, 100),
              exportPolicy: INSIDE,
            },
            {
              ...defaultSessionEnd,
              router: gateway.id,
              importPolicy: importPolicy(
                t`${cable.id} at gateway`,
                cable.importRules[index === 0 ? 1 : 0],
                null,
                null,
              ),
            },
          ],
        },
        {
          peering: null,
          link: cable.id,
          part: null,
          family,
          name: `${device.name} to ${gateway.name}`,
          ends: [device.id, gateway.id],
          silentDetectionMs: detectionMs(cable, cable),
          customerEnd: 0,
          elements: [cable.id, device.id, gateway.id],
        },
      );
    }
  }
}
