import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAlike } from './keep-alike.ts';

const names = fc.constantFrom('a', 'b', 'c');
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(0, 1, null, 'text', Number.NaN, undefined),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    fc.array(fc.record({ name: names, of: tie('value') }, { noNullPrototype: true }), { maxLength: 3 }),
  ),
})).value;

describe('a value made of an older one', () => {
  it('says what the new one says', () => {
    fc.assert(
      fc.property(value, value, (before, now) => {
        expect(keepAlike(before, now)).toStrictEqual(now);
        expect(JSON.stringify(keepAlike(before, now))).toBe(JSON.stringify(now));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the older one when they say the same', () => {
    fc.assert(
      fc.property(value, (before) => {
        expect(keepAlike(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('keeps the parts that have not changed, also when others come before them', () => {
    const before = {
      routers: [
        { name: 'a', as: [1] },
        { name: 'b', as: [2] },
      ],
      links: [{ name: 'ab' }],
    };
    const now = keepAlike(before, {
      routers: [
        { name: 'new', as: [3] },
        { name: 'a', as: [1] },
        { name: 'b', as: [4] },
      ],
      links: [{ name: 'ab' }],
    });
    expect(now.links).toBe(before.links);
    expect(now.routers[1]).toBe(before.routers[0]);
    expect(now.routers[2]).toEqual({ name: 'b', as: [4] });
  });
});
