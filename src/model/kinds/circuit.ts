/**
 * An ExpressRoute circuit, as ordered: one object with two links under it, each ending on an MSEE of its own.
 *
 * @source ER-001, ER-006, ER-010, ER-017, ER-040 to ER-072
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type NodeId, nodeIdSchema } from '../ids.ts';
import { reference } from '../reference.ts';
import { documentationOnly, findingOnly } from '../says.ts';
import { type IsoDate, isoDateSchema, type Mbps, mbpsSchema, type VlanId, vlanSchema } from '../units.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface CircuitNode extends NodeBase {
  readonly kind: 'circuit';
  readonly sku: 'Local' | 'Standard' | 'Premium';
  readonly billing: 'Metered' | 'Unlimited';
  /** In each direction, on each link, shared by all peerings (ER-052 to ER-055). */
  readonly mbps: Mbps;
  readonly connectivity: 'exchange' | 'point-to-point' | 'ipvpn' | 'direct';
  /** Where it lands: catalogue ids, primary then secondary. Both alike but for Metro (ER-017). */
  readonly locations: readonly [primary: string, secondary: string];
  readonly metro: boolean;
  readonly cloud: 'commercial' | 'usgov' | 'china';
  /** Documentation only. What changed over the years goes by the day of the peering. */
  readonly createdOn: IsoDate;
  readonly providerState: 'NotProvisioned' | 'Provisioning' | 'Provisioned';
  readonly microsoftState: 'Enabled' | 'Disabled';
  readonly links: readonly [primary: CircuitLink, secondary: CircuitLink];
  /** Microsoft lengthens its AS path on this link and prefers the other (ER-162, ER-266). */
  readonly drained: 'none' | 'primary' | 'secondary';
  /** As it runs today, where the design changes a circuit that there is already (ER-057, ER-070). Null: a new one. */
  readonly existing: ExistingCircuit | null;
  /** ExpressRoute Direct only: the port pair, its rate and how it is tagged (ER-015, ER-114, ER-115). */
  readonly directPort: DirectPort | null;
}

export interface ExistingCircuit {
  readonly sku: CircuitNode['sku'];
  readonly billing: CircuitNode['billing'];
  readonly mbps: Mbps;
}

export interface CircuitLink {
  /** The router that ends it: the customer's edge, or null as long as nothing is connected. */
  readonly customerEdge: NodeId | null;
  /** Links with the same text share a duct, a building riser, a port: they fail together (ER-258). */
  readonly physicalGroup: string | null;
  /** Documentation of the customer-side port, compared by `ha/same-port`. */
  readonly port: string | null;
}

export interface DirectPort {
  readonly name: string;
  readonly gbps: 10 | 100;
  readonly encapsulation: 'QinQ' | 'Dot1Q';
  readonly macsec: boolean;
  /** The outer tag that somebody asks for. Azure assigns it, so it cannot be chosen (ER-114). Null: nobody asks. */
  readonly sTag: VlanId | null;
}

const label = v.pipe(v.string(), v.nonEmpty(t`Name it, or leave it out.`), v.maxLength(80));

const circuitLinkSchema = v.strictObject({
  customerEdge: v.optional(v.nullable(nodeIdSchema), null),
  physicalGroup: v.optional(v.nullable(label), null),
  port: v.optional(v.nullable(v.pipe(label, findingOnly('ha/same-port'))), null),
});

export const circuitKind: NodeKind<CircuitNode> = {
  kind: 'circuit',
  label: t`ExpressRoute circuit`,
  about: t`A pair of links from a provider to the Microsoft edge.`,
  owner: 'provider',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('circuit'),
    sku: v.optional(v.picklist(['Local', 'Standard', 'Premium']), 'Standard'),
    billing: v.optional(
      v.pipe(
        v.picklist(['Metered', 'Unlimited']),
        findingOnly('cost/metered-heavy-egress', 'sku/forbidden-change'),
      ),
      'Unlimited',
    ),
    mbps: mbpsSchema,
    connectivity: v.optional(v.picklist(['exchange', 'point-to-point', 'ipvpn', 'direct']), 'exchange'),
    locations: v.strictTuple([v.pipe(v.string(), v.maxLength(80)), v.pipe(v.string(), v.maxLength(80))]),
    metro: v.optional(v.pipe(v.boolean(), findingOnly('ha/distant-links', 'ha/single-circuit')), false),
    cloud: v.optional(v.picklist(['commercial', 'usgov', 'china']), 'commercial'),
    createdOn: v.optional(v.pipe(isoDateSchema, documentationOnly()), '2024-01-01'),
    providerState: v.optional(v.picklist(['NotProvisioned', 'Provisioning', 'Provisioned']), 'Provisioned'),
    microsoftState: v.optional(v.picklist(['Enabled', 'Disabled']), 'Enabled'),
    links: v.optional(v.strictTuple([circuitLinkSchema, circuitLinkSchema]), [{}, {}]),
    existing: v.optional(
      v.nullable(
        v.strictObject({
          sku: v.pipe(v.picklist(['Local', 'Standard', 'Premium']), findingOnly('sku/forbidden-change')),
          billing: v.pipe(v.picklist(['Metered', 'Unlimited']), findingOnly('sku/forbidden-change')),
          mbps: v.pipe(mbpsSchema, findingOnly('sku/forbidden-change')),
        }),
      ),
      null,
    ),
    drained: v.optional(v.picklist(['none', 'primary', 'secondary']), 'none'),
    directPort: v.optional(
      v.nullable(
        v.strictObject({
          name: v.pipe(v.string(), v.maxLength(80), findingOnly('direct/oversubscribed')),
          gbps: v.pipe(
            v.picklist([10, 100]),
            findingOnly('direct/oversubscribed', 'circuit/bandwidth-not-offered'),
          ),
          encapsulation: v.optional(
            v.pipe(v.picklist(['QinQ', 'Dot1Q']), findingOnly('direct/dot1q-ctag-not-unique')),
            'QinQ',
          ),
          macsec: v.optional(
            v.pipe(v.boolean(), findingOnly('security/macsec-on-provider-circuit', 'security/unencrypted')),
            false,
          ),
          sTag: v.optional(v.nullable(v.pipe(vlanSchema, findingOnly('direct/stag-edited'))), null),
        }),
      ),
      null,
    ),
  }),
  references: ({ links }) =>
    links.flatMap((link, i) => reference(`links.${i}.customerEdge`, link.customerEdge, 'node')),
};
