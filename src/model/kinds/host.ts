/**
 * Users, servers, proxies and data-gateway hosts, with the segment they stand in.
 *
 * A host node is a segment: it has subnets, and the first-hop routing for them. `addresses` are the machines in it that
 * flows start and end at; the first is the default.
 *
 * @source ER-158, ER-350 to ER-364
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type IpAddress, ipAddressSchema, type Prefix, prefixSchema } from '../addresses.ts';
import { type NodeId, nodeIdSchema } from '../ids.ts';
import { type Reference, reference } from '../reference.ts';
import { findingOnly } from '../says.ts';
import { hostnameSchema } from '../text.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface HostNode extends NodeBase {
  readonly kind: 'host';
  /** What stands in it. It changes a finding, not a route: `leaves` and `forwardsTo` say what the machines do. */
  readonly role: 'users' | 'server' | 'reverse-proxy' | 'proxy' | 'data-gateway';
  readonly subnets: readonly Prefix[];
  readonly addresses: readonly IpAddress[];
  /** Names that lead to it. Only public DNS is asked by Microsoft (ER-350). */
  readonly published: readonly PublishedName[];
  /** How it leaves: by routing, by a proxy, or by host name (PAC). Decided before routing (ER-400). */
  readonly leaves: LeavesBy;
  /** Which routes its segment is given: all, or a default route only (W-12 fix b, S-19). */
  readonly learns: 'all' | 'default-only';
  /** How a published server tells callers it trusts from others (ER-355, ER-356). */
  readonly trustsCallersBy: 'authentication' | 'source-address' | 'service-tag';
  /** A reverse proxy passes requests on to this host. */
  readonly forwardsTo: NodeId | null;
}

export interface PublishedName {
  readonly name: string;
  readonly address: IpAddress;
  readonly scope: 'public' | 'private';
}

export type LeavesBy =
  | { readonly by: 'routing' }
  | { readonly by: 'proxy'; readonly proxy: NodeId }
  | { readonly by: 'pac'; readonly rules: readonly PacRule[]; readonly otherwise: NodeId | null };

/** The first pattern that matches the host name decides. `via` null: direct, by routing. */
export interface PacRule {
  readonly pattern: string;
  readonly via: NodeId | null;
}

const publishedNameSchema = v.strictObject({
  name: hostnameSchema,
  address: ipAddressSchema,
  scope: v.optional(v.picklist(['public', 'private']), 'public'),
});

export const hostKind: NodeKind<HostNode> = {
  kind: 'host',
  label: t`Users or server`,
  about: t`A segment with users, a server, a proxy or a data gateway host.`,
  owner: 'customer',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('host'),
    role: v.optional(
      v.pipe(
        v.picklist(['users', 'server', 'reverse-proxy', 'proxy', 'data-gateway']),
        findingOnly('pp/callback-unprotected', 'pp/gateway-inbound-rule'),
      ),
      'users',
    ),
    subnets: v.optional(v.array(prefixSchema), []),
    addresses: v.optional(v.array(ipAddressSchema), []),
    published: v.optional(v.array(publishedNameSchema), []),
    leaves: v.optional(
      v.variant('by', [
        v.strictObject({ by: v.literal('routing') }),
        v.strictObject({ by: v.literal('proxy'), proxy: nodeIdSchema }),
        v.strictObject({
          by: v.literal('pac'),
          rules: v.optional(
            v.array(
              v.strictObject({ pattern: hostnameSchema, via: v.optional(v.nullable(nodeIdSchema), null) }),
            ),
            [],
          ),
          otherwise: v.optional(v.nullable(nodeIdSchema), null),
        }),
      ]),
      { by: 'routing' },
    ),
    learns: v.optional(v.picklist(['all', 'default-only']), 'all'),
    trustsCallersBy: v.optional(
      v.pipe(
        v.picklist(['authentication', 'source-address', 'service-tag']),
        findingOnly('pp/callback-allowlist-false-trust'),
      ),
      'authentication',
    ),
    forwardsTo: v.optional(v.nullable(nodeIdSchema), null),
  }),
  references: ({ leaves, forwardsTo }) => [
    ...leavesReferences(leaves),
    ...reference('forwardsTo', forwardsTo, 'node'),
  ],
};

function leavesReferences(leaves: LeavesBy): readonly Reference[] {
  if (leaves.by === 'routing') return [];
  if (leaves.by === 'proxy') return reference('leaves.proxy', leaves.proxy, 'node');
  return [
    ...leaves.rules.flatMap((rule, i) => reference(`leaves.rules.${i}.via`, rule.via, 'node')),
    ...reference('leaves.otherwise', leaves.otherwise, 'node'),
  ];
}
