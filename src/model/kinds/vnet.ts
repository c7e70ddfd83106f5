/** An Azure virtual network. @source ER-012, ER-144 to ER-149, ER-293, ER-299 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type Prefix, prefixSchema } from '../addresses.ts';
import { type NodeId, nodeIdSchema } from '../ids.ts';
import { reference } from '../reference.ts';
import { findingOnly } from '../says.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface VnetNode extends NodeBase {
  readonly kind: 'vnet';
  /** Azure region id of the catalogue: `westeurope`. */
  readonly region: string;
  readonly spaces: readonly Prefix[];
  readonly subnets: readonly VnetSubnet[];
  /** VNet peering: `useRemoteGateway` lets this VNet use the gateway of the other (ER-293). */
  readonly peers: readonly VnetPeer[];
  /** Meant to be kept apart from other VNets on the same circuit (ER-149). It changes a finding, not a route. */
  readonly isolated: boolean;
}

export interface VnetPeer {
  readonly vnet: NodeId;
  readonly useRemoteGateway: boolean;
}

export interface VnetSubnet {
  readonly name: string;
  readonly prefix: Prefix;
  /** Network security group: whether outbound traffic to the internet is denied (ER-146). Null: no group. */
  readonly networkSecurityGroup: 'allow-all' | 'deny-internet' | null;
  readonly userRoutes: readonly UserRoute[];
  readonly bgpPropagation: boolean;
  readonly serviceEndpoints: boolean;
  /** Delegated to Power Platform virtual-network support (ER-368). */
  readonly delegated: boolean;
  readonly natGateway: boolean;
}

export interface UserRoute {
  readonly prefix: Prefix;
  readonly nextHop: 'internet' | 'gateway' | 'none';
}

const subnetSchema = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty(t`A subnet has a name.`), v.maxLength(80)),
  prefix: prefixSchema,
  networkSecurityGroup: v.optional(v.nullable(v.picklist(['allow-all', 'deny-internet'])), null),
  userRoutes: v.optional(
    v.array(v.strictObject({ prefix: prefixSchema, nextHop: v.picklist(['internet', 'gateway', 'none']) })),
    [],
  ),
  bgpPropagation: v.optional(v.boolean(), true),
  serviceEndpoints: v.optional(v.boolean(), false),
  delegated: v.optional(v.boolean(), false),
  natGateway: v.optional(v.boolean(), false),
});

export const vnetKind: NodeKind<VnetNode> = {
  kind: 'vnet',
  label: t`Virtual network`,
  about: t`Private Azure address space, reached over private peering.`,
  owner: 'microsoft',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('vnet'),
    region: v.pipe(v.string(), v.maxLength(80)),
    spaces: v.optional(v.array(prefixSchema), []),
    subnets: v.optional(v.array(subnetSchema), []),
    peers: v.optional(
      v.array(v.strictObject({ vnet: nodeIdSchema, useRemoteGateway: v.optional(v.boolean(), false) })),
      [],
    ),
    isolated: v.optional(v.pipe(v.boolean(), findingOnly('routing/isolation-expected')), false),
  }),
  references: ({ peers }) => peers.flatMap((peer, i) => reference(`peers.${i}.vnet`, peer.vnet, 'vnet')),
};
