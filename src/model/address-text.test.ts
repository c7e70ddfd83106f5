import fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { describe, expect, it } from 'vitest';
import { readIpv4, readIpv6, writeIpv4, writeIpv6 } from './address-text.ts';

const bits = (width: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(width) - 1n });
/** Many groups of zeros, as real addresses have. */
const sparse = fc
  .array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce((all, group) => (all << 16n) | BigInt(group), 0n));

describe('IPv4 text', () => {
  it('is what a library writes, and reads back', () => {
    fc.assert(
      fc.property(bits(32), (value) => {
        const text = writeIpv4(value);
        expect(text).toBe(Address4.fromBigInt(value).correctForm());
        expect(readIpv4(text)).toBe(value);
      }),
    );
  });

  it.each(['', '1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.-4', '1.2.3.4 ', 'a.b.c.d', '1..2.3'])(
    'is not "%s"',
    (text) => expect(readIpv4(text)).toBeUndefined(),
  );
});

describe('IPv6 text', () => {
  it('is what a library writes, and reads back', () => {
    fc.assert(
      fc.property(fc.oneof(bits(128), sparse), (value) => {
        const text = writeIpv6(value);
        expect(text).toBe(Address6.fromBigInt(value).correctForm());
        expect(readIpv6(text)).toBe(value);
      }),
    );
  });

  it('is read as a library reads it, however it is written', () => {
    const group = fc.oneof(
      fc.constant(''),
      fc.stringMatching(/^[0-9a-fA-F]{1,5}$/),
      fc.constant('192.0.2.1'),
    );
    const text = fc.array(group, { minLength: 1, maxLength: 9 }).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(written.includes(':'));
        const known = Address6.isValid(written) ? new Address6(written).bigInt() : undefined;
        expect(readIpv6(written)).toBe(known);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['::', 0n],
    ['::1', 1n],
    ['2001:DB8::A', 0x20010db8000000000000000000000000n + 10n],
    ['::ffff:192.0.2.1', 0xffffc0000201n],
    ['1:2:3:4:5:6:7::', 0x00010002000300040005000600070000n],
  ])('%s', (text, value) => expect(readIpv6(text)).toBe(value));

  it.each([
    '',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8::',
    '12345::',
    '::1%eth0',
    '192.0.2.1::',
  ])('is not "%s"', (text) => expect(readIpv6(text)).toBeUndefined());
});
