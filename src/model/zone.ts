/** Zones: who owns what stands in them, and where that is. Hand-offs happen at their borders. */
import * as v from 'valibot';
import { type ZoneId, zoneIdSchema } from './ids.ts';
import type { Owner } from './kinds/kind.ts';
import { nameSchema, notesSchema } from './text.ts';
import { type Asn, asnSchema } from './units.ts';

export interface Zone {
  readonly id: ZoneId;
  readonly name: string;
  readonly kind: ZoneKind;
  readonly owner: Owner;
  /** Zones nest at most four deep and never in a circle. */
  readonly parent: ZoneId | null;
  /** The AS of the routers in a site that have none of their own. */
  readonly asn: Asn | null;
  /** A peering location or region of the catalogue. */
  readonly location: string | null;
  /** Where it is, degrees north and east. Null: the place of `location`, if that is known. */
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  readonly notes: string;
}

export const ZONE_KINDS = ['site', 'provider', 'peering-location', 'microsoft', 'internet'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export const zoneOwner: Readonly<Record<ZoneKind, Owner>> = {
  site: 'customer',
  provider: 'provider',
  'peering-location': 'microsoft',
  microsoft: 'microsoft',
  internet: 'internet',
};

/** A collapsed zone is drawn as one card at its upper left corner: there things are dropped into it. */
export const COLLAPSED_ZONE = { width: 168, height: 72 } as const;

export const zoneSchema: v.GenericSchema<unknown, Zone> = v.strictObject({
  id: zoneIdSchema,
  name: nameSchema,
  kind: v.picklist(ZONE_KINDS),
  owner: v.picklist(['customer', 'provider', 'microsoft', 'internet']),
  parent: v.optional(v.nullable(zoneIdSchema), null),
  asn: v.optional(v.nullable(asnSchema), null),
  location: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
  place: v.optional(
    v.nullable(
      v.strictObject({
        latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      }),
    ),
    null,
  ),
  notes: v.optional(notesSchema, ''),
});
