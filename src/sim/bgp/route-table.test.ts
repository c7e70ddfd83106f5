import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRoute, RouteTable } from './route-table.ts';

const attribute = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 2 ** 21 - 2, max: 2 ** 21 + 2 }),
  fc.integer({ min: 2 ** 31 - 2, max: 2 ** 31 + 2 }),
  fc.integer({ min: 2 ** 32 - 3, max: 2 ** 32 - 1 }),
);

describe('weight and local preference of any size', () => {
  it('come out as they went in, and are compared one after the other', () => {
    const table = new RouteTable();
    fc.assert(
      fc.property(attribute, attribute, attribute, attribute, (weightA, prefA, weightB, prefB) => {
        const put = (weight: number, localPreference: number) =>
          table.intern({ ...blankRoute, weight, localPreference });
        const [a, b] = [put(weightA, prefA), put(weightB, prefB)];
        expect([table.weight(a), table.localPreference(a)]).toEqual([weightA, prefA]);
        expect(table.draft(a).weight).toBe(weightA);
        expect(put(weightA, prefA)).toBe(a);
        expect(Math.sign(table.compareWorth(a, b))).toBe(Math.sign(weightA - weightB || prefA - prefB));
      }),
    );
  });
});
