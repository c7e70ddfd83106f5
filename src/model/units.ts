import * as v from 'valibot';
import type { Brand } from '#base/brand.ts';
import { t } from '#base/t.ts';

/** A rate in each direction. A megabit per second is a bit per microsecond. */
export type Mbps = Brand<number, 'Mbps'>;
export type Milliseconds = Brand<number, 'Milliseconds'>;
export type Microseconds = Brand<number, 'Microseconds'>;
/** An autonomous system number, 0 to 4294967295 (RFC 6793). */
export type Asn = Brand<number, 'Asn'>;
/** An 802.1Q VLAN id. The range is a check, not a type: U-6. */
export type VlanId = Brand<number, 'VlanId'>;
/** A day, `2024-05-31`. Compared as text. */
export type IsoDate = Brand<string, 'IsoDate'>;
/** A BGP community, `12076:51002` (RFC 1997). */
export type Community = Brand<string, 'Community'>;

export const mbpsSchema = v.pipe(
  v.number(t`A rate is a number of megabits per second.`),
  v.finite(t`A rate is a finite number.`),
  v.gtValue(0, t`A rate is more than 0 Mbps.`),
  v.maxValue(1_000_000, t`A rate is at most 1,000,000 Mbps (1 Tbps).`),
) as unknown as v.GenericSchema<number, Mbps>;

export const millisecondsSchema = v.pipe(
  v.number(t`A time is a number of milliseconds.`),
  v.finite(t`A time is a finite number.`),
  v.minValue(0, t`A time is not negative.`),
  v.maxValue(86_400_000, t`A time is at most a day.`),
) as unknown as v.GenericSchema<number, Milliseconds>;

export const asnSchema = v.pipe(
  v.number(t`An AS number is a whole number.`),
  v.integer(t`An AS number is a whole number.`),
  v.minValue(0, t`An AS number is between 0 and 4294967295.`),
  v.maxValue(4_294_967_295, t`An AS number is between 0 and 4294967295.`),
) as unknown as v.GenericSchema<number, Asn>;

export const vlanSchema = v.pipe(
  v.number(t`A VLAN id is a whole number.`),
  v.integer(t`A VLAN id is a whole number.`),
  v.minValue(0, t`A VLAN id is not negative.`),
  v.maxValue(65_535, t`A VLAN id is at most 65535.`),
) as unknown as v.GenericSchema<number, VlanId>;

export const isoDateSchema = v.pipe(
  v.string(t`A date is written 2024-05-31.`),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, t`A date is written 2024-05-31.`),
) as unknown as v.GenericSchema<string, IsoDate>;

export const communitySchema = v.pipe(
  v.string(t`A community is written 12076:51002.`),
  v.regex(/^\d{1,5}:\d{1,5}$/, t`A community is written 12076:51002.`),
  v.check(
    (text) => text.split(':').every((half) => Number(half) <= 65_535),
    t`Both halves of a community are at most 65535.`,
  ),
) as unknown as v.GenericSchema<string, Community>;
