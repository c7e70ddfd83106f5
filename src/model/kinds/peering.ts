/**
 * A peering: one BGP session on each of the two links of a circuit, set up alike.
 *
 * Whether a session is up, and what it has learnt, is simulation state and is never in the document.
 *
 * @source ER-011 to ER-014, ER-042, ER-100 to ER-134, ER-210
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type IpAddress, ipAddressSchema, type Prefix, prefixSchema } from '../addresses.ts';
import { type NodeId, nodeIdSchema, type RouteFilterId, routeFilterIdSchema } from '../ids.ts';
import {
  type Advert,
  advertSchema,
  type FailureDetection,
  failureDetectionEntries,
  type PolicyRule,
  policyRuleSchema,
} from '../policy.ts';
import { reference } from '../reference.ts';
import { localPreferenceSchema } from '../routing.ts';
import { findingOnly } from '../says.ts';
import { type Asn, asnSchema, type IsoDate, isoDateSchema, type VlanId, vlanSchema } from '../units.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface PeeringNode extends NodeBase {
  readonly kind: 'peering';
  readonly circuit: NodeId;
  /** `public` is retired: read from old designs only (ER-014). */
  readonly type: 'microsoft' | 'private' | 'public';
  readonly configuredOn: IsoDate;
  /** The AS of the customer end: the router's own, unless a provider runs the session. */
  readonly peerAsn: Asn;
  /** Where the advertised prefixes are registered to another AS (ER-025). */
  readonly customerAsn: Asn | null;
  /** What a registry says of a declared prefix: the AS it belongs to (ER-133). */
  readonly registrations: readonly Registration[];
  readonly managedBy: 'customer' | 'provider';
  /** Which ends have the key set. The key itself is a secret and is not kept in a design (ER-117). */
  readonly md5: 'none' | 'both' | 'customer-only' | 'microsoft-only';
  readonly sessions: readonly [primary: PeeringSession, secondary: PeeringSession];
  /** What the customer announces to Microsoft, and nothing else. */
  readonly adverts: readonly Advert[];
  /** Local preference of what the customer learns here; a rule below may set another (ER-160). */
  readonly localPreference: number;
  readonly importRules: readonly PolicyRule[];
  /** Microsoft peering only: the source addresses Microsoft admits (ER-134). */
  readonly declaredPrefixes: readonly Prefix[];
  readonly prefixState: 'configured' | 'validation-needed';
  /** The customer marks packets by service class and expects Microsoft to heed that (ER-381). */
  readonly marksTraffic: boolean;
  /** Microsoft peering only. Null: none attached (ER-210, ER-211). */
  readonly routeFilter: RouteFilterId | null;
}

export interface Registration {
  readonly prefix: Prefix;
  readonly asn: Asn;
}

export interface PeeringSession extends FailureDetection {
  readonly enabled: boolean;
  /** Both ends of a peering should carry the same VLAN (ER-112). */
  readonly vlan: VlanId;
  readonly ipv4: SessionAddresses | null;
  readonly ipv6: SessionAddresses | null;
}

/** In each subnet the first usable address is the customer's, the second Microsoft's (ER-102, ER-104). */
export interface SessionAddresses {
  readonly subnet: Prefix;
  readonly customer: IpAddress;
  readonly microsoft: IpAddress;
}

const sessionAddressesSchema = v.strictObject({
  subnet: prefixSchema,
  customer: ipAddressSchema,
  microsoft: ipAddressSchema,
});

const peeringSessionSchema = v.strictObject({
  enabled: v.optional(v.boolean(), true),
  vlan: vlanSchema,
  ipv4: v.optional(v.nullable(sessionAddressesSchema), null),
  ipv6: v.optional(v.nullable(sessionAddressesSchema), null),
  ...failureDetectionEntries,
});

export const peeringKind: NodeKind<PeeringNode> = {
  kind: 'peering',
  label: t`Peering`,
  about: t`Microsoft or private peering: a pair of BGP sessions on a circuit.`,
  owner: 'microsoft',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('peering'),
    circuit: nodeIdSchema,
    type: v.picklist(['microsoft', 'private', 'public']),
    configuredOn: v.optional(isoDateSchema, '2024-01-01'),
    peerAsn: asnSchema,
    customerAsn: v.optional(v.nullable(v.pipe(asnSchema, findingOnly('asn/customer-asn-missing'))), null),
    registrations: v.optional(
      v.array(
        v.strictObject({
          prefix: v.pipe(prefixSchema, findingOnly('asn/customer-asn-missing')),
          asn: v.pipe(asnSchema, findingOnly('asn/customer-asn-missing')),
        }),
      ),
      [],
    ),
    managedBy: v.optional(v.picklist(['customer', 'provider']), 'customer'),
    md5: v.optional(v.picklist(['none', 'both', 'customer-only', 'microsoft-only']), 'none'),
    sessions: v.strictTuple([peeringSessionSchema, peeringSessionSchema]),
    adverts: v.optional(v.array(advertSchema), []),
    localPreference: v.optional(localPreferenceSchema, 100),
    importRules: v.optional(v.array(policyRuleSchema), []),
    declaredPrefixes: v.optional(v.array(prefixSchema), []),
    prefixState: v.optional(v.picklist(['configured', 'validation-needed']), 'configured'),
    marksTraffic: v.optional(v.pipe(v.boolean(), findingOnly('perf/qos-on-private')), false),
    routeFilter: v.optional(v.nullable(routeFilterIdSchema), null),
  }),
  references: ({ circuit, routeFilter }) => [
    ...reference('circuit', circuit, 'circuit'),
    ...reference('routeFilter', routeFilter, 'route-filter'),
  ],
};
