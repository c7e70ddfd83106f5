import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, differenceBetween } from './difference.ts';

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(0, -0, 1, null, 'text', Number.NaN, undefined),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'head', 'whole', '__proto__'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** As it arrives on the other side, where nothing is the same object any more. */
const sent = <Value>(one: Value): Value => structuredClone(one);

describe('a difference, sent and applied', () => {
  it('makes the new value of the earlier one', () => {
    fc.assert(
      fc.property(value, value, (before, now) => {
        const made = applied(sent(before), sent(differenceBetween(before, now)));
        expect(made).toStrictEqual(sent(now));
        expect(JSON.stringify(made)).toBe(JSON.stringify(now));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is nothing between values that say the same, which leaves the earlier one as it is', () => {
    fc.assert(
      fc.property(value, (before) => {
        expect(differenceBetween(before, sent(before))).toBeNull();
        expect(applied(before, null)).toBe(before);
      }),
    );
  });

  it('shares what has not changed, and says nothing of it', () => {
    const before = {
      flows: [{ flow: 'a', hops: [1, 2] }, { flow: 'b', hops: [3] }, { flow: 'c' }],
      notices: ['x'],
    };
    const now = {
      flows: [{ flow: 'a', hops: [1, 2] }, { flow: 'b', hops: [4] }, { flow: 'c' }],
      notices: ['x'],
    };
    const difference = differenceBetween(before, now);
    expect(JSON.stringify(difference)).not.toMatch(/flow"|notices/);
    const made = applied(before, difference) as typeof before;
    expect(made).toStrictEqual(now);
    expect(made.notices).toBe(before.notices);
    expect([made.flows[0] === before.flows[0], made.flows[2] === before.flows[2]]).toEqual([true, true]);
  });

  it('shares what stands behind something that is new or gone', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    const added = applied([a, c], differenceBetween([a, c], sent([a, b, c]))) as unknown[];
    expect([added[0], added[2]]).toEqual([a, c]);
    expect(added[2]).toBe(c);
    const removed = applied([a, b, c, d], differenceBetween([a, b, c, d], sent([a, d]))) as unknown[];
    expect(removed[1]).toBe(d);
  });
});
