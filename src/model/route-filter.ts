/** A route filter: the communities a Microsoft peering may advertise. @source ER-020, ER-210 to ER-216 */
import * as v from 'valibot';
import { type RouteFilterId, routeFilterIdSchema } from './ids.ts';
import { findingOnly } from './says.ts';
import { labelSchema } from './text.ts';
import { type Community, communitySchema } from './units.ts';

export interface RouteFilter {
  readonly id: RouteFilterId;
  readonly name: string;
  readonly communities: readonly Community[];
  /** Microsoft has authorised the subscription for Microsoft 365 values; without it they cannot be attached (ER-213). */
  readonly microsoft365Authorised: boolean;
  /** What it is meant for, where that asks for more than communities can say (ER-201 to ER-203). */
  readonly purpose: (typeof FILTER_PURPOSES)[number];
}

export const FILTER_PURPOSES = ['unstated', 'power-platform-only', 'microsoft-365'] as const;

export const routeFilterSchema: v.GenericSchema<unknown, RouteFilter> = v.strictObject({
  id: routeFilterIdSchema,
  name: labelSchema,
  communities: v.optional(v.array(communitySchema), []),
  microsoft365Authorised: v.optional(v.boolean(), false),
  purpose: v.optional(
    v.pipe(
      v.picklist(FILTER_PURPOSES),
      findingOnly('pp/only-service-impossible', 'routefilter/m365-by-region'),
    ),
    'unstated',
  ),
});
