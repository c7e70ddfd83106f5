/** A route filter: the communities a Microsoft peering may advertise. @source ER-020, ER-210 to ER-216 */
import * as v from 'valibot';
import { type RouteFilterId, routeFilterIdSchema } from './ids.ts';
import { labelSchema } from './text.ts';
import { type Community, communitySchema } from './units.ts';

export interface RouteFilter {
  readonly id: RouteFilterId;
  readonly name: string;
  readonly communities: readonly Community[];
  /** Microsoft has authorised the subscription for Microsoft 365 values; without it they cannot be attached (ER-213). */
  readonly microsoft365Authorised: boolean;
}

export const routeFilterSchema: v.GenericSchema<unknown, RouteFilter> = v.strictObject({
  id: routeFilterIdSchema,
  name: labelSchema,
  communities: v.optional(v.array(communitySchema), []),
  microsoft365Authorised: v.optional(v.boolean(), false),
});
