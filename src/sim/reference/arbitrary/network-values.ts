/** Numbers, prefixes and communities of random networks: few, so that they meet. */
import * as fc from 'fast-check';
import type { Prefix } from '#model/addresses.ts';
import type { Asn, Community } from '#model/units.ts';
import { among } from './chance.ts';

export const ASNS = [64_496, 64_497, 64_512, 65_020] as Asn[];
const FOREIGN = [64_511, 64_999] as Asn[];
export const SUMMARIES = ['10.0.0.0/8', '2001:db8:9::/48'] as Prefix[];
export const PREFIXES = [
  '10.9.0.0/16',
  '10.9.1.0/24',
  '198.51.100.0/24',
  '203.0.113.0/25',
  '2001:db8:9:1::/64',
  '2001:db8:a::/48',
] as Prefix[];
const DEFAULTS = ['0.0.0.0/0', '::/0'] as Prefix[];
const NO_EXPORT = '65535:65281' as Community;
const COMMUNITIES = ['64496:1', '64497:2', '12076:51004', NO_EXPORT, '65535:0', '65535:666'] as Community[];

export const few = <Value>(value: fc.Arbitrary<Value>, maxLength = 2) => fc.array(value, { maxLength });
export const subset = <Value>(...values: Value[]) => fc.subarray(values);
export const present = <Value extends object>(fields: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Value>;

export const asn = fc.constantFrom(...ASNS, ...FOREIGN);
export const communities = fc.uniqueArray(fc.constantFrom(...COMMUNITIES), { maxLength: 2 });
export const anyPrefix = fc.constantFrom(...PREFIXES, ...SUMMARIES, ...DEFAULTS);
export const med = among(null, 0, 10, 20);
