/** What every customer device that routes has: own AS, statics, announcements to the internet, multipath. */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type Prefix, prefixSchema } from './addresses.ts';
import { type NodeId, nodeIdSchema } from './ids.ts';
import { type Advert, advertSchema } from './policy.ts';
import { type Reference, reference } from './reference.ts';
import { type Asn, asnSchema } from './units.ts';

export interface StaticRoute {
  readonly prefix: Prefix;
  /** The neighbouring device, or null for a discard route. */
  readonly via: NodeId | null;
  /** Administrative distance, 1 to 255. Lower wins; eBGP has 20, OSPF 110, iBGP 200. */
  readonly distance: number;
}

export interface Routing {
  /** Null: the AS of the site. */
  readonly asn: Asn | null;
  readonly staticRoutes: readonly StaticRoute[];
  /** Prefixes this device owns (with a discard route behind them), so that it may announce them. */
  readonly originated: readonly Prefix[];
  /** Announced over its links of kind `internet`, and nothing else. */
  readonly internetAdverts: readonly Advert[];
  /** Local preference of what it learns from the internet. @source ER-160 */
  readonly internetLocalPreference: number;
  /**
   * Which routes it takes from the other routers of its AS: all, or a default route only. An internet edge that took the
   * circuit's routes would send replies there (ER-233).
   */
  readonly learns: 'all' | 'default-only';
  /** How many equal paths it uses at once; 1 is off. @source ER-184 */
  readonly multipath: number;
  /**
   * `bestpath as-path multipath-relax`: equal paths are used together also where they lead through different ASes, as two
   * internet providers are. @source ER-184
   */
  readonly multipathRelax: boolean;
  /** `bestpath as-path ignore`. @source ER-162 */
  readonly ignoreAsPath: boolean;
  /** `always-compare-med`: compares the MED of routes from different neighbouring ASes too. @source RFC 4271 §9.1.2.2 (c) */
  readonly alwaysCompareMed: boolean;
  /**
   * `deterministic-med`: compares the MED of one neighbouring AS's routes before all else about them. Off, a router compares
   * its routes in the order in which they came, newest first, and the outcome may hang on that. @source RFC 4451, Temporal Route Selection
   */
  readonly deterministicMed: boolean;
  /**
   * `bestpath compare-routerid`: of equal routes from outside, the one from the lowest BGP identifier wins. Off, the one
   * that is the best already stays. @source RFC 4271 §9.1.2.2 (f), RFC 5004
   */
  readonly compareRouterId: boolean;
}

const localPreference = v.pipe(
  v.number(t`A local preference is a whole number.`),
  v.integer(),
  v.minValue(0),
  v.maxValue(4_294_967_295),
);

export const routingEntries = {
  asn: v.optional(v.nullable(asnSchema), null),
  staticRoutes: v.optional(
    v.array(
      v.strictObject({
        prefix: prefixSchema,
        via: v.optional(v.nullable(nodeIdSchema), null),
        distance: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)), 1),
      }),
    ),
    [],
  ),
  originated: v.optional(v.array(prefixSchema), []),
  internetAdverts: v.optional(v.array(advertSchema), []),
  internetLocalPreference: v.optional(localPreference, 100),
  learns: v.optional(v.picklist(['all', 'default-only']), 'all'),
  multipath: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64)), 4),
  multipathRelax: v.optional(v.boolean(), false),
  ignoreAsPath: v.optional(v.boolean(), false),
  alwaysCompareMed: v.optional(v.boolean(), false),
  deterministicMed: v.optional(v.boolean(), true),
  compareRouterId: v.optional(v.boolean(), true),
};

export const routingReferences = ({ staticRoutes }: Routing): readonly Reference[] =>
  staticRoutes.flatMap((route, i) => reference(`staticRoutes.${i}.via`, route.via, 'node'));

export { localPreference as localPreferenceSchema };
