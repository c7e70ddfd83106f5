/**
 * Gateways of VNets: a router each, joined to the fabric of every VNet that uses it.
 *
 * @source ER-167, ER-175, ER-293
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { backboneSession } from '#sim/compile/backbone-session.ts';
import { backboneWire } from '#sim/compile/backbone-wire.ts';
import { placeOf } from '#sim/compile/devices.ts';
import type { Draft } from '#sim/compile/draft.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { originated } from '#sim/compile/originated.ts';
import { plainStation } from '#sim/compile/plain-station.ts';
import { placeNamed } from '#sim/compile/surroundings.ts';
import { defaultBgpOptions, defaultSessionEnd, type RoutePolicy } from '#sim/network/network.ts';
import { AZURE_ASN } from './azure-asn.ts';
import { spokesOf } from './vnet-peering.ts';

export function addGateway(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  gateway: NodeOf<'gateway'>,
  failed: FailedParts,
): void {
  const vnet = document.nodes[gateway.vnet];
  if (vnet?.kind !== 'vnet') return;
  const router = draft.addRouter(
    plainStation({
      router: gateway.id,
      place: placeOf(gateway, 'gateway'),
      owner: 'microsoft',
      at: placeNamed(vnet.region, catalogue),
    }),
    AZURE_ASN,
  );
  // Flows spread over at most four circuits, two links each (ER-167).
  router.bgp = { ...defaultBgpOptions, multipath: 8, multipathIbgp: 8, multipathRelax: true };
  for (const prefix of gateway.summaries) {
    router.originate.push(originated(prefix, { deliver: false, importCheck: false }));
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
  draft.addWire(backboneWire(link, gateway.id, vnet.id, 'microsoft-private'), {
    up: !failed.nodes.has(gateway.id) && !failed.nodes.has(vnet.id),
  });
  // ExpressRoute before VPN at equal prefix length (ER-175): the fabric sees the VPN's routes with a lower preference.
  const preference: RoutePolicy = {
    name: `${gateway.id} preference`,
    rules: [{ action: 'permit', match: {}, set: { localPreference: gateway.type === 'vpn' ? 90 : 100 } }],
    default: 'permit',
  };
  for (const family of draft.families) {
    draft.addSession(
      backboneSession(link, family, [
        { ...defaultSessionEnd, router: gateway.id, nextHopSelf: 'ebgp-learned' },
        { ...defaultSessionEnd, router: vnet.id, nextHopSelf: 'ebgp-learned', importPolicy: preference },
      ]),
      null,
    );
  }
}
