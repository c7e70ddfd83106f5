import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '#model/addresses.ts';
import { ipv4Word, ipv6Words } from './address-words.ts';

describe('addresses as words', () => {
  it('reads every IPv4 address', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (word) => {
        expect(ipv4Word(formatAddress({ family: 4, bits: BigInt(word) }))).toBe(word);
      }),
    );
  });

  it('reads every IPv6 address, also with runs of zeros and embedded IPv4', () => {
    const word = fc.oneof(fc.nat(2 ** 32 - 1), fc.constantFrom(0, 1, 0xffff, 0xffff0000));
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), (words) => {
        const bits = words.reduce((sum, one) => sum * 2n ** 32n + BigInt(one), 0n);
        const read = [9, 9, 9, 9];
        ipv6Words(formatAddress({ family: 6, bits }), read, 0);
        expect(read).toEqual(words);
      }),
    );
    const read = [0, 0, 0, 0];
    ipv6Words('::ffff:192.0.2.1', read, 0);
    expect(read).toEqual([0, 0, 0xffff, 0xc0000201]);
  });

  it('stops where the prefix length begins', () => {
    expect(ipv4Word('10.1.2.0/24', 8)).toBe(0x0a010200);
    const read = [0, 0, 0, 0];
    ipv6Words('2001:db8::/32', read, 0, 10);
    expect(read).toEqual([0x20010db8, 0, 0, 0]);
  });
});
