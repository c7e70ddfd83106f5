/**
 * From what was drawn to what can be routed. Pure: the same document and catalogue give the same network, whatever the
 * order of things in the document.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import { addConnections } from './azure/connections.ts';
import { addGateway } from './azure/gateways.ts';
import { addVnetPeerings } from './azure/vnet-peering.ts';
import { addVnet } from './azure/vnets.ts';
import { addTunnels } from './azure/vpn-tunnels.ts';
import type { Compiled } from './compiled.ts';
import { addDevice, routes } from './devices.ts';
import { startDraft } from './draft.ts';
import { addGlobalReach } from './expressroute/global-reach.ts';
import { addPeering } from './expressroute/peerings.ts';
import type { FailedParts } from './failed-parts.ts';
import { addInterior } from './interior.ts';
import { addInternetAccess } from './internet.ts';
import { addMicrosoft } from './microsoft/microsoft.ts';
import { nodesOf } from './nodes-of.ts';
import { addStatics } from './statics.ts';

export function compile(document: TopologyDocument, catalogue: Catalogue, failed: FailedParts): Compiled {
  const draft = startDraft(usesIpv6(document));
  for (const id of Object.keys(document.nodes).sort()) {
    const node = document.nodes[id as never] as TopologyDocument['nodes'][never] | undefined;
    if (node && routes(node)) addDevice(draft, document, catalogue, node);
  }
  addInterior(draft, document, failed);
  for (const peering of nodesOf(document, 'peering')) addPeering(draft, document, catalogue, peering, failed);
  addMicrosoft(draft, document, catalogue, failed);
  addInternetAccess(draft, document, failed);
  for (const vnet of nodesOf(document, 'vnet')) addVnet(draft, document, catalogue, vnet, failed);
  for (const gateway of nodesOf(document, 'gateway')) addGateway(draft, document, catalogue, gateway, failed);
  addVnetPeerings(draft, document, failed);
  addConnections(draft, document, failed);
  addTunnels(draft, document, failed);
  addGlobalReach(draft, document, catalogue, failed);
  addStatics(draft, document);
  return draft.finish();
}

/** A design without an IPv6 address is compiled without IPv6, which halves the sessions. */
function usesIpv6(document: TopologyDocument): boolean {
  const any = (texts: readonly (string | IpAddress)[]) => texts.some((text) => text.includes(':'));
  return Object.values(document.nodes).some((node) => {
    switch (node.kind) {
      case 'host':
        return any([...node.subnets, ...node.addresses]);
      case 'router':
        return any(node.originated);
      case 'firewall':
        return any([...node.originated, ...node.sourceNat.map((rule) => rule.pool)]);
      case 'peering':
        return node.sessions.some((session) => session.ipv6 !== null) || any(node.declaredPrefixes);
      case 'vnet':
        return any(node.spaces);
      case 'service':
        return node.prefixes !== 'catalogue' && any(node.prefixes.map((entry) => entry.prefix));
      default:
        return false;
    }
  });
}
