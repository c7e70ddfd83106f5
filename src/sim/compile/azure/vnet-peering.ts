/**
 * VNet peering: the machines of two VNets reach each other inside Microsoft, and one VNet may use the gateway of the
 * other. Peering is not transitive: two spokes of a hub do not meet by it.
 *
 * A peering counts as made when either VNet names the other, since it is drawn once.
 *
 * @source ER-149, ER-293, ER-299
 */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { backboneSession } from '#sim/compile/backbone-session.ts';
import { backboneWire } from '#sim/compile/backbone-wire.ts';
import type { Draft } from '#sim/compile/draft.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { nodesOf } from '#sim/compile/nodes-of.ts';
import { defaultSessionEnd } from '#sim/network/network.ts';

/** VNets that use the gateways of this one. */
export const spokesOf = (document: TopologyDocument, hub: NodeId): readonly NodeOf<'vnet'>[] =>
  nodesOf(document, 'vnet').filter(
    (vnet) => vnet.id !== hub && vnet.peers.some((peer) => peer.vnet === hub && peer.useRemoteGateway),
  );

/** Gateways that a VNet uses: its own, and those of the VNets whose gateways it may use. */
export const gatewaysOf = (document: TopologyDocument, vnet: NodeOf<'vnet'>): readonly NodeOf<'gateway'>[] =>
  nodesOf(document, 'gateway').filter(
    (gateway) =>
      gateway.vnet === vnet.id ||
      vnet.peers.some((peer) => peer.vnet === gateway.vnet && peer.useRemoteGateway),
  );

export function addVnetPeerings(draft: Draft, document: TopologyDocument, failed: FailedParts): void {
  const vnets = nodesOf(document, 'vnet');
  const names = (one: NodeOf<'vnet'>, other: NodeOf<'vnet'>) =>
    one.peers.some(({ vnet }) => vnet === other.id);
  for (const [index, one] of vnets.entries()) {
    for (const other of vnets.slice(index + 1)) {
      if (!names(one, other) && !names(other, one)) continue;
      const link = `${one.id} ~ ${other.id}`;
      draft.addWire(backboneWire(link, one.id, other.id, 'microsoft-private'), {
        up: !failed.nodes.has(one.id) && !failed.nodes.has(other.id),
      });
      for (const family of draft.families) {
        draft.addSession(
          backboneSession(link, family, [
            { ...defaultSessionEnd, router: one.id },
            { ...defaultSessionEnd, router: other.id },
          ]),
          null,
        );
      }
    }
  }
}
