/** A virtual network gateway. A link of kind `connection` joins it to a circuit; one of kind `ipsec` makes a VPN. @source ER-021, ER-022, ER-290 to ER-298 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type Prefix, prefixSchema } from '../addresses.ts';
import { type NodeId, nodeIdSchema } from '../ids.ts';
import { reference } from '../reference.ts';
import { findingOnly } from '../says.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface GatewayNode extends NodeBase {
  readonly kind: 'gateway';
  readonly vnet: NodeId;
  readonly type: 'expressroute' | 'vpn';
  readonly sku: GatewaySku;
  /** ErGwScale only. */
  readonly scaleUnits: number;
  /** All its instances stand in one availability zone (ER-264). */
  readonly pinnedToZone: boolean;
  /** Announced instead of the spaces they cover (ER-138). */
  readonly summaries: readonly Prefix[];
}

export type GatewaySku = (typeof GATEWAY_SKUS)[number];
export const GATEWAY_SKUS = [
  'Standard',
  'HighPerformance',
  'UltraPerformance',
  'ErGw1Az',
  'ErGw2Az',
  'ErGw3Az',
  'ErGwScale',
  'VpnGw1',
  'VpnGw2',
  'VpnGw3',
  'VpnGw1Az',
  'VpnGw2Az',
  'VpnGw3Az',
] as const;

export const gatewayKind: NodeKind<GatewayNode> = {
  kind: 'gateway',
  label: t`VNet gateway`,
  about: t`Joins a virtual network to a circuit, or to a VPN.`,
  owner: 'microsoft',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('gateway'),
    vnet: nodeIdSchema,
    type: v.optional(v.picklist(['expressroute', 'vpn']), 'expressroute'),
    sku: v.optional(v.picklist(GATEWAY_SKUS), 'ErGw1Az'),
    scaleUnits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)), 1),
    pinnedToZone: v.optional(v.pipe(v.boolean(), findingOnly('ha/gateway-not-zone-redundant')), false),
    summaries: v.optional(v.array(prefixSchema), []),
  }),
  references: ({ vnet }) => reference('vnet', vnet, 'vnet'),
};
