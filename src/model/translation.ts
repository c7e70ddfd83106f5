/**
 * Address translation and packet filters of a firewall, router or managed provider edge.
 *
 * @source ER-220 to ER-233
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type IpAddress, ipAddressSchema, type Prefix, prefixSchema } from './addresses.ts';
import { type NodeId, nodeIdSchema } from './ids.ts';
import { type Reference, reference } from './reference.ts';

/** `private`: RFC 1918 and the like; `public`: all else; or these prefixes. */
export type AddressSet = 'any' | 'private' | 'public' | readonly Prefix[];
export const addressSetSchema = v.union([v.picklist(['any', 'private', 'public']), v.array(prefixSchema)]);

/** Source translation: packets that match all of it leave with an address of the pool. The first rule that matches acts. */
export interface SourceNat {
  readonly name: string;
  readonly pool: Prefix;
  /** The pool address drawn and used; null is the first usable one. */
  readonly address: IpAddress | null;
  readonly sources: AddressSet;
  readonly destinations: AddressSet;
  /**
   * The way out it belongs to: any, an ExpressRoute circuit, the internet, inside the own network, or named devices
   * (the routers that the chosen route leads to). One pool per way out is the rule (ER-224, ER-225).
   */
  readonly egress: 'any' | 'expressroute' | 'internet' | 'inside' | readonly NodeId[];
}

export const sourceNatSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.maxLength(80)), ''),
  pool: prefixSchema,
  address: v.optional(v.nullable(ipAddressSchema), null),
  sources: v.optional(addressSetSchema, 'private'),
  destinations: v.optional(addressSetSchema, 'public'),
  egress: v.optional(
    v.union([v.picklist(['any', 'expressroute', 'internet', 'inside']), v.array(nodeIdSchema)]),
    'any',
  ),
});

export const sourceNatReferences = (rules: readonly SourceNat[]): readonly Reference[] =>
  rules.flatMap(({ egress }, i) =>
    typeof egress === 'string'
      ? []
      : egress.flatMap((node, k) => reference(`sourceNat.${i}.egress.${k}`, node, 'node')),
  );

/** Destination translation: a published public address leads to an inside one. */
export interface DestinationNat {
  readonly publicAddress: IpAddress;
  /** Null: every port. */
  readonly port: number | null;
  readonly insideAddress: IpAddress;
}

const port = v.pipe(v.number(t`A port is a whole number.`), v.integer(), v.minValue(1), v.maxValue(65_535));

export const destinationNatSchema = v.strictObject({
  publicAddress: ipAddressSchema,
  port: v.optional(v.nullable(port), null),
  insideAddress: ipAddressSchema,
});

/** First match decides. Only packets that open a flow are asked; replies pass by state. */
export interface FilterRule {
  readonly action: 'allow' | 'deny';
  readonly sources: AddressSet;
  readonly destinations: AddressSet;
  /** Empty: every port. */
  readonly ports: readonly number[];
}

export const filterRuleSchema = v.strictObject({
  action: v.optional(v.picklist(['allow', 'deny']), 'deny'),
  sources: v.optional(addressSetSchema, 'any'),
  destinations: v.optional(addressSetSchema, 'any'),
  ports: v.optional(v.array(port), []),
});

export { port as portSchema };
