/** A connectivity provider: transparent at layer 2, or a router of its own at layer 3. @source ER-004, ER-007 to ER-009 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { findingOnly } from '../says.ts';
import { type SourceNat, sourceNatReferences, sourceNatSchema } from '../translation.ts';
import { type Asn, asnSchema } from '../units.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface ProviderNode extends NodeBase {
  readonly kind: 'provider';
  /** Layer 2: the customer's router is Microsoft's BGP neighbour. Layer 3: the provider's edge is. */
  readonly layer: 2 | 3;
  /** Layer 3 only. Null: no AS of its own, so no session comes up. */
  readonly asn: Asn | null;
  /** Its name in the catalogue of peering locations, for `circuit/provider-not-at-location`. */
  readonly catalogueName: string | null;
  /** Layer 3 only: translation bought from the provider (S-28). */
  readonly sourceNat: readonly SourceNat[];
}

export const providerKind: NodeKind<ProviderNode> = {
  kind: 'provider',
  label: t`Connectivity provider`,
  about: t`Carries traffic from your edge to the peering location.`,
  owner: 'provider',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('provider'),
    layer: v.optional(v.picklist([2, 3]), 2),
    asn: v.optional(v.nullable(asnSchema), null),
    catalogueName: v.optional(
      v.nullable(v.pipe(v.string(), v.maxLength(80), findingOnly('circuit/provider-not-at-location'))),
      null,
    ),
    sourceNat: v.optional(v.array(sourceNatSchema), []),
  }),
  references: ({ sourceNat }) => sourceNatReferences(sourceNat),
};
