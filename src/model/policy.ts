/**
 * What a customer router does to routes: announcements out, rules in. One shape for every place that has a policy.
 *
 * @source ER-160, ER-161, ER-165, ER-215
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type Prefix, prefixSchema } from './addresses.ts';
import { changesNothing, findingOnly } from './says.ts';
import { type Asn, asnSchema, type Community, communitySchema } from './units.ts';

/** Which of the two links of a circuit something applies to. Where there are no two links, `both`. */
export type LinkChoice = 'both' | 'primary' | 'secondary';
const linkChoiceSchema = v.picklist(['both', 'primary', 'secondary']);

/**
 * One prefix announced to a neighbour. Like a `network` statement: it goes out only while the router has a route to it.
 * Nothing else goes out.
 */
export interface Advert {
  readonly prefix: Prefix;
  readonly link: LinkChoice;
  /** AS numbers put in front of the path, nearest last, besides the own AS. */
  readonly prepend: readonly Asn[];
  /** Whether Microsoft looks at it is not documented, so it does not here (ER-173, U-1). */
  readonly med: number | null;
  readonly communities: readonly Community[];
}

const linkSchema = v.pipe(linkChoiceSchema, changesNothing(t`where there are no two links of a circuit`));

export const advertSchema = v.strictObject({
  prefix: prefixSchema,
  link: v.optional(linkSchema, 'both'),
  prepend: v.optional(v.array(asnSchema), []),
  med: v.optional(
    v.nullable(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.maxValue(4_294_967_295),
        changesNothing(t`towards Microsoft but a finding: bgp/med-towards-microsoft`),
      ),
    ),
    null,
  ),
  communities: v.optional(v.array(communitySchema), []),
});

export interface PrefixMatch {
  readonly prefix: Prefix;
  /** Also longer prefixes inside it, up to this length; null means exactly `prefix`. */
  readonly upTo: number | null;
}

/** An import rule: the first whose match holds decides. No rule holds: the route passes unchanged. */
export interface PolicyRule {
  readonly action: 'permit' | 'deny';
  readonly link: LinkChoice;
  /** Any of these; empty matches every prefix. */
  readonly prefixes: readonly PrefixMatch[];
  /** Any of these; empty matches with or without communities. */
  readonly communities: readonly Community[];
  /** Only paths through this AS; null matches every path. */
  readonly asPathContains: Asn | null;
  readonly setLocalPreference: number | null;
  readonly setWeight: number | null;
  readonly setMed: number | null;
  readonly prepend: readonly Asn[];
}

const attribute = v.optional(
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295))),
  null,
);

export const policyRuleSchema = v.strictObject({
  action: v.optional(v.picklist(['permit', 'deny']), 'permit'),
  link: v.optional(linkSchema, 'both'),
  prefixes: v.optional(
    v.array(
      v.strictObject({
        prefix: prefixSchema,
        upTo: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(128))), null),
      }),
    ),
    [],
  ),
  communities: v.optional(v.array(communitySchema), []),
  asPathContains: v.optional(v.nullable(asnSchema), null),
  setLocalPreference: attribute,
  setWeight: attribute,
  setMed: attribute,
  prepend: v.optional(v.array(asnSchema), []),
});

/** How a link or session notices that the other end is gone. @source ER-270 to ER-275 */
export interface FailureDetection {
  readonly bfd: { readonly enabled: boolean; readonly intervalMs: number; readonly multiplier: number };
  readonly keepaliveSeconds: number;
  readonly holdSeconds: number;
}

const seconds = v.pipe(
  v.number(t`A timer is a whole number of seconds.`),
  v.integer(),
  v.minValue(0),
  v.maxValue(65_535),
);

export const failureDetectionEntries = {
  bfd: v.optional(
    v.strictObject({
      enabled: v.optional(v.boolean(), true),
      intervalMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(60_000)), 300),
      multiplier: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)), 3),
    }),
    { enabled: true, intervalMs: 300, multiplier: 3 },
  ),
  keepaliveSeconds: v.optional(v.pipe(seconds, findingOnly('bgp/hold-timer-aggressive')), 60),
  holdSeconds: v.optional(seconds, 180),
};
