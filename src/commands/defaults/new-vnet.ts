/** Virtual networks, and what stands in one. */

import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { formatPrefix, type Prefix, prefixBits } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { VnetNode } from '#model/kinds/vnet.ts';
import { freeName, numberedName } from '../element-name.ts';
import { nearest } from '../nearest.ts';
import type { Draft, NewNode } from './draft.ts';
import { allot } from './example-space.ts';
import { freeAddress } from './free-prefix.ts';
import { regionHere } from './region-here.ts';

/** A /16 with a subnet for gateways and one for machines. @source ER-299 */
export const newVnet: NewNode<'vnet'> = {
  fields(document, { zone }) {
    const space = allot(document, 'vnet');
    return ok({
      name: numberedName(document, 'VNet-'),
      region: regionHere(document, zone),
      spaces: space ? [space] : [],
      subnets: space
        ? [
            { name: 'GatewaySubnet', prefix: within(space, 0xff00, 27) },
            { name: t`Servers`, prefix: within(space, 0x0100, 24) },
          ]
        : [],
    });
  },
};

function within(space: Prefix, offset: number, length: number): Prefix {
  const { family, bits } = prefixBits(space);
  return formatPrefix({ family, bits: bits + BigInt(offset), length });
}

export const newGateway: NewNode<'gateway'> = {
  fields(document, draft) {
    const vnet = vnetFor(document, draft, 'gateway');
    if (!vnet.ok) return vnet;
    const vpn = draft.fields.type === 'vpn';
    return ok({
      name: freeName(document, vpn ? t`VPN gateway` : t`ExpressRoute gateway`),
      vnet: vnet.value.id,
      sku: vpn ? 'VpnGw1Az' : 'ErGw1Az',
    });
  },
};

/** The first four addresses of an Azure subnet are Azure's, so machines begin at the fifth. */
const FIRST_MACHINE = 4;

export const newVm: NewNode<'vm'> = {
  fields(document, draft) {
    const vnet = vnetFor(document, draft, t`virtual machine`);
    if (!vnet.ok) return vnet;
    const subnet =
      vnet.value.subnets.find(({ name }) => name !== 'GatewaySubnet')?.prefix ?? vnet.value.spaces[0];
    const taken = new Set(
      Object.values(document.nodes).flatMap((node) => (node.kind === 'vm' ? node.addresses : [])),
    );
    const address = subnet ? freeAddress(subnet, FIRST_MACHINE, taken) : null;
    return ok({
      name: numberedName(document, 'VM-'),
      vnet: vnet.value.id,
      addresses: address ? [address] : [],
    });
  },
};

/** The one asked for, else the nearest. */
function vnetFor(
  document: TopologyDocument,
  { centre, fields }: Draft,
  what: string,
): Result<VnetNode, Refusal> {
  const asked = fields.vnet === undefined ? undefined : document.nodes[fields.vnet as NodeId];
  if (asked?.kind === 'vnet') return ok(asked);
  const [first] = nearest(document, 'vnet', centre);
  if (first) return ok(first.node);
  return err({
    id: 'node/needs-a-vnet',
    message: t`A ${what} stands in a virtual network, and this design has none.`,
    fix: t`Add a virtual network first.`,
    about: [],
  });
}
