/** A virtual machine in a VNet. @source S-41 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type IpAddress, ipAddressSchema } from '../addresses.ts';
import { type NodeId, nodeIdSchema } from '../ids.ts';
import { reference } from '../reference.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface VmNode extends NodeBase {
  readonly kind: 'vm';
  readonly vnet: NodeId;
  readonly addresses: readonly IpAddress[];
}

export const vmKind: NodeKind<VmNode> = {
  kind: 'vm',
  label: t`Virtual machine`,
  about: t`A machine with a private address in a virtual network.`,
  owner: 'microsoft',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('vm'),
    vnet: nodeIdSchema,
    addresses: v.optional(v.array(ipAddressSchema), []),
  }),
  references: ({ vnet }) => reference('vnet', vnet, 'vnet'),
};
