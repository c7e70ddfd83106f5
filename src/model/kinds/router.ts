/** A customer router, a provider's router or an internet provider's router: its zone says whose. */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type Routing, routingEntries, routingReferences } from '../routing.ts';
import { findingOnly } from '../says.ts';
import { type SourceNat, sourceNatReferences, sourceNatSchema } from '../translation.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface RouterNode extends NodeBase, Routing {
  readonly kind: 'router';
  /** Translation after the split gives each link a pool of its own (ER-226). */
  readonly sourceNat: readonly SourceNat[];
  /** HSRP or VRRP towards Microsoft, which is not supported (ER-108). It changes a finding, not a route. */
  readonly firstHopRedundancy: boolean;
}

export const routerKind: NodeKind<RouterNode> = {
  kind: 'router',
  label: t`Router`,
  about: t`Speaks BGP, or routes inside a site.`,
  owner: 'customer',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('router'),
    ...routingEntries,
    sourceNat: v.optional(v.array(sourceNatSchema), []),
    firstHopRedundancy: v.optional(v.pipe(v.boolean(), findingOnly('peering/hsrp-vrrp')), false),
  }),
  references: (node) => [...routingReferences(node), ...sourceNatReferences(node.sourceNat)],
};
