/** Sets of addresses, prefix matches and places on the globe, as forms write them. */

import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { familyOf, parsePrefix, prefixBits } from '#model/addresses.ts';
import type { PrefixMatch } from '#model/policy.ts';
import type { AddressSet } from '#model/translation.ts';
import { listOf, quoted } from './parse-checked.ts';

/** `any`, `private`, `public`, or prefixes. */
export function parseAddressSet(text: string): Result<AddressSet, string> {
  const word = text.trim().toLowerCase();
  if (word === 'any' || word === 'private' || word === 'public') return ok(word);
  if (word === '') return err(t`Write any, private, public, or prefixes like 192.0.2.0/24.`);
  return listOf(parsePrefix)(text);
}

export const addressSetText = (set: AddressSet): string => (typeof set === 'string' ? set : set.join(', '));

/** `10.0.0.0/8`, or with longer prefixes inside it: `10.0.0.0/8 up to /24` (`le 24` is understood too). */
export function parsePrefixMatch(text: string): Result<PrefixMatch, string> {
  const match = /^\s*(\S+)\s*(?:(?:up\s*to|le)\s*\/?(\d{1,3}))?\s*$/i.exec(text);
  if (!match)
    return err(t`${quoted(text)} is not a prefix match. Write one like 10.0.0.0/8 or 10.0.0.0/8 up to /24.`);
  const prefix = parsePrefix(match[1] ?? '');
  if (!prefix.ok) return prefix;
  if (match[2] === undefined) return ok({ prefix: prefix.value, upTo: null });
  const upTo = Number(match[2]);
  const longest = familyOf(prefix.value) === 4 ? 32 : 128;
  const { length } = prefixBits(prefix.value);
  if (upTo < length || upTo > longest) return err(t`The longest length is from /${length} to /${longest}.`);
  return ok({ prefix: prefix.value, upTo });
}

export const prefixMatchText = ({ prefix, upTo }: PrefixMatch): string =>
  upTo === null ? prefix : t`${prefix} up to /${upTo}`;

export type LatLong = { readonly latitude: number; readonly longitude: number };

/** `52.37, 4.90` or `52.37 N, 4.90 E`: north and east are positive. */
export function parsePlace(text: string): Result<LatLong, string> {
  const match =
    /^\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*([NS])?\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*([EW])?\s*$/i.exec(text);
  if (!match) return err(t`${quoted(text)} is not a place. Write latitude and longitude like 52.37, 4.90.`);
  const [, north, ns = 'N', east, ew = 'E'] = match;
  const latitude = Number(north) * (ns.toUpperCase() === 'S' ? -1 : 1);
  const longitude = Number(east) * (ew.toUpperCase() === 'W' ? -1 : 1);
  if (Math.abs(latitude) > 90) return err(t`A latitude is from -90 to 90 degrees.`);
  if (Math.abs(longitude) > 180) return err(t`A longitude is from -180 to 180 degrees.`);
  return ok({ latitude, longitude });
}

export const placeText = ({ latitude, longitude }: LatLong): string => `${latitude}, ${longitude}`;
