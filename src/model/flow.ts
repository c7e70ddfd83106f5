/** A flow: the question the report answers. `from` opens it; the reply must arrive too (promise 3). */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type IpAddress, ipAddressSchema } from './addresses.ts';
import { type FlowId, flowIdSchema, type NodeId, nodeIdSchema } from './ids.ts';
import { type Reference, reference } from './reference.ts';
import { documentationOnly, findingOnly } from './says.ts';
import { hostnameSchema, labelSchema, notesSchema } from './text.ts';
import { portSchema } from './translation.ts';

export interface Flow {
  readonly id: FlowId;
  readonly name: string;
  readonly from: { readonly node: NodeId; readonly address: IpAddress | null };
  readonly to: FlowTarget;
  /** Documentation only: filters and translations go by the port of either. */
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  /** Steady rates, Mbps, in the direction of the request and of the reply. */
  readonly forwardMbps: number;
  readonly returnMbps: number;
  /** What protects its content from end to end. ExpressRoute encrypts nothing (ER-375). */
  readonly encryption: 'tls' | 'ipsec' | 'none';
  /** Sessions open at the same time, to size translation pools by (ER-229). Null: not estimated. */
  readonly sessions: number | null;
  /** The largest packets it sends, headers included. Null: whatever the path allows (ER-297). */
  readonly packetBytes: number | null;
  /** What the user wants of it: it changes findings, not routes. */
  readonly privacy: 'any' | 'no-internet';
  readonly critical: boolean;
  readonly notes: string;
}

/** A node (its first address unless one is given), a name that DNS must resolve first, or a bare address. */
export type FlowTarget =
  | { readonly by: 'node'; readonly node: NodeId; readonly address: IpAddress | null }
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'address'; readonly address: IpAddress };

const rate = v.pipe(
  v.number(t`A rate is a number of megabits per second.`),
  v.finite(),
  v.minValue(0, t`A rate is not negative.`),
  v.maxValue(1_000_000),
);
const nullableAddress = v.optional(v.nullable(ipAddressSchema), null);

export const flowSchema: v.GenericSchema<unknown, Flow> = v.strictObject({
  id: flowIdSchema,
  name: labelSchema,
  from: v.strictObject({ node: nodeIdSchema, address: nullableAddress }),
  to: v.variant('by', [
    v.strictObject({ by: v.literal('node'), node: nodeIdSchema, address: nullableAddress }),
    v.strictObject({ by: v.literal('name'), name: hostnameSchema }),
    v.strictObject({ by: v.literal('address'), address: ipAddressSchema }),
  ]),
  protocol: v.optional(v.pipe(v.picklist(['tcp', 'udp']), documentationOnly()), 'tcp'),
  port: v.optional(portSchema, 443),
  forwardMbps: v.optional(rate, 0),
  returnMbps: v.optional(rate, 0),
  encryption: v.optional(
    v.pipe(v.picklist(['tls', 'ipsec', 'none']), findingOnly('security/unencrypted')),
    'tls',
  ),
  sessions: v.optional(
    v.nullable(
      v.pipe(
        v.number(t`A number of sessions is a whole number.`),
        v.integer(t`A number of sessions is a whole number.`),
        v.minValue(0),
        v.maxValue(1_000_000_000),
        findingOnly('nat/pool-small'),
      ),
    ),
    null,
  ),
  packetBytes: v.optional(
    v.nullable(
      v.pipe(
        v.number(t`A packet size is a whole number of bytes.`),
        v.integer(t`A packet size is a whole number of bytes.`),
        v.minValue(40),
        v.maxValue(65_535),
        findingOnly('gw/mtu'),
      ),
    ),
    null,
  ),
  privacy: v.optional(
    v.pipe(
      v.picklist(['any', 'no-internet']),
      findingOnly(
        'security/no-internet-flow-leaks',
        'security/unencrypted',
        'private/default-route-fails-open',
        'pp/callback-ip-not-advertised',
        'pp/gateway-relay-region',
        'pp/http-trigger-not-assured',
        'pp/internet-still-open',
        'routefilter/entra-missing',
      ),
    ),
    'any',
  ),
  critical: v.optional(
    v.pipe(v.boolean(), findingOnly('ha/same-provider', 'ha/vpn-backup-undersized')),
    false,
  ),
  notes: v.optional(notesSchema, ''),
});

export const flowReferences = ({ from, to }: Flow): readonly Reference[] => [
  ...reference('from.node', from.node, 'node'),
  ...(to.by === 'node' ? reference('to.node', to.node, 'node') : []),
];
