import fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { describe, expect, it } from 'vitest';
import { formatAddress, formatPrefix, type IpAddress, maskBits, type Prefix } from '#model/addresses.ts';
import { ipv4Word } from './address-words.ts';
import { buildIpv4Ranges, findInRanges, findInRangesBatch } from './ipv4-ranges.ts';
import { buildIpv4Table, findIpv4 } from './ipv4-table.ts';
import { buildIpv4Trie, findInTrie, findInTrieBatch } from './ipv4-trie.ts';
import { PrefixTable } from './prefix-table.ts';

/** Addresses that crowd together, so that prefixes nest, and touch both ends of the space. */
const bits = (width: 32 | 128) =>
  fc.oneof(
    fc.bigInt({ min: 0n, max: 2n ** BigInt(width) - 1n }),
    fc
      .tuple(fc.constantFrom(0n, 5n, 2n ** 15n, 2n ** 16n - 1n), fc.nat(3), fc.nat(255))
      .map(
        ([upper, middle, lower]) =>
          (upper << BigInt(width - 16)) + (BigInt(middle) << BigInt(width - 24)) + BigInt(lower),
      ),
  );

const prefix = (family: 4 | 6) => {
  const width = family === 4 ? 32 : 128;
  return fc
    .tuple(bits(width), fc.nat(width))
    .map(([value, length]) => formatPrefix({ family, length, bits: maskBits(value, length, family) }));
};

const address = (family: 4 | 6) =>
  bits(family === 4 ? 32 : 128).map((value) => formatAddress({ family, bits: value }));

/** The slow and obvious way, on a library of its own. */
function scan(prefixes: readonly Prefix[], wanted: IpAddress): Prefix | undefined {
  const holds = (one: Prefix) =>
    one.includes(':')
      ? wanted.includes(':') && new Address6(wanted).isInSubnet(new Address6(one))
      : !wanted.includes(':') && new Address4(wanted).isInSubnet(new Address4(one));
  const length = (one: Prefix) => Number(one.split('/')[1]);
  return prefixes.filter(holds).sort((a, b) => length(b) - length(a))[0];
}

/** As the tables want their input; a look-up answers the place in `prefixes`. */
function columns(prefixes: readonly Prefix[]) {
  const rows = prefixes
    .map((one, value) => ({
      word: ipv4Word(one, one.indexOf('/')),
      length: Number(one.split('/')[1]),
      value,
    }))
    .sort((a, b) => a.word - b.word || a.length - b.length);
  return {
    networks: Uint32Array.from(rows, ({ word }) => word),
    lengths: Uint8Array.from(rows, ({ length }) => length),
    values: Int32Array.from(rows, ({ value }) => value),
  };
}

