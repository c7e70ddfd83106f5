/** Texts, numbers and addresses of random documents. */
import * as fc from 'fast-check';
import {
  type Family,
  formatAddress,
  formatPrefix,
  type IpAddress,
  maskBits,
  type Prefix,
} from '#model/addresses.ts';
import type { Asn, Community, IsoDate, Mbps, Milliseconds, VlanId } from '#model/units.ts';

export type Fields<Value> = { [Field in keyof Value]: fc.Arbitrary<Value[Field]> };

export const one = <Value extends string | number>(...values: readonly Value[]): fc.Arbitrary<Value> =>
  fc.constantFrom(...values);
export const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });
export const few = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(value, { maxLength: 3 });

export const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).filter((s) => s.length <= maxLength);
export const label = fc
  .oneof(one('Amsterdam 1', 'a "quoted" name', 'naïve ⟦H⟧ 网络', '"}\n{"', '\ud800'), text(80))
  .map((s) => s.trim())
  .filter((s) => s.length > 0);
export const group = orNull(label);
export const hostname = one('api.contoso.example', '*.crm4.dynamics.example', 'localhost', 'a_b.example');
export const place = one('amsterdam', 'dublin', 'westeurope', '');
export const asn = fc.oneof(
  one(12_076, 65_001, 4_200_000_000),
  fc.integer({ min: 0, max: 4_294_967_295 }),
) as fc.Arbitrary<Asn>;
export const uint32 = fc.integer({ min: 0, max: 4_294_967_295 });
export const mbps = fc.oneof(fc.integer({ min: 1, max: 100_000 }), one(0.5, 2.048)) as fc.Arbitrary<Mbps>;
export const milliseconds = fc.oneof(
  fc.integer({ min: 0, max: 1_000 }),
  one(0.25),
) as fc.Arbitrary<Milliseconds>;
export const port = fc.integer({ min: 1, max: 65_535 });
export const vlan = fc.integer({ min: 0, max: 65_535 }) as fc.Arbitrary<VlanId>;
export const date = one('2017-07-31', '2024-01-01', '2026-11-24') as fc.Arbitrary<IsoDate>;
const communityHalf = fc.integer({ min: 0, max: 65_535 });
export const community = fc.tuple(communityHalf, communityHalf).map(([a, b]) => `${a}:${b}` as Community);

const bitsOf = (family: Family) => fc.bigInt({ min: 0n, max: (1n << (family === 4 ? 32n : 128n)) - 1n });
export const addressOf = (family: Family): fc.Arbitrary<IpAddress> =>
  bitsOf(family).map((bits) => formatAddress({ family, bits }));
export const prefixOf = (family: Family): fc.Arbitrary<Prefix> =>
  fc
    .tuple(bitsOf(family), fc.integer({ min: 0, max: family === 4 ? 32 : 128 }))
    .map(([bits, length]) => formatPrefix({ family, bits: maskBits(bits, length, family), length }));

export const arbitraryAddress: fc.Arbitrary<IpAddress> = fc.oneof(addressOf(4), addressOf(6));
export const arbitraryPrefix: fc.Arbitrary<Prefix> = fc.oneof(prefixOf(4), prefixOf(6));
