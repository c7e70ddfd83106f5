/** Whole numbers within bounds, AS numbers, VLANs, communities, ports. */

import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import {
  type Asn,
  asnSchema,
  type Community,
  communitySchema,
  type VlanId,
  vlanSchema,
} from '#model/units.ts';
import { checked, listOf, type Parse, quoted } from './parse-checked.ts';

export const parseWhole =
  (min: number, max: number): Parse<number> =>
  (text) => {
    const trimmed = text.trim();
    if (!/^\d{1,12}$/.test(trimmed))
      return err(t`${quoted(text)} is not a whole number from ${min} to ${max}.`);
    const value = Number(trimmed);
    return value >= min && value <= max ? ok(value) : err(t`It is a whole number from ${min} to ${max}.`);
  };

/** The range of local preference, MED and weight: 32 bits (RFC 4271). */
export const parseAttribute = parseWhole(0, 4_294_967_295);

/** `64496`, `AS64496`, `as 64496`, or the dotted form `1.10` (RFC 5396). */
export function parseAsn(text: string): Result<Asn, string> {
  const match = /^(?:as[n ]?\s*)?(?:(\d{1,5})\.)?(\d{1,10})$/i.exec(text.trim());
  if (!match) return err(t`${quoted(text)} is not an AS number. Write one like 64496 or AS 64496.`);
  const [, high, low = ''] = match;
  if (high === undefined) return checked(asnSchema, Number(low));
  if (Number(high) > 65_535 || Number(low) > 65_535)
    return err(t`Both halves of a dotted AS number are at most 65535.`);
  return checked(asnSchema, Number(high) * 65_536 + Number(low));
}

/** AS numbers in a row, `64496 64496`: what is put in front of a path, nearest last. */
export const parsePrepend: Parse<readonly Asn[]> = listOf(parseAsn);

export function parseVlan(text: string): Result<VlanId, string> {
  const whole = parseWhole(0, 65_535)(text.replace(/^\s*vlan\s*/i, ''));
  return whole.ok ? checked(vlanSchema, whole.value) : whole;
}

/** `12076:51002`. Blanks around the colon are a slip of the pen, leading zeros too. */
export function parseCommunity(text: string): Result<Community, string> {
  const match = /^(\d{1,5})\s*:\s*(\d{1,5})$/.exec(text.trim());
  if (!match) return err(t`${quoted(text)} is not a community. Write one like 12076:51002.`);
  return checked(communitySchema, `${Number(match[1])}:${Number(match[2])}`);
}

export const parsePort = parseWhole(1, 65_535);
export const parsePorts: Parse<readonly number[]> = (text) =>
  /^\s*any\s*$/i.test(text) ? ok([]) : listOf(parsePort)(text);