describe('longest-prefix match', () => {
  for (const family of [4, 6] as const) {
    it(`finds what a scan of all IPv${family} prefixes finds`, () => {
      fc.assert(
        fc.property(
          fc.array(prefix(family), { maxLength: 40 }),
          fc.array(address(family), { minLength: 1, maxLength: 20 }),
          (prefixes, addresses) => {
            const table = new PrefixTable();
            for (const one of prefixes) table.add(one);
            const targets = [...addresses, ...prefixes.map((one) => one.split('/')[0] as IpAddress)];
            for (const target of targets)
              expect(table.text[table.longest(target)]).toBe(scan(prefixes, target));
          },
        ),
        { numRuns: 120 },
      );
    });
  }

  it('keeps the families apart', () => {
    const table = new PrefixTable();
    table.add('0.0.0.0/0' as Prefix);
    expect(table.longest('::1' as IpAddress)).toBe(-1);
    table.add('::/0' as Prefix);
    expect(table.text[table.longest('::1' as IpAddress)]).toBe('::/0');
  });

  it('lists the enclosing prefixes of an address by following parents', () => {
    const table = new PrefixTable();
    for (const one of ['10.0.0.0/8', '0.0.0.0/0', '10.1.0.0/16', '10.1.2.0/24', '11.0.0.0/8'])
      table.add(one as Prefix);
    const chain: string[] = [];
    for (let at = table.longest('10.1.3.4' as IpAddress); at >= 0; at = table.parent[at] as number)
      chain.push(table.text[at] as string);
    expect(chain).toEqual(['10.1.0.0/16', '10.0.0.0/8', '0.0.0.0/0']);
  });

  it('knows which prefixes lie in one, as a run of its sorted rows', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(prefix(4), prefix(6)), { minLength: 1, maxLength: 40 }), (prefixes) => {
        const table = new PrefixTable();
        const ids = prefixes.map((one) => table.add(one));
        for (const id of ids) {
          const { from, to } = table.inside(id);
          const inRun = [...table.sorted.subarray(from, to)].sort();
          const byAsking = [...table.sorted].filter((other) => table.holds(id, other)).sort();
          expect(inRun).toEqual(byAsking);
        }
      }),
    );
  });

  it('answers a batch as it answers one by one, with large and small indexes', () => {
    for (const count of [10, 9000]) {
      const networks = Uint32Array.from({ length: count }, (_, i) => (i * 470_003 * 256) % 2 ** 32).sort();
      const ranges = buildIpv4Ranges(
        networks,
        new Uint8Array(count).fill(24),
        Int32Array.from(networks, (_, i) => i),
      );
      expect(ranges.shift).toBe(count === 10 ? 27 : 17);
      const addresses = Uint32Array.from({ length: 5000 }, (_, i) => (i * 2_654_435_761) % 2 ** 32);
      const answers = new Int32Array(addresses.length);
      findInRangesBatch(ranges, addresses, answers);
      expect([...answers]).toEqual([...addresses].map((one) => findInRanges(ranges, one)));
      const naive = (one: number) => networks.findIndex((network) => one >= network && one < network + 256);
      for (let i = 0; i < 5000; i += 97) expect(answers[i]).toBe(naive(addresses[i] as number));
    }
  });

  it('finds in a trie what a scan finds, alone and in batches', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(prefix(4), { maxLength: 40 }),
        fc.array(address(4), { minLength: 1, maxLength: 20 }),
        (prefixes, addresses) => {
          const { networks, lengths, values } = columns(prefixes);
          const trie = buildIpv4Trie(buildIpv4Ranges(networks, lengths, values), Number.POSITIVE_INFINITY);
          if (!trie) throw new Error('a trie without limit was refused');
          const targets = [...addresses, ...prefixes.map((one) => one.split('/')[0] as IpAddress)];
          const answers = new Int32Array(targets.length);
          findInTrieBatch(
            trie,
            Uint32Array.from(targets, (one) => ipv4Word(one)),
            answers,
          );
          targets.forEach((target, i) => {
            expect(prefixes[answers[i] as number]).toBe(scan(prefixes, target));
            expect(findInTrie(trie, ipv4Word(target))).toBe(answers[i]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes a trie only where it is as small as ranges are', () => {
    const every = (step: number, count: number, length: number) =>
      buildIpv4Table(
        Uint32Array.from({ length: count }, (_, i) => i * step),
        new Uint8Array(count).fill(length),
        Int32Array.from({ length: count }, (_, i) => i),
      );
    expect(every(256, 1000, 24).trie).toBeNull();
    const dense = every(256, 400_000, 24);
    expect(dense.ranges).toBeNull();
    expect(findIpv4(dense, 399_999 * 256 + 255)).toBe(399_999);
    expect(findIpv4(dense, 400_000 * 256)).toBe(-1);
    // Each of these alone would need three chunks.
    const sparse = every(8192, 400_000, 32);
    expect(sparse.trie).toBeNull();
    expect(findIpv4(sparse, 399_999 * 8192)).toBe(399_999);
    expect(findIpv4(sparse, 399_999 * 8192 + 1)).toBe(-1);
  });
});
