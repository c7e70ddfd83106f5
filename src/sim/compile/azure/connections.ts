/**
 * Connections of ExpressRoute gateways to the private peering of circuits: a wire and its sessions per link of the circuit.
 *
 * @source ER-022, ER-128, ER-137, ER-149, ER-403
 */
import { t } from '#base/t.ts';
import { BGP_ALONE, detectionMs } from '#catalogue/failure-detection.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { backboneSession } from '#sim/compile/backbone-session.ts';
import { backboneWire } from '#sim/compile/backbone-wire.ts';
import type { Draft } from '#sim/compile/draft.ts';
import { PARTS } from '#sim/compile/expressroute/circuit-path.ts';
import { drainPolicy } from '#sim/compile/expressroute/drain.ts';
import { edgeRouter } from '#sim/compile/expressroute/edge-router.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { nodesOf } from '#sim/compile/nodes-of.ts';
import { defaultSessionEnd, type RoutePolicy } from '#sim/network/network.ts';
import { connectionBlocked } from './connection-blocked.ts';
import { gatewayMeters } from './gateway-meters.ts';
import { spokesOf } from './vnet-peering.ts';

export function addConnections(draft: Draft, document: TopologyDocument, failed: FailedParts): void {
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
        backboneWire(
          wireName,
          edgeRouter(peering, part),
          gateway.id,
          'microsoft-private',
          { type: 'link', link: link.id },
          gatewayMeters(gateway, link),
        ),
        { up },
      );
      for (const family of draft.families) {
        draft.addSession(
          backboneSession(
            wireName,
            family,
            [
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
            connectionBlocked(document, gateway, vnet, link.authorised),
          ),
          {
            peering: null,
            link: link.id,
            part,
            family,
            name: t`${gateway.name} to ${document.nodes[circuitId]?.name}, ${part}`,
            ends: [circuitId, gateway.id],
            silentDetectionMs: detectionMs(BGP_ALONE, BGP_ALONE),
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
