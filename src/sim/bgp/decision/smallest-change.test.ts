import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BgpOptions, defaultBgpOptions } from '#sim/network/network.ts';
import { decide } from './decide.ts';
import { Field } from './field.ts';
import { smallestChange } from './smallest-change.ts';

interface Row {
  readonly weight: number;
  readonly localPreference: number;
  readonly asPathLength: number;
  readonly origin: number;
  readonly med: number;
  readonly neighbourAs: number;
  readonly external: number;
  readonly igpMetric: number;
}

const aRow: Row = {
  weight: 0,
  localPreference: 100,
  asPathLength: 2,
  origin: 0,
  med: 0,
  neighbourAs: 64_500,
  external: 1,
  igpMetric: 0,
};

function fieldOf(rows: readonly Row[]): Field {
  const field = new Field(rows.length);
  for (const [index, row] of rows.entries()) {
    field.valid[index] = 1;
    field.weight[index] = row.weight;
    field.localPreference[index] = row.localPreference;
    field.asPathLength[index] = row.asPathLength;
    field.origin[index] = row.origin;
    field.med[index] = row.med;
    field.neighbourAs[index] = row.neighbourAs;
    field.external[index] = row.external;
    field.igpMetric[index] = row.igpMetric;
    field.order[index] = index;
    field.routerId[index] = index + 1;
    field.peerAddress[index] = index + 1;
  }
  field.fill(rows.length);
  return field;
}

const winner = (rows: readonly Row[], options: BgpOptions = defaultBgpOptions) =>
  decide(fieldOf(rows), options);

describe('the smallest change that makes a loser win', () => {
  it('is one more local preference than the winner has, where its path is longer and it wins no tie', () => {
    const rows = [
      { ...aRow, localPreference: 150, asPathLength: 1 },
      { ...aRow, asPathLength: 5 },
    ];
    expect(smallestChange(fieldOf(rows), 1, defaultBgpOptions)).toEqual({
      attribute: 'local-preference',
      from: 100,
      to: 151,
    });
  });

  it('is a lower MED where the same neighbour sent both', () => {
    const rows = [
      { ...aRow, med: 10 },
      { ...aRow, med: 50 },
    ];
    expect(smallestChange(fieldOf(rows), 1, defaultBgpOptions)).toEqual({
      attribute: 'med',
      from: 50,
      to: 9,
    });
  });

  it('is no MED where another neighbour sent the winner, since these do not compare', () => {
    const rows = [
      { ...aRow, med: 10 },
      { ...aRow, med: 50, neighbourAs: 64_501 },
    ];
    expect(smallestChange(fieldOf(rows), 1, defaultBgpOptions)?.attribute).not.toBe('med');
  });

  it('is a path shorter by one where a prepend made it lose and it loses the tie', () => {
    const rows = [
      { ...aRow, asPathLength: 2 },
      { ...aRow, asPathLength: 4 },
    ];
    expect(smallestChange(fieldOf(rows), 1, defaultBgpOptions)).toEqual({
      attribute: 'as-path-length',
      from: 4,
      to: 1,
    });
  });

  it('flips the decision in all of 10,000 random cases', () => {
    const row = fc.record({
      weight: fc.constantFrom(0, 0, 0, 100),
      localPreference: fc.constantFrom(100, 100, 150, 200),
      asPathLength: fc.integer({ min: 1, max: 4 }),
      origin: fc.integer({ min: 0, max: 2 }),
      med: fc.constantFrom(-1, 0, 10, 50),
      neighbourAs: fc.constantFrom(64_500, 64_501),
      external: fc.constantFrom(0, 1),
      igpMetric: fc.constantFrom(0, 10, 20),
    });
    const columns = {
      med: 'med',
      origin: 'origin',
      'as-path-length': 'asPathLength',
      'local-preference': 'localPreference',
      weight: 'weight',
    } as const;
    const options = fc.record({
      deterministicMed: fc.boolean(),
      alwaysCompareMed: fc.boolean(),
      compareRouterId: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), options, fc.nat(), (rows, chosen, pick) => {
        const bgp = { ...defaultBgpOptions, ...chosen };
        const best = winner(rows, bgp);
        const loser = pick % rows.length;
        if (loser === best) return;
        const change = smallestChange(fieldOf(rows), loser, bgp);
        expect(change).not.toBeNull();
        if (!change || change.attribute === 'next-hop') return;
        const column = columns[change.attribute];
        expect(rows[loser]?.[column]).toBe(change.from);
        const changedRows = rows.map((each, index) =>
          index === loser ? { ...each, [column]: change.to } : each,
        );
        expect(winner(changedRows, bgp)).toBe(loser);
        // And nothing less: undoing it gives the decision back.
        expect(winner(rows, bgp)).toBe(best);
      }),
      { numRuns: 10_000 },
    );
  });
});
