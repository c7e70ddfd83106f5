import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairShares, isFull, type Lane, loadOf, maxMinFair } from './fair-shares.ts';

type Sharing = Lane['sharing'];
/** A lane that streams take whole, or with a part of theirs: `[1, 0.5]`. */
const lane = (
  capacityMbps: number,
  streams: readonly (number | [number, number])[],
  sharing: Sharing = 'max-min',
): Lane => ({
  capacityMbps,
  sharing,
  carries: streams.map((each) =>
    typeof each === 'number' ? { stream: each, share: 1 } : { stream: each[0], share: each[1] },
  ),
});
const circuit = (capacityMbps: number, streams: readonly (number | [number, number])[]) =>
  lane(capacityMbps, streams, 'proportional');
const rounded = (rates: readonly number[]) => rates.map((rate) => Math.round(rate * 1e6) / 1e6);
const shares = (wants: readonly number[], lanes: readonly Lane[]) => rounded(fairShares(wants, lanes));

describe('ordinary links share max-min', () => {
  it('gives each all it wants where there is room', () => {
    expect(shares([3, 4], [lane(10, [0, 1])])).toEqual([3, 4]);
  });

  it('serves the small one whole, and shares the rest evenly', () => {
    // 10 for wishes of 2, 8, 10: 2 is less than a third; 8 is left for two.
    expect(shares([2, 8, 10], [lane(10, [0, 1, 2])])).toEqual([2, 4, 4]);
  });

  it('three links, three flows: each flow over two of them', () => {
    // 10 is the first to fill, at 5 each; then 20 has 15 left for the other flow; 30 is never full.
    expect(shares([100, 100, 100], [lane(10, [0, 2]), lane(20, [0, 1]), lane(30, [1, 2])])).toEqual([
      5, 15, 5,
    ]);
  });

  it('a flow across two bottlenecks is held by the narrower, and leaves the rest of the wider', () => {
    expect(shares([100, 100, 100], [lane(10, [0, 1]), lane(4, [0, 2])])).toEqual([2, 8, 2]);
  });

  it('five flows in a row of links: each bottleneck is found after the narrower ones before it', () => {
    // The first link fills at a third for its three, the third at a half for its two; the others have room.
    const links = [lane(1, [0, 1, 2]), lane(1, [2, 3]), lane(1, [3, 4]), lane(1, [4])];
    expect(shares([9, 9, 9, 9, 9], links)).toEqual(rounded([1 / 3, 1 / 3, 1 / 3, 1 / 2, 1 / 2]));
  });

  it('counts on each of two equal paths only the part that takes it', () => {
    // Half of it on a link of 10 makes 20; the other half leaves 90 of 100.
    expect(shares([100], [lane(10, [[0, 0.5]]), lane(100, [[0, 0.5]])])).toEqual([20]);
    // 0.5 r + r = 10.
    expect(shares([100, 100], [lane(10, [[0, 0.5], 1]), lane(100, [[0, 0.5]])])).toEqual(
      rounded([20 / 3, 20 / 3]),
    );
  });

  it('gives nothing to those who want nothing', () => {
    expect(shares([0, 5], [lane(1, [0, 1])])).toEqual([0, 1]);
  });
});

describe('circuits drop of all alike (W-15)', () => {
  it('250 and 850 on 1,000 become 227.27 and 772.73', () => {
    expect(shares([250, 850], [circuit(1_000, [0, 1])])).toEqual(rounded([250_000 / 1_100, 850_000 / 1_100]));
  });

  it('decides where the last mile is exactly as wide', () => {
    expect(shares([250, 850], [lane(1_000, [0, 1]), circuit(1_000, [0, 1])])).toEqual(
      rounded([250_000 / 1_100, 850_000 / 1_100]),
    );
  });

  it('has no say where the last mile is narrower', () => {
    expect(shares([250, 850], [lane(500, [0, 1]), circuit(1_000, [0, 1])])).toEqual([250, 250]);
    expect(shares([250, 850], [lane(990, [0, 1]), circuit(1_000, [0, 1])])).toEqual([250, 740]);
  });

  it('sees of a flow only what a WAN lets through to it', () => {
    // A branch wants 500 over a WAN of 100. The 900 left are three fifths of the 1,500 that the others want.
    expect(shares([500, 600, 900], [lane(100, [0]), circuit(1_000, [0, 1, 2])])).toEqual([100, 360, 540]);
  });

  it('leaves to a flow beside it on the LAN what those behind the circuit cannot use', () => {
    // The circuit lets half of 400 through; the LAN of 1,000 has 900 for the one that stays inside.
    expect(shares([200, 200, 2_000], [lane(1_000, [0, 2]), circuit(200, [0, 1])])).toEqual([100, 100, 900]);
  });

  it('holds a flow over two circuits at the fuller one, and gives the other circuit back', () => {
    // On the first: 100 of 400, a quarter. On the second 25 are taken, and 75 left for 100.
    expect(shares([100, 300, 100], [circuit(100, [0, 1]), circuit(100, [0, 2])])).toEqual([25, 75, 75]);
  });
});

