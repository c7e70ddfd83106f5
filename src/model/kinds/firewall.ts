/** A firewall or NAT device. @source ER-220 to ER-233, ER-240, ER-404 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type Routing, routingEntries, routingReferences } from '../routing.ts';
import {
  type DestinationNat,
  destinationNatSchema,
  type FilterRule,
  filterRuleSchema,
  type SourceNat,
  sourceNatReferences,
  sourceNatSchema,
} from '../translation.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface FirewallNode extends NodeBase, Routing {
  readonly kind: 'firewall';
  /** A stateful device drops replies to requests it never saw (ER-240). */
  readonly stateful: boolean;
  /** Devices with the same text share their state, like one cluster. Null: state of its own. */
  readonly stateGroup: string | null;
  readonly sourceNat: readonly SourceNat[];
  readonly destinationNat: readonly DestinationNat[];
  readonly filter: readonly FilterRule[];
}

export const firewallKind: NodeKind<FirewallNode> = {
  kind: 'firewall',
  label: t`Firewall or NAT`,
  about: t`Translates addresses, keeps state, filters.`,
  owner: 'customer',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('firewall'),
    ...routingEntries,
    stateful: v.optional(v.boolean(), true),
    stateGroup: v.optional(
      v.nullable(v.pipe(v.string(), v.nonEmpty(t`Name the group, or leave it out.`), v.maxLength(80))),
      null,
    ),
    sourceNat: v.optional(v.array(sourceNatSchema), []),
    destinationNat: v.optional(v.array(destinationNatSchema), []),
    filter: v.optional(v.array(filterRuleSchema), []),
  }),
  references: (node) => [...routingReferences(node), ...sourceNatReferences(node.sourceNat)],
};
