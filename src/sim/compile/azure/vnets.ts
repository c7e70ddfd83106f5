/**
 * Virtual networks: a fabric router per VNet that its machines and delegated subnets hang on, with Azure's own routes.
 *
 * @source ER-021, ER-146, ER-165 to ER-167, ER-319
 */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { covers, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { backboneWire } from '#sim/compile/backbone-wire.ts';
import type { Whereabouts } from '#sim/compile/compiled.ts';
import { placeOf } from '#sim/compile/devices.ts';
import type { Draft } from '#sim/compile/draft.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { coreOf } from '#sim/compile/microsoft/core-routers.ts';
import { nodesOf } from '#sim/compile/nodes-of.ts';
import { originated } from '#sim/compile/originated.ts';
import { plainStation } from '#sim/compile/plain-station.ts';
import { placeNamed } from '#sim/compile/surroundings.ts';
import { defaultBgpOptions } from '#sim/network/network.ts';
import type { NextHop } from '#sim/network/routing-state.ts';
import { delegatesTo } from '#sim/trace/delegation.ts';
import { AZURE_ASN } from './azure-asn.ts';
import { addOutboundAccess } from './outbound-access.ts';
import { gatewaysOf } from './vnet-peering.ts';

export function addVnet(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  vnet: NodeOf<'vnet'>,
  failed: FailedParts,
): void {
  const at = placeNamed(vnet.region, catalogue);
  const station = plainStation({
    router: vnet.id,
    place: placeOf(vnet, 'vnet'),
    owner: 'microsoft',
    hidden: true,
    at,
  });
  const fabric = draft.addRouter(station, AZURE_ASN);
  fabric.bgp = { ...defaultBgpOptions, multipath: 8, multipathIbgp: 8, multipathRelax: true };
  for (const prefix of vnet.spaces) {
    fabric.originate.push(originated(prefix, { deliver: true, importCheck: false }));
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
  draft.addWire(backboneWire(link, vnet.id, core, 'microsoft-shared'), { up: !failed.nodes.has(vnet.id) });
  const [fabricEnd, coreEnd] = wireAddresses(draft, link);
  fabric.statics.push({ prefix: '0.0.0.0/0' as Prefix, via: coreEnd, distance: 254 });
  for (const prefix of vnet.spaces)
    if (!prefix.includes(':')) coreRouter.statics.push({ prefix, via: fabricEnd, distance: 254 });
  const gateways = gatewaysOf(document, vnet).filter((gateway) => !failed.nodes.has(gateway.id));
  const hop = (to: string, over: string): NextHop => ({ to, over, via: null, share: 1, exit: null });
  draft.stations.set(vnet.id, {
    ...station,
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
  at: Whereabouts | null,
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
