import { describe, expect, it } from 'vitest';
import type { Asn } from '#model/units.ts';
import { AsPathTable, isPrivateAsn } from './as-path.ts';

const asn = (value: number) => value as Asn;
const table = new AsPathTable();
const path = (...parts: (number | number[])[]) => table.intern(parts as never);

describe('AS paths', () => {
  it('are kept once each', () => {
    expect(path(12076, 8075)).toBe(path(12076, 8075));
    expect(path()).toBe(0);
  });

  it('count an AS_SET as one AS (RFC 4271 §9.1.2.2 a), and find an AS inside it', () => {
    const id = path(64500, [64501, 64502]);
    expect(table.length[id]).toBe(2);
    expect(table.occurrences(id, asn(64502))).toBe(1);
  });

  it('lose their private numbers, but not the one of the neighbour they go to', () => {
    const strip = (id: number, mode: 'all' | 'if-all-private', to: number) =>
      table.get(table.removePrivate(id, mode, asn(to)));
    expect(strip(path(65515), 'all', 64496)).toEqual([]);
    expect(strip(path(12076, 65515, 8075), 'all', 64496)).toEqual([12076, 8075]);
    expect(strip(path(12076, 65515), 'if-all-private', 64496)).toEqual([12076, 65515]);
    expect(strip(path(65001, 65002), 'if-all-private', 64496)).toEqual([]);
    expect(strip(path(65001, 65002), 'all', 65001)).toEqual([65001]);
  });

  it('know the private ranges of RFC 6996, without the reserved last ones', () => {
    expect(
      [64511, 64512, 65534, 65535, 4199999999, 4200000000, 4294967294, 4294967295].map((one) =>
        isPrivateAsn(asn(one)),
      ),
    ).toEqual([false, true, true, false, false, true, true, false]);
  });

  it('summarise to what all begin with, then a set of the rest', () => {
    expect(table.get(table.summarise([path(1, 2, 3), path(1, 4)]))).toEqual([1, [2, 3, 4]]);
    expect(table.get(table.summarise([path(1, 2)]))).toEqual([1, 2]);
    expect(table.get(table.summarise([path(), path(5)]))).toEqual([[5]]);
  });
});