interface Drawn {
  readonly wants: readonly number[];
  readonly lanes: readonly Lane[];
}

const drawn = (sharing: fc.Arbitrary<Sharing>): fc.Arbitrary<Drawn> =>
  fc.integer({ min: 1, max: 7 }).chain((count) =>
    fc.record({
      wants: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000 })), {
        minLength: count,
        maxLength: count,
      }),
      lanes: fc.array(
        fc.record({
          capacityMbps: fc.integer({ min: 1, max: 1_000 }),
          sharing,
          carries: fc.uniqueArray(
            fc.record({ stream: fc.nat({ max: count - 1 }), share: fc.constantFrom(1, 0.5, 0.25, 1 / 3) }),
            { selector: ({ stream }) => stream, maxLength: count },
          ),
        }),
        { maxLength: 6 },
      ),
    }),
  );
const anySharing = fc.constantFrom<Sharing>('max-min', 'proportional');

const CLOSE = 1e-6;
const less = (a: number, b: number) => a < b - CLOSE * Math.max(1, b);
const lanesOf = (lanes: readonly Lane[], stream: number) =>
  lanes.filter(({ carries }) => carries.some((each) => each.stream === stream));

/** Whether a lane is the reason that a stream has no more: full, and nobody on it is better off. */
function holds(one: Lane, stream: number, wants: readonly number[], rates: readonly number[]): boolean {
  const standing = (each: number) =>
    one.sharing === 'max-min'
      ? (rates[each] as number)
      : (rates[each] as number) / Math.max(wants[each] as number, 1e-12);
  return (
    loadOf(one, rates) >= one.capacityMbps * (1 - CLOSE) &&
    !one.carries.some((each) => less(standing(stream), standing(each.stream)))
  );
}

describe('whatever the network', () => {
  it('no lane is above its capacity, and nobody gets more than is wanted', () => {
    fc.assert(
      fc.property(drawn(anySharing), ({ wants, lanes }) => {
        const rates = fairShares(wants, lanes);
        for (const one of lanes) expect(less(one.capacityMbps, loadOf(one, rates))).toBe(false);
        for (const [stream, rate] of rates.entries()) {
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(wants[stream] as number);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  for (const [words, sharing] of [
    [
      'whoever gets less than is wanted has a full link on which nobody gets more',
      fc.constant<Sharing>('max-min'),
    ],
    [
      'whoever gets less than is wanted has a full circuit on which nobody keeps a larger part',
      fc.constant<Sharing>('proportional'),
    ],
  ] as const) {
    it(words, () => {
      fc.assert(
        fc.property(drawn(sharing), ({ wants, lanes }) => {
          const rates = fairShares(wants, lanes);
          for (const [stream, rate] of rates.entries()) {
            if (!less(rate, wants[stream] as number)) continue;
            expect(lanesOf(lanes, stream).some((one) => holds(one, stream, wants, rates))).toBe(true);
          }
        }),
        { numRuns: 10_000 },
      );
    });
  }

  it('with one circuit among links: a full link where nobody gets more, or a full circuit where nobody keeps a larger part', () => {
    fc.assert(
      fc.property(drawn(fc.constant<Sharing>('max-min')), ({ wants, lanes: [first, ...links] }) => {
        const lanes: readonly Lane[] = first ? [{ ...first, sharing: 'proportional' }, ...links] : [];
        const rates = fairShares(wants, lanes);
        for (const [stream, rate] of rates.entries()) {
          if (!less(rate, wants[stream] as number)) continue;
          expect(lanesOf(lanes, stream).some((one) => holds(one, stream, wants, rates))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('with many circuits among links, nothing is left over: whoever gets less than is wanted is on a full lane', () => {
    fc.assert(
      fc.property(drawn(anySharing), ({ wants, lanes }) => {
        const rates = fairShares(wants, lanes);
        for (const [stream, rate] of rates.entries()) {
          if (!less(rate, wants[stream] as number)) continue;
          expect(lanesOf(lanes, stream).some((one) => !less(loadOf(one, rates), one.capacityMbps))).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order lanes and streams are named', () => {
    fc.assert(
      fc.property(drawn(anySharing), fc.infiniteStream(fc.nat({ max: 1_000 })), ({ wants, lanes }, dice) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const order = shuffled(wants.map((_, stream) => stream));
        const renamed = shuffled(lanes).map((one) => ({
          ...one,
          carries: shuffled(one.carries).map(({ stream, share }) => ({
            stream: order.indexOf(stream),
            share,
          })),
        }));
        const rates = fairShares(wants, lanes);
        const again = fairShares(
          order.map((stream) => wants[stream] as number),
          renamed,
        );
        for (const [stream, rate] of rates.entries())
          expect(again[order.indexOf(stream)]).toBeCloseTo(rate, 6);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a full lane is one that cannot carry more', () => {
    const one = lane(10, [0, 1]);
    expect(isFull(one, maxMinFair([4, 5], [one]))).toBe(false);
    expect(isFull(one, maxMinFair([5, 5], [one]))).toBe(true);
  });
});
