/**
 * A Microsoft service that is reached by public addresses.
 *
 * Its prefixes come from the catalogue, or are written by hand (example mode). One prefix belongs to a region, a
 * service, or both, by its communities; two environments of one region share it (S-45).
 *
 * @source ER-195 to ER-205, ER-315 to ER-345, ER-368 to ER-374
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type IpAddress, ipAddressSchema, type Prefix, prefixSchema } from '../addresses.ts';
import { type NodeId, nodeIdSchema } from '../ids.ts';
import { reference } from '../reference.ts';
import { findingOnly } from '../says.ts';
import { hostnameSchema } from '../text.ts';
import { type Community, communitySchema } from '../units.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export const SERVICE_TYPES = [
  'power-platform',
  'dynamics-365',
  'exchange',
  'sharepoint',
  'teams',
  'office-365',
  'entra-id',
  'azure-paas',
  'cdn',
] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

export interface ServiceNode extends NodeBase {
  readonly kind: 'service';
  readonly service: ServiceType;
  /** Power Platform and Dynamics 365: region id of the catalogue (`europe`). Azure: region id (`westeurope`). Else null. */
  readonly region: string | null;
  readonly cloud: 'commercial' | 'usgov' | 'china';
  /** `catalogue`: what Microsoft really advertises for it. Else by hand. */
  readonly prefixes: 'catalogue' | readonly ServicePrefix[];
  /** Addresses that flows start and end at; the first is the default. */
  readonly endpoints: readonly ServiceEndpoint[];
  readonly environment: Environment | null;
  /** The user drew the path behind the Microsoft edge as dedicated. It is not (ER-317): it changes a finding only. */
  readonly claimedDedicated: boolean;
}

export interface ServicePrefix {
  readonly prefix: Prefix;
  /** Azure region id; null for a service without location (ER-203). */
  readonly region: string | null;
  /** Empty: never advertised over ExpressRoute (ER-342). */
  readonly communities: readonly Community[];
}

export interface ServiceEndpoint {
  readonly name: string;
  readonly address: IpAddress;
  readonly hostname: string | null;
}

/** Power Platform and Dynamics 365 only. */
export interface Environment {
  readonly type: 'production' | 'sandbox' | 'trial' | 'teams';
  /** Client addresses it admits; null: no IP firewall (ER-373). */
  readonly ipFirewall: readonly Prefix[] | null;
  readonly cookieBinding: boolean;
  /** An access policy asks who, where from and on what device, also of those who come by the internet (ER-320). */
  readonly conditionalAccess: boolean;
  /** VNets with a subnet delegated to it (ER-368). */
  readonly delegatedVnets: readonly NodeId[];
}

export const serviceKind: NodeKind<ServiceNode> = {
  kind: 'service',
  label: t`Microsoft service`,
  about: t`Power Platform, Dynamics 365, Microsoft 365, Entra ID, Azure, CDN.`,
  owner: 'microsoft',
  schema: v.strictObject({
    ...nodeEntries,
    kind: v.literal('service'),
    service: v.picklist(SERVICE_TYPES),
    region: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
    cloud: v.optional(v.picklist(['commercial', 'usgov', 'china']), 'commercial'),
    prefixes: v.optional(
      v.union([
        v.literal('catalogue'),
        v.array(
          v.strictObject({
            prefix: prefixSchema,
            region: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
            communities: v.optional(v.array(communitySchema), []),
          }),
        ),
      ]),
      'catalogue',
    ),
    endpoints: v.optional(
      v.array(
        v.strictObject({
          name: v.pipe(v.string(), v.nonEmpty(t`An endpoint has a name.`), v.maxLength(80)),
          address: ipAddressSchema,
          hostname: v.optional(v.nullable(hostnameSchema), null),
        }),
      ),
      [],
    ),
    environment: v.optional(
      v.nullable(
        v.strictObject({
          type: v.optional(v.picklist(['production', 'sandbox', 'trial', 'teams']), 'production'),
          ipFirewall: v.optional(v.nullable(v.array(prefixSchema)), null),
          cookieBinding: v.optional(v.boolean(), false),
          conditionalAccess: v.optional(v.pipe(v.boolean(), findingOnly('pp/internet-still-open')), false),
          delegatedVnets: v.optional(v.array(nodeIdSchema), []),
        }),
      ),
      null,
    ),
    claimedDedicated: v.optional(v.pipe(v.boolean(), findingOnly('pp/dedicated-to-endpoint')), false),
  }),
  references: ({ environment }) =>
    (environment?.delegatedVnets ?? []).flatMap((vnet, i) =>
      reference(`environment.delegatedVnets.${i}`, vnet, 'vnet'),
    ),
};
