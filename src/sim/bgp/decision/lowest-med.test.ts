import { describe, expect, it } from 'vitest';
import type { BgpOptions } from '#sim/network/network.ts';
import { aField, left, options, type Row } from './field-builder.ts';
import { lowestMed } from './lowest-med.ts';

const kept = (rows: readonly Row[], some: Partial<BgpOptions> = {}) => {
  const field = aField(...rows);
  lowestMed.keep(field, options(some));
  return left(field);
};

describe('MED', () => {
  it('decides between routes of one neighbouring AS', () => {
    expect(kept([{ med: 20 }, { med: 10 }])).toEqual([1]);
  });

  it('is not compared between neighbouring ASes, unless the router is told to', () => {
    const rows = [
      { med: 20, neighbourAs: 64500 },
      { med: 10, neighbourAs: 64501 },
    ];
    expect(kept(rows)).toEqual([0, 1]);
    expect(kept(rows, { alwaysCompareMed: true })).toEqual([1]);
  });

  it('counts as 0 where there is none, or as the worst where the router is told so', () => {
    expect(kept([{}, { med: 5 }])).toEqual([0]);
    expect(kept([{}, { med: 0 }])).toEqual([0, 1]);
    expect(kept([{}, { med: 5 }], { medMissingAsWorst: true })).toEqual([1]);
  });

  it('takes out a route because of a rival that loses to a third', () => {
    // RFC 4451 §1: the route of AS 1 with MED 200 goes, whatever becomes of the one with MED 100.
    expect(kept([{ med: 200, neighbourAs: 1 }, { med: 100, neighbourAs: 1 }, { neighbourAs: 2 }])).toEqual([
      1, 2,
    ]);
  });

  it('names the rival of the same AS, not just any route that is left', () => {
    const field = aField({ neighbourAs: 2 }, { med: 200, neighbourAs: 1 }, { med: 100, neighbourAs: 1 });
    lowestMed.keep(field, options());
    const winner = lowestMed.beatenBy?.(field, 1, options()) ?? -1;
    expect(lowestMed.words(field, winner, options())).toBe('MED 100');
  });
});
